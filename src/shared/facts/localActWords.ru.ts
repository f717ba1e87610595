/** What the five local acts are called, in their order. */
export const actTitles = {
  regulationOrder: "Приказ о Положении",
  regulation: "Положение",
  roadmap: "Дорожная карта",
  curatorOrder: "Приказ о кураторе",
  pairsOrder: "Приказ о закреплении пар",
} as const;
