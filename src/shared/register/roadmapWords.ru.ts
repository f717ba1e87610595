/** Words of the roadmap: how its dates are read, how its items stand, and what a light says. */
import { dictionary } from "../language/dictionary.ts";

// S1 says «до 01 октября»; whether that day still counts, it does not say (rules.md 4)
export const deadlineRules = dictionary("Срок «до … числа»", {
  included: "включительно",
  excluded: "не включая этот день",
});

export const itemStates = dictionary("Состояние пункта", {
  done: "выполнено",
  inTime: "в срок",
  dueSoon: "скоро срок",
  overdue: "просрочено",
  manual: "отметьте вручную",
  notApplicable: "не требуется",
});

export const lights = dictionary("Светофор", {
  green: "зелёный: всё в срок",
  yellow: "жёлтый: скоро срок",
  red: "красный: есть просроченное",
});

// S4 3.1 (F137)
export const pairDocuments = dictionary("Документ наставничества", {
  needs: "анкета запросов",
  plan: "индивидуальные планы пар",
  mentorSurvey: "анкета наставника",
  menteeSurvey: "анкета наставляемого",
  mentorReport: "отчёты наставников",
  mentorBank: "база наставников",
  menteeBank: "база наставляемых",
});
