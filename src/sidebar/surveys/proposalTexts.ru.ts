/** What the panel says of the requests that come with answers. */
export const proposalTexts = {
  title: (count: number) => `Просьбы из анкет: ${count}`,
  label: "Просьбы из анкет",
  pairOn: (pairId: string, on: string) => `пара ${pairId}, ответ от ${on}`,
  asks: {
    apart: "Просьба больше не назначать вместе. Решает куратор: без нажатия кнопки ничего не меняется.",
    help: "Просьба о помощи куратора. Поговорите с обоими; просьба видна, пока пара работает.",
  },
  keepApart: "Не назначать вместе",
  kept: (mentor: string, mentee: string) => `${mentor} и ${mentee}: больше не назначаются вместе.`,
} as const;
