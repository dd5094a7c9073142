import { Decimal } from 'decimal.js'
import type { Cell } from '../edition.ts'
import { readAmount } from './amounts.ts'
import { evenFigure, zerosOf } from './numbers.ts'

/** What an amount without a unit means beside the others of its row: the one text, or several that are asked about. */
export type Shared = readonly string[]

/** An amount with a unit: its worth in 元, and the unit if it stands behind digits. */
type United = { readonly worth: Decimal; readonly unit?: string }

const bare = /^\d+(?:\.\d+)?$/
const withUnit = /^\d+(?:\.\d+)?((?:[十百千]?万|万?亿)元?|元)$/
/** Amounts of one row are taken to be at most so many times as large as each other. */
const atMost = 30
/** So many of the form's own 万元, without decimals in a whole row, may be 元. */
const perhapsYuan = 10_000
const farApart = 1000
/** Below 100元 a figure prints as nothing in 万元. */
const leastWorth = 100

/**
 * Amounts without a unit in a row of which others have one, another than the form's: each has that unit, or the form's,
 * whichever makes it about as large as the others (400000、450000、436000元 and 3.93 5 42800元). Where neither or both do,
 * where 元 would fit beside 万元 (4.1万 4万 32500), and where whole figures of a row are as large as 元 are, the readings
 * are asked about. Undefined for any other texts.
 */
export function sharedUnit(
  cells: readonly Cell[],
  texts: readonly (string | undefined)[],
  own: string,
): readonly (Shared | undefined)[] | undefined {
  const even = cells.map(({ kind }, at) => (kind.type === 'amount' ? evenFigure(texts[at] ?? '') : ''))
  const open = even.map((text) => bare.test(text) && !new Decimal(text).isZero())
  const united = even.flatMap((text) => unitedIn(text))
  if (united.length === 0) return own === '元' ? undefined : perhapsInYuan(even, open, own)
  const units = new Set(united.flatMap(({ unit }) => unit ?? []))
  const [unit, other] = units
  if (!open.includes(true)) return undefined
  const isOne = unit !== undefined && other === undefined && zerosOf(unit) !== zerosOf(own)
  const shared = even.map((text, at) => {
    if (!open[at]) return undefined
    return isOne ? inTheirs(text, united, unit, own) : besideMixed(text, united, own)
  })
  return isOne && isTooSmall(even, shared) ? allInOne(even, open, unit, own) : shared
}

function unitedIn(text: string): United[] {
  if (text === '' || bare.test(text)) return []
  const reading = readAmount(text, '元', '')
  const worth = 'value' in reading && reading.value !== '' ? new Decimal(reading.value) : undefined
  const [, unit] = withUnit.exec(text) ?? []
  return worth?.isPositive() && !worth.isZero() ? [{ worth, ...(unit ? { unit } : {}) }] : []
}

/** Whole figures without any unit that are as large as 元 are: all of a row, or beside others a thousandth of them. */
function perhapsInYuan(even: readonly string[], open: readonly boolean[], own: string) {
  const figures = even.filter((_, at) => open[at])
  const isLarge = (text: string) => /^\d+$/.test(text) && Number(text) >= perhapsYuan
  const isRow = figures.length > 1 && figures.every(isLarge)
  const isApart = (text: string) => {
    const others = figures.filter((other) => new Decimal(other).times(farApart).lte(text))
    const united = others.map((other) => ({ worth: worthOf(other, own) }))
    return isLarge(text) && isAlike(text, '元', united)
  }
  const shared = even.map((text, at) =>
    open[at] && (isRow || isApart(text)) ? [`${text}元`, `${text}${own}`] : undefined,
  )
  return shared.some((texts) => texts) ? shared : undefined
}

/** A figure beside others in one unit that is not the form's. */
function inTheirs(text: string, united: readonly United[], unit: string, own: string): Shared | undefined {
  const [inOwn, inUnit] = [isAlike(text, own, united), isAlike(text, unit, united)]
  if (inOwn !== inUnit) return inOwn ? undefined : [`${text}${unit}`]
  return [`${text}${unit}`, `${text}${own}`]
}

/** A figure beside others in the form's unit or in several. */
function besideMixed(text: string, united: readonly United[], own: string): Shared | undefined {
  const isYuan = own !== '元' && !isAlike(text, own, united) && isAlike(text, '元', united)
  return isYuan ? [`${text}元`, `${text}${own}`] : undefined
}

function isAlike(text: string, unit: string, united: readonly United[]): boolean {
  const worth = worthOf(text, unit)
  return united.some((one) => worth.lte(one.worth.times(atMost)) && worth.times(atMost).gte(one.worth))
}

function worthOf(text: string, unit: string): Decimal {
  return new Decimal(text).times(new Decimal(10).pow(zerosOf(unit) ?? 0))
}

/** Whether a unit that is shared makes figures of a row print as nothing: 4.1 4 3.25元. */
function isTooSmall(even: readonly string[], shared: readonly (Shared | undefined)[]): boolean {
  const alone = shared.flatMap((texts, at) => (texts?.length === 1 ? [even[at] ?? ''] : []))
  return shared.some((texts) => texts?.[0]?.endsWith('元') && !texts[0].endsWith('万元')) && alone.some(isSmall)
}

function isSmall(text: string): boolean {
  return new Decimal(text).lt(leastWorth)
}

/** All figures of a row, those with the unit too, in the form's unit or in theirs. */
function allInOne(even: readonly string[], open: readonly boolean[], unit: string, own: string) {
  return even.map((text, at) => {
    const digits = open[at]
      ? text
      : text.endsWith(unit) && bare.test(text.slice(0, -unit.length))
        ? text.slice(0, -unit.length)
        : ''
    return digits === '' ? undefined : [`${digits}${own}`, `${digits}${unit}`]
  })
}
