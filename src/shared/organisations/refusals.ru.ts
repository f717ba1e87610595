/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";

export const organisationRefusals = {
  roadmapMissing: ({ organisation }: { organisation: string }) =>
    `${organisation}: нет номера или даты дорожной карты (приказ № 548-п, Положение, п. 4.1.1). Внесите их и отправьте снова. ${nothingWritten}`,
  roadmapStatus: ({ organisation, status, wanted }: { organisation: string; status: string; wanted: string }) =>
    `${organisation}: дорожная карта сейчас «${status}», а нужно ${wanted}. Обновите карточку. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof organisationRefusals> {}
}
