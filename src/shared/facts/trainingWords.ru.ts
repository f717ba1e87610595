/** How a training is told in the mentor's row. */
export const trainingTexts = {
  hours: (count: number) => `${count} ч.`,
} as const;
