/** Why a form could not be made, and who answers for an organisation. */
export const surveyTexts = {
  curator: "Куратор",
  noSheet: "лист для ответов не появился в книге",
  itemsChanged: "вопросы формы изменили, пока она создавалась",
  notPublished: "форма не опубликована; опубликуйте её в редакторе форм",
} as const;
