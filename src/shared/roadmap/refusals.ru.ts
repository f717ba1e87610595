/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";

export const roadmapRefusals = {
  nobodyToInvite: ({ event }: { event: string }) =>
    `«${event}»: все, кому оно подходит, уже приглашены. ${nothingWritten}`,
  foreignVisitors: ({ count }: { count: number }) =>
    `Среди отмеченных ${count} ${plural(count, "человек", "человека", "человек")} не из вашей организации. Отмечайте своих. ${nothingWritten}`,
  visitMissing: ({ person, event }: { person: string; event: string }) =>
    `${person}: на «${event}» не приглашён и не записан. ${nothingWritten}`,
  eventsPlanned: ({ schoolYear }: { schoolYear: string }) =>
    `Все мероприятия программы на ${schoolYear} уже есть в списке. ${nothingWritten}`,
  notARequest: ({ event }: { event: string }) => `«${event}» — не запрос или ответ на него уже дан. ${nothingWritten}`,
  wantedInPast: ({ day }: { day: string }) =>
    `${day} уже прошло. Укажите сегодняшний или более поздний день. ${nothingWritten}`,
  markNeedsDocument: ({ item }: { item: string }) =>
    `${item}: назовите документ или ссылку, которые подтверждают выполнение. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof roadmapRefusals> {}
}
