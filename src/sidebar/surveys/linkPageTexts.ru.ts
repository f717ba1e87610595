/** What the dialog of links for printing says. */
export const linkPageTexts = {
  title: "Ссылки и листы анкет",
  survey: "Анкета",
  what: "Что сделать",
  links: "напечатать ссылки с QR-кодами",
  papers: "напечатать листы для ответов",
  typing: "внести ответы с листов",
  school: "Организация",
  allSchools: "все, каждая на своей странице",
  onlyWaiting: "только неответившие",
  print: "Печать",
  nobody: "Печатать нечего: ссылок, которые ждут ответа, нет.",
  heading: (title: string, schoolYear: string) => `${title}, ${schoolYear} учебный год`,
  until: (day: string) =>
    `Наведите камеру телефона на свой код. Отвечают по ${day} включительно; код — для одного человека.`,
  qrOf: (name: string) => `QR-код ссылки: ${name}`,
  about: (name: string) => `о паре: ${name}`,
} as const;
