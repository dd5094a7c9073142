import { cellIn } from '../address.ts'
import type { Facts } from '../facts.ts'
import { measureAt } from '../indicator.ts'
import { tableOf } from './annex-scope.ts'
import type { Standing } from './standing.ts'

/** A figure stated in the claim itself: 完成38场, 实现了85%以上. */
const stated = /^(?:了|约)?(\d{1,12}(?:\.\d{1,6})?)/
/** A share of the goal, which does not claim that it was reached: 完成目标的103%. */
const share = /^(?:年度|全年|年初|既定|预期)?(?:目标|任务|计划|指标)(?:值|数|任务|总量)?的[\d\uFFFC]/
/** Words for the others, which leave out those already named. */
const others = /其他|其它|其余|剩余|余下/

/** Whether the words after a claim are a share of the goal. */
export function isShare(behind: string): boolean {
  return share.test(behind)
}

/** Words before a claim that name no single thing: whose, when, how, indicators in general. */
const general =
  /[（(][^（）()]*[）)]|[“”"，：。；\s\uFFFC]|[\d.]+(?:%|万元|[项个分])?|部门整体|整体支出|预算绩效|绩效|自评|指标值?|目标|任务|计划|要求|产出|效益|数量|质量|时效|成本|完成情况|情况|方面|我[局办委镇乡校院所站室队]|我?(?:中心|单位|部门)|年度|年初|全年|[本当今]年|年|主要|核心|具体|工作|项目|支出|[上中共得为是已经也并且且将按在对照了的其]|完成|达到|良好|总体|较好/g
/** A claim about the goal of a single indicator. */
const itsGoal = /^(?:达到|达成|完成|优于|控制在)?了?[“"]?(?:年度|既定)?指标/
const shortestName = 2
/** 该指标: the one thing mentioned before. */
const pointing = /[该此](?!项目)/

/**
 * The single subject of a claim that names no indicator: 每公里造价控制在年度指标以内, 预算执行率100%，得满分. Undefined if it may be about
 * all.
 */
export function oneThing(before: string, claimed: string): string | undefined {
  if (!itsGoal.test(claimed) && !/^(?:没有|未能?)?得满分/.test(claimed)) return undefined
  if (pointing.test(before)) return before
  const name = before.replace(general, '')
  return name.length < shortestName ? undefined : name
}

/** Whether a claim states a figure that is the actual of an indicator it names; if it names none, any figure counts. */
export function isOwnFigure(facts: Facts, named: readonly Standing[], behind: string): boolean {
  const figure = stated.exec(behind)?.[1]
  if (figure === undefined) return false
  return named.length === 0 || named.some(({ row }) => measureAt(facts, cellIn(row, 'actual'))?.value === short(figure))
}

/** Whether the words of a claim are about the indicators that were not named. */
export function isOfOthers(words: string): boolean {
  return others.test(words)
}

/** The other indicators of the tables to which most of the named ones belong. */
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
