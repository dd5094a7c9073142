/** What may stand around the unit in a sentence that only names it: 以下金额都是元, 下面按元填, 金额单位：元. */
const around =
  /以下|下面|下列|以上|上面|上述|表[中里内]|本表|这些|全部|所有|统一|一律|金额|数额|数字|数据|数|计量|货币|人民币|单位|[为是都均全按以用请我报填算的了来注]|计算|列示|统计|说明|[\s:：，,。.；;（()）【】]/g
/** What says that a sentence is about the unit. */
const cue = /单位|[按以用]|[都均全][是为]|(?:以下|下面|上面|以上|金额|数字|数据|数额)[是为]/
const denied = /[，,]?(?:而?不是|而非|并非)(?:万元|亿元|千元|元)/
const otherUnits = /[、,/](?:平方米|㎡|人|个|%)[^:：]{0,9}$/
const units: ReadonlyMap<string, string> = new Map([
  ...['元', '千元', '万元', '亿元'].map((unit) => [unit, unit] as const),
  ['块', '元'],
  ['块钱', '元'],
  ['万', '万元'],
  ['亿', '亿元'],
])
const longest = 24

/** The unit of money that a sentence names and says nothing besides: 元 of 以下单位都是元; undefined for any other text. */
export function unitSaid(text: string): string | undefined {
  if (text.length > longest || /\d/.test(text) || !cue.test(text)) return undefined
  return units.get(text.replace(denied, '').replace(otherUnits, '').replace(around, ''))
}

/** Whether a short text is about a unit of money other than `own`, and it is not clear which: 单位不是万元. */
export function isUnitUnclear(text: string, own: string): boolean {
  if (text.length > longest || /\d/.test(text) || unitSaid(text) !== undefined) return false
  const named = text.match(/(?:万|亿|千)?元/g) ?? []
  return /单位|[按以]/.test(text) && named.some((unit) => unit !== own || /不/.test(text))
}

/** A line without the words about its unit at its beginning or end, and the unit: 41000 40000 32500，单位：元. */
export type Apart = { readonly line: string; readonly unit?: string }

const atEnd = /[\s，,。；;（(【]([^\d\s，,。；;:：]{1,20}(?:[:：]\s?[^\d\s，,。；;:：]{1,8})?)$/
const atStart = /^([^\d\n，,；;。\s]{2,20}(?:[:：]\s?(?:人民币)?[万亿千]?元[）)】]?)?)[\s，,；;。：:]+/
const inBrackets = /(?<=[\d万亿])\s?[（(]([万亿千]?元|[万亿])[）)]/g

/** Takes the words about the unit off a line; a unit in brackets behind a figure loses them: 4.1（万）. */
export function withoutStatedUnit(written: string): Apart {
  const line = written.replace(inBrackets, '$1')
  const [whole = '', words = ''] = atEnd.exec(line) ?? []
  const unit = unitSaid(words)
  if (unit !== undefined) return { line: line.slice(0, -whole.length), unit }
  const [front = '', first = ''] = atStart.exec(line) ?? []
  const named = unitSaid(first)
  return named === undefined ? { line } : { line: line.slice(front.length), unit: named }
}
