/**
 * Russian names that the engine's own list lacks or has otherwise: those of Google's help first, then those of Excel, by
 * which people here know the newer functions.
 */
const RUSSIAN = `
DATEDIF РАЗНДАТ|CONCAT СЦЕП|SPLIT РАЗДЕЛИТЬ|VALUE ЗНАЧЕН ЗНАЧ|FLATTEN ВЫРОВНЯТЬ|UNICODE ЮНИКОД
FILTER ФИЛЬТР|SORT СОРТ|UNIQUE УНИК|SEQUENCE ПОСЛЕД ПОСЛЕДОВ|XLOOKUP ПРОСМОТРХ|XMATCH ПОИСКПОЗХ|SWITCH ПЕРЕКЛЮЧ
TOCOL ПОСТОЛБЦ|TOROW ПОСТРОК|CHOOSECOLS ВЫБОРСТОЛБЦ|CHOOSEROWS ВЫБОРСТРОК|WRAPROWS СВЕРНСТРОК|WRAPCOLS СВЕРНСТОЛБЦ
LAMBDA ЛЯМБДА|AVERAGEIFS СРЗНАЧЕСЛИМН|LOOKUP ПРОСМОТР|INDIRECT ДВССЫЛ|RANK РАНГ|RANK.EQ РАНГ.РВ|RANK.AVG РАНГ.СР
MODE МОДА|MODE.SNGL МОДА.ОДН|MODE.MULT МОДА.НСК|FIXED ФИКСИРОВАННЫЙ|DOLLAR РУБЛЬ|TYPE ТИП|ERROR.TYPE ТИП.ОШИБКИ|CELL ЯЧЕЙКА
FREQUENCY ЧАСТОТА|GROWTH РОСТ|LINEST ЛИНЕЙН|LOGEST ЛГРФПРИБЛ|MDETERM МОПРЕД|MINVERSE МОБР|TREND ТЕНДЕНЦИЯ|FORECAST ПРЕДСКАЗ ПРОГНОЗ
INTERCEPT ОТРЕЗОК|KURT ЭКСЦЕСС|PERMUT ПЕРЕСТ|PROB ВЕРОЯТНОСТЬ|TRIMMEAN УРЕЗСРЕДНЕЕ|PERCENTRANK ПРОЦЕНТРАНГ|PEARSON ПИРСОН
PERCENTRANK.EXC ПРОЦЕНТРАНГ.ИСКЛ|PERCENTRANK.INC ПРОЦЕНТРАНГ.ВКЛ|PERMUTATIONA ПЕРЕСТА|BINOM.DIST.RANGE БИНОМ.РАСП.ДИАП
ACCRINT НАКОПДОХОД|ACCRINTM НАКОПДОХОДПОГАШ|AMORLINC АМОРУВ|COUPDAYBS ДНЕЙКУПОНДО|COUPDAYS ДНЕЙКУПОН|COUPDAYSNC ДНЕЙКУПОНПОСЛЕ
COUPNCD ДАТАКУПОНПОСЛЕ|COUPNUM ЧИСЛКУПОН|COUPPCD ДАТАКУПОНДО|DISC СКИДКА|DURATION ДЛИТ|INTRATE ИНОРМА|MDURATION МДЛИТ
PRICE ЦЕНА|PRICEDISC ЦЕНАСКИДКА|PRICEMAT ЦЕНАПОГАШ|RECEIVED ПОЛУЧЕНО|VDB ПУО|YIELD ДОХОД|YIELDDISC ДОХОДСКИДКА|YIELDMAT ДОХОДПОГАШ
DAVERAGE ДСРЗНАЧ|DMAX ДМАКС|DMIN ДМИН|DSTDEV ДСТАНДОТКЛ|DSTDEVP ДСТАНДОТКЛП|GESTEP ПОРОГ|ERF.PRECISE ФОШ.ТОЧН|ERFC.PRECISE ДФОШ.ТОЧН
CONVERT ПРЕОБР|GETPIVOTDATA ПОЛУЧИТЬ.ДАННЫЕ.СВОДНОЙ.ТАБЛИЦЫ|MUNIT МЕДИН|RANDARRAY СЛМАССИВ|ENCODEURL КОДИР.URL
CEILING.PRECISE ОКРВВЕРХ.ТОЧН|FLOOR.PRECISE ОКРВНИЗ.ТОЧН|ISO.CEILING ISO.ОКРВВЕРХ|PDURATION ПДЛИТ|REPLACEB ЗАМЕНИТЬБ|FINDB НАЙТИБ
LEFTB ЛЕВБ|RIGHTB ПРАВБ|MIDB ПСТРБ|LENB ДЛИНБ|SEARCHB ПОИСКБ
`;

/** Russian names by the English one, the usual one first. */
export const russianNames = new Map<string, string[]>(
  RUSSIAN.trim()
    .split(/[|\n]/)
    .map((line) => {
      const [name = "", ...russian] = line.trim().split(" ");
      return [name, russian];
    }),
);
