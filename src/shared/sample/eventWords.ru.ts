/** Words of the sample's events. */
export const eventWords = {
  topic: "Как говорить с родителями",
  platform: "раздел на сайте ресурсного центра",
} as const;
