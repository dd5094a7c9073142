/** Somebody's own words as they continue a sentence of the report. */

/** Words that only say that the figure is right, or that nothing changed: they tell a reader nothing. */
const confirms =
  /^(?:(?:(?:[经已]|经过)?(?:再次)?(?:核对|核实|复核)过?了?)?(?:(?:数据|金额|数字|情况)?(?:没有?错|无误|属实|正确|准确|没有?问题))?|(?:没有?|无)(?:变动|变化|偏差|差异|增减|原因))(?:[，,；;。]|$)/

/** 公用经费增加，是…: the figure already says that it grew. */
const restates =
  /^(?![^，]*(?:[未没无]|不(?!相等|一致|相同|足|等)))[^，。；]{0,24}(?:增[加长]|减少|下降|上升|提高|追加|超[出过编]?|超预算|大于|小于|[偏较][高大多低小少]|多|少|不相?等|不一致|不相同|不足)(?:[^，。；]{0,12}?[\d.]{1,16}(?:[万亿]?元|[%％]|个百分点|[人个名项])?|支出|收入|预算)?，?(?=(?:其|主要){0,2}(?:原因|是|系|因(?!此)|由于|用于|源于))/
/** 支出大于收入，差额由…: both sides are already in the sentence. */
const sides = /^(?:收入|支出)(?:合计)?(?:大于|多于|高于|小于|少于|低于|不等于)(?:收入|支出)(?:合计)?，/
/** Words that announce a cause: 主要原因是, 原因：, 是因为, 主要是由于. */
const announces =
  /^(?:[^，。；]{0,40}的)?(?:其|主要|具体|增加|减少|超支|变动)?的?(?:主要)?(?:原因|理由)(?:分析)?(?:主要)?(?:是|系|为|在于|[：:])\s*|^(?:主要)?(?:是|系)(?!否|用于)|^主要为(?!用于)|^(?:因为|由于|因(?!公|此|素|地制宜))|^受(?=[^，。；]{1,20}影响)/
const use = /^(?:主要)?用于/
/** …，所以支出合计比收入合计多1.71万元: the figure already says this. */
const follows = /[，；](?:所以|因此|因而|从而|致使|使得|导致|造成|故)[^，。；]*(?=[。；]|$)/
/** Words that begin a sentence of their own: what the rest is, or by which rule it was done. */
const toldForItself = /^(?:其余|其他|其它|差额|按照?|根据|依据|依照)/
/** The number of an item: 1. （1） ① 一、 一是. */
const itemNumber =
  /(?:^|(?<=[。；;，,])) ?(?:[（(]?(?:[1-9]|[一二三四五六])[）)、.．](?!\d)|[一二三四五六]是) ?|[①②③④⑤⑥]/g

/** A text after the figure that it is about: “，主要原因是…”, “，主要用于…”, “。其余项目…”; empty if it only confirms. */
export function continued(text: string): string {
  const said = inOneLine(text)
  const rest = said.replace(confirms, '').replace(confirms, '').replace(confirms, '')
  if (rest === '') return ''
  const cause = causeIn(rest)
  if (use.test(cause)) return `，主要${cause.replace(use, '用于')}`
  return toldForItself.test(cause) ? `。${cause}` : `，主要原因${causesSaid(itemsIn(cause))}`
}

/** A cause without the words that announce it and without what the figure already says. */
export function causeIn(text: string): string {
  const bare = text.replace(restates, '').replace(sides, '')
  const announced = bare.replace(announces, '').replace(announces, '')
  return announced.replace(follows, '') || announced || text
}

/** The items of a numbered text; otherwise the text itself. */
function itemsIn(text: string): readonly string[] {
  const items = text.split(itemNumber).map((item) => item.replace(/[。；;，,]$/, '').trim())
  return items.length > 2 && items[0] === '' ? items.slice(1) : [text]
}

/** One cause as “是…”, several as “有两个：一是…；二是…”. */
export function causesSaid(causes: readonly string[]): string {
  return causes.length < 2
    ? `是${causes[0] ?? ''}`
    : `有${counts[causes.length] ?? causes.length}个：${counted(causes)}`
}

/** Several items counted in words: 一是…；二是…. */
export function counted(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : items.map((item, at) => `${numerals[at] ?? ''}是${item}`).join('；')
}

const numerals = ['一', '二', '三', '四', '五', '六']
const counts = ['', '一', '两', '三', '四', '五', '六']

/** How a rate is calculated: 按实际支出÷预算计算. */
export function formulaIn(text: string): string {
  const said = inOneLine(text)
  const [, named] = /(?:按照?|以)([^，。；]{2,60}?)(?:计算|核算)/.exec(said) ?? []
  if (named !== undefined) return `按${named}计算`
  const [, defined] = /(?:[=＝]|公式[为是：:]|是指|等于)\s*([^，。；]{2,60})/.exec(said) ?? []
  return defined === undefined ? (said.split(/[，。；]/, 1)[0] ?? said) : `按${defined}计算`
}

/** A text up to its first full stop. */
export function firstSentence(text: string): string {
  return inOneLine(text).split(/[。！？]/, 1)[0] ?? ''
}

/** The lines of a text joined for use within a sentence, without the final mark. */
export function inOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim().replace(/[。；;，,]$/, ''))
  return lines
    .filter((line) => line !== '')
    .join('；')
    .replace(/(?<![。；;，,！!？?…\s])[。；;，,！!？?…\s]+$/, '')
}
