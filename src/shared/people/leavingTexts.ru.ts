/** What follows when somebody leaves, in words. */

export const leavingTexts = {
  stillEmployed: (organisations: readonly string[]) => `Продолжает работать: ${organisations.join(", ")}.`,
  virtualStays: (pairId: string) => `Пара ${pairId} виртуальная и продолжается в другой организации.`,
  rejectedByLeaving: "не состоялась: участник выбыл",
  mentorLeft: "наставник выбыл: нужен новый наставник",
} as const;
