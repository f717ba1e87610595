/** What a programme lacks when its pair ends. */
export const programmeLacks = {
  report: "нет отчёта наставника",
  final: "нет итогового контроля программы (Положение техникума, п. 4.8)",
  failed: "по итоговому контролю программа не выполнена",
} as const;
