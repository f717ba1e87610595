/** Why a form could not be made. */
export const surveyTexts = {
  noSheet: "лист для ответов не появился в книге",
  notPublished: "форма не опубликована; опубликуйте её в редакторе форм",
} as const;
