import { onceForWords } from '../once.ts'

/** A span of a text. */
export type Stretch = { readonly from: number; readonly to: number }

const numeral = '0-9①-⑳%‰零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅'
const units =
  '个百分点|百分点|万元|亿元|元|人次|公里|平方米|个|项|次|家|人|名|场|期|户|件|条|处|座|所|台|套|份|批|月|日|年|成|倍|分|度|季度|岁|米|亩|吨'
const quantity = new RegExp(
  `(?:第|百分之|约|近|超)?[${numeral}][${numeral}.,点]*(?:余|多|几)?(?:${units})?|翻[一两]?[番倍]|成倍|一半|半数|[过近]半|[大多]半|[上下]半年|[几数](?=[${numeral}])`,
  'g',
)

/** Words that contain a numeral but count nothing. */
const settled = [
  '三重一大|三会一课|三公(?![里斤顷分])|三农(?!户)|三保|三定|一般|一定|一些|一致|一体化?|一律|一直|一起|一并|一旦|一贯|一线|一样|一切|一向|一方面',
  '一次性|一站式|一网通办|一窗|一卡通|一事一议|一事一单|一岗双责|一票否决|一把手|一对一|一揽子|一系列|一盘棋|一以贯之|一如既往',
  '[进下]一步|[这那每某任][一]|同一|统一|唯一|单一|逐一|不一|之一|万一|新一轮|如一|另一|一目了然|一视同仁|一项一策|一企一策|一户一策|一类一策',
  '十分(?!钟|之)|千方百计|千家万户|百姓|万众|百分比|百分制|零星|零散|零距离|归零|清零|为零|四个意识|四个自信|两个确立|两个维护|两会|两级|两委|两手抓',
  '五年规划|十四五|十五五|二十大|二十届|[一二三四五六七]中全会|八项规定|六稳|六保|四风|[一二三]级(?:机构|单位|预算|指标|科目)|以?万元为单位|金额单位',
  '队伍|落伍|陆续|陆地|收拾|拾遗|放肆|第一(?:时间|责任人|书记|手资料)|一手(?:抓|资料)|二次(?:分配|供水)|第?三方|两者|二者|四级联动|三级(?:联动|网络)',
].join('|')

const numbering = [
  '(?<=^|\\n)[^\\S\\n]*[一二三四五六七八九十]{1,3}[、.．]',
  '(?<=^|\\n|[。；：，])[^\\S\\n]*[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]',
  '(?<=^|\\n)[^\\S\\n]*[0-9]{1,2}(?:[、．]|[.](?![0-9]))',
  '(?<=^|\\n|[。；：，])[^\\S\\n]*[一二三四五六七八九十]{1,2}(?:是(?!否)|来)',
  '(?<=^|\\n|[。；：])[^\\S\\n]*第[一二三四五六七八九十][，、]',
].join('|')

const harmless = new RegExp(`${numbering}|${settled}`, 'g')

/** Every quantity in digits or numerals, except numbering, set words, and these years and names. */
export function quantitiesIn(text: string, year: number, names: readonly string[] = []): Stretch[] {
  const named = names.reduce((words, name) => words.replaceAll(name, blot(name)), text)
  const plain = named.replace(harmless, blot).replace(yearsBeside(`${year}`), blot)
  return [...plain.matchAll(quantity)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** A year, the one before and the one after. */
const yearsBeside = onceForWords((year) => {
  const years = [-1, 0, 1].map((step) => Number(year) + step).join('|')
  return new RegExp(`(?<![0-9])(?:${years})年(?![0-9一二三四五六七八九十])`, 'g')
})

function blot(words: string): string {
  return '　'.repeat(words.length)
}
