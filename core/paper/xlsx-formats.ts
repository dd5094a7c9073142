import { Decimal } from 'decimal.js'

/** How a cell style shows a number: as a date, or by one of its sections. */
export type NumberFormat = 'date' | readonly Section[]

/** A part of a format: for positive numbers, negative ones or zero, or for those that meet its condition. */
type Section = {
  readonly condition?: Condition
  /** The power of ten by which the number is shown smaller, or larger if it is negative: -2 for a percentage. */
  readonly power: number
  /** What is printed around the number: ≥, 元, %. */
  readonly before: string
  readonly behind: string
}
type Condition = { readonly sign: string; readonly than: number }
type Token = { readonly is: 'digit' | 'comma' | 'percent' | 'text' | 'end' | 'condition'; readonly text: string }

/** The digits that Excel stores; formula results have a binary tail beyond them. */
const digits = 15
const places = 10
const dates: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
]
const percents: readonly number[] = [9, 10]
const tokens = /"([^"]*)"|[\\!](.)|\[([^[\]]*)\]|[_*].|general|[\s\S]/gi
const condition = /^(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)$/
/** The sign of a currency, which the head of its column states as a unit. */
const currency = /[¥￥$\s]/g

/** The format of a built-in number. */
export function builtInFormat(format: number): NumberFormat {
  if (percents.includes(format)) return formatOf('0%')
  return dates.some(([from, to]) => format >= from && format <= to) ? 'date' : []
}

/** The format of a code: `yyyy"年"m"月"d"日"` is a date; `h:mm` and `mm:ss` are times, which stay numbers. */
export function formatOf(code: string): NumberFormat {
  const signs = code.replace(/"[^"]*"|\\.|\[[^[\]]*\]|[_*]./g, '')
  const isDate = /[yd]/i.test(signs) || (/m/i.test(signs) && !/[hs]/i.test(signs))
  if (isDate && !/general|%/i.test(signs)) return 'date'
  const read = tokensOf(code)
  const ends = [...read.flatMap(({ is }, at) => (is === 'end' ? [at] : [])), read.length]
  return ends.map((end, at) => sectionOf(read.slice((ends[at - 1] ?? -1) + 1, end)))
}

function tokensOf(code: string): Token[] {
  return [...code.matchAll(tokens)].flatMap(([text, quoted, escaped, inBrackets]): Token[] => {
    if (quoted !== undefined || escaped !== undefined) return [{ is: 'text', text: quoted ?? escaped ?? '' }]
    if (inBrackets !== undefined) return condition.test(inBrackets) ? [{ is: 'condition', text: inBrackets }] : []
    if (text === ';') return [{ is: 'end', text }]
    if (text === ',') return [{ is: 'comma', text }]
    if (text === '%') return [{ is: 'percent', text }]
    if (/^(?:[0#?]|general)$/i.test(text)) return [{ is: 'digit', text }]
    return text > '\u007f' ? [{ is: 'text', text }] : []
  })
}

function sectionOf(all: readonly Token[]): Section {
  const isDigit = ({ is }: Token) => is === 'digit'
  const [from, to] = [all.findIndex(isDigit), all.findLastIndex(isDigit)]
  const [, sign = '', than = ''] = condition.exec(all.find(({ is }) => is === 'condition')?.text ?? '') ?? []
  const met = sign === '' ? {} : { condition: { sign, than: Number(than) } }
  if (from < 0) return { ...met, power: 0, before: '', behind: '' }
  const behind = all.slice(to + 1)
  const commas = behind.findIndex(({ is }) => is !== 'comma')
  const thousands = commas < 0 ? behind.length : commas
  const percent = all.some(({ is }) => is === 'percent') ? 2 : 0
  const power = 3 * thousands + behindPoint(all.slice(from, to + 1)) - percent
  return { ...met, power, before: printed(all.slice(0, from)), behind: printed(behind) }
}

/** How many digits are behind a point that is only printed: of `0\.0,` the one that makes thousands to 万. */
function behindPoint(inside: readonly Token[]): number {
  const point = inside.findIndex(({ is, text }) => is === 'text' && text === '.')
  return point < 0 ? 0 : inside.slice(point).filter(({ is }) => is === 'digit').length
}

function printed(all: readonly Token[]): string {
  const texts = all.flatMap(({ is, text }) => (is === 'text' || is === 'percent' ? text : []))
  return texts.join('').replace(currency, '')
}

/** A number with what its format prints around it, not rounded. */
export function formatted(value: string, sections: readonly Section[]): string {
  const { power, before, behind } = sectionFor(new Decimal(value), sections) ?? { power: 0, before: '', behind: '' }
  const exact = new Decimal(value).times(new Decimal(10).pow(-power))
  return before + exact.toSignificantDigits(digits).toDecimalPlaces(places).toFixed() + behind
}

function sectionFor(value: Decimal, sections: readonly Section[]): Section | undefined {
  if (sections.some((section) => section.condition))
    return sections.find((section) => section.condition === undefined || meets(value, section.condition))
  const at = value.isZero() ? 2 : value.isNegative() ? 1 : 0
  return sections[at] ?? sections[0]
}

function meets(value: Decimal, { sign, than }: Condition): boolean {
  const order = value.cmp(than)
  return (sign.includes('<') && order < 0) || (sign.includes('>') && order > 0) || (sign.includes('=') && order === 0)
}
