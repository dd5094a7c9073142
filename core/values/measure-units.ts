import { Decimal } from 'decimal.js'
import { zerosOf } from './numbers.ts'

/** Groups of convertible units: each word with its size in the group's smallest unit. */
const groups: readonly Readonly<Record<string, number>>[] = [
  { 元: 1 },
  { 人: 1, 名: 1, 位: 1, 个人: 1 },
  { 毫米: 1, 厘米: 10, 分米: 100, 米: 1000, m: 1000, 公里: 1_000_000, 千米: 1_000_000, km: 1_000_000 },
  { 亩: 1, 公顷: 15, 'hm²': 15 },
  { 平方米: 1, 平米: 1, 平方: 1, '㎡': 1, 'm²': 1, m2: 1, 平方公里: 1_000_000, 平方千米: 1_000_000, 'km²': 1_000_000 },
  { 立方米: 1, 立方: 1, 方: 1, 'm³': 1, m3: 1 },
  { 克: 1, g: 1, 斤: 500, 公斤: 1000, 千克: 1000, kg: 1000, 吨: 1_000_000, t: 1_000_000 },
  { 秒: 1, 分钟: 60, 小时: 3600, 个小时: 3600, h: 3600 },
  { 天: 1, 日: 1, 自然日: 1, 个自然日: 1, 日历天: 1, 周: 7, 星期: 7, 个星期: 7 },
  { 工作日: 1, 个工作日: 1 },
  { 月: 1, 个月: 1, 季度: 3, 个季度: 3, 年: 12 },
  { '‰': 1, '%': 10 },
  { 百分点: 1, 个百分点: 1 },
  { 场: 1, 场次: 1 },
  { 批: 1, 批次: 1 },
  { 度: 1, 千瓦时: 1, kW·h: 1, kWh: 1 },
]

/** Other counters, which may come before what they count: 家 in 家企业. */
const counters = [
  '人次',
  '个',
  '次',
  '家',
  '户',
  '项',
  '期',
  '份',
  '件',
  '台',
  '套',
  '所',
  '条',
  '篇',
  '门',
  '处',
  '座',
  '栋',
]

/** A unit analysed: what it measures, its size in the smallest unit, and what it counts if that is said. */
type Unit = { readonly kind: string; readonly size: Decimal; readonly noun: string }

const sizes: ReadonlyMap<string, readonly [kind: string, size: number]> = new Map(
  groups.flatMap((group, at) => Object.entries(group).map(([word, size]) => [word, [`${at}`, size]] as const)),
)
const byLength = [...sizes.keys(), ...counters].sort((a, b) => b.length - a.length)
const rankBefore = /^(?:[十百千]?[万亿]|万亿|[十百千])/
const asNoun = /^\p{Script=Han}{2,}$/u

/** Whether the tables here list a unit. */
export function isKnownUnit(text: string): boolean {
  return sizes.has(text)
}

/** Analyses a unit's words; an unlisted unit only converts to itself. */
function unitOf(text: string): Unit {
  const [whole = '', each] = text.split('/')
  const unit = simpleUnit(whole)
  if (each === undefined) return unit
  const below = simpleUnit(each)
  return { kind: `${unit.kind}/${below.kind}`, size: unit.size.div(below.size), noun: `${unit.noun}/${below.noun}` }
}

function simpleUnit(text: string): Unit {
  const [kind, size] = sizes.get(text) ?? []
  if (kind !== undefined) return { kind, size: new Decimal(size ?? 1), noun: '' }
  const [rank = ''] = rankBefore.exec(text) ?? []
  if (rank !== '') return ranked(rank, simpleUnit(text.slice(rank.length)))
  const known = byLength.find((word) => text.startsWith(word) && asNoun.test(text.slice(word.length)))
  if (known === undefined) return { kind: text, size: new Decimal(1), noun: '' }
  return { ...simpleUnit(known), noun: text.slice(known.length) }
}

function ranked(rank: string, unit: Unit): Unit {
  return { ...unit, size: unit.size.times(`1e${zerosOf(rank) ?? 0}`) }
}

/** The factor in a unit's name: 万人 10000, 人 1. */
export function rankOf(unit: string): Decimal {
  const [rank = ''] = sizes.has(unit) ? [] : (rankBefore.exec(unit) ?? [])
  return new Decimal(`1e${zerosOf(rank) ?? 0}`)
}

/**
 * Both numbers in the smaller of their two units, and that unit; undefined if they cannot be converted, or not exactly
 * (亩 and 平方米).
 */
export function inOneUnit(
  [a, unitA]: readonly [Decimal, string],
  [b, unitB]: readonly [Decimal, string],
): { readonly numbers: readonly [Decimal, Decimal]; readonly unit: string } | undefined {
  if (unitA === unitB) return { numbers: [a, b], unit: unitA }
  const [one, other] = [unitOf(unitA), unitOf(unitB)]
  if (one.kind !== other.kind || (one.noun !== other.noun && one.noun !== '' && other.noun !== '')) return undefined
  const smaller = one.size.gt(other.size) ? unitB : unitA
  const times = smaller === unitB ? one.size.div(other.size) : other.size.div(one.size)
  if (!times.isInteger()) return undefined
  return { numbers: smaller === unitB ? [a.times(times), b] : [a, b.times(times)], unit: smaller }
}
