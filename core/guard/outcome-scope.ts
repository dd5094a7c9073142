import type { Facts } from '../facts.ts'
import { cellIn } from '../form.ts'
import { measureAt } from '../indicator.ts'
import { tableOf } from './annex-scope.ts'
import type { Standing } from './standing.ts'

/** A figure that a claim states itself: 完成38场, 实现了85%以上. */
const stated = /^(?:了|约)?(\d{1,12}(?:\.\d{1,6})?)/
/** A share of the goal is no claim that it was reached: 完成目标的103%. */
const share = /^(?:年度|全年|年初|既定|预期)?(?:目标|任务|计划|指标)(?:值|数|任务|总量)?的[\d\uFFFC]/
/** What is said of the others leaves out those that were named. */
const others = /其他|其它|其余|剩余|余下/

/** Whether the words behind a claim are a share of the goal. */
export function isShare(behind: string): boolean {
  return share.test(behind)
}

/** Whether a claim states a figure: that of one of the indicators that it names, or of none where it names none. */
export function isOwnFigure(facts: Facts, named: readonly Standing[], behind: string): boolean {
  const figure = stated.exec(behind)?.[1]
  if (figure === undefined) return false
  return named.length === 0 || named.some(({ row }) => measureAt(facts, cellIn(row, 'actual'))?.value === short(figure))
}

/** Whether the words of a claim are about the indicators that were not named. */
export function isOfOthers(words: string): boolean {
  return others.test(words)
}

/** The indicators of the tables in which most of the named ones stand, without those. */
export function othersOf(known: readonly Standing[], named: readonly Standing[]): readonly Standing[] {
  const tables = named.map(({ row }) => tableOf(row))
  const held = (table: string) => tables.filter((one) => one === table).length
  const most = Math.max(0, ...tables.map(held))
  const rows = new Set(named.map(({ row }) => row))
  return known.filter(({ row }) => !rows.has(row) && (most === 0 || held(tableOf(row)) === most))
}

/** A figure without trailing zeros. */
function short(figure: string): string {
  return figure.includes('.') ? figure.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : figure
}
