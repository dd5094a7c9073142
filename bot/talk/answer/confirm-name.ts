import type { Address } from '../../../core/address.ts'
import type { Change, Values } from '../../../core/filing.ts'
import type { Question } from '../../../core/question.ts'
import { likens } from '../../../core/values/likening.ts'
import { remarkIn } from '../../../core/values/remark.ts'
import { agrees, saysEnough, denies as saysNo } from '../../../core/values/replies.ts'
import { isBareFigures } from '../../../core/values/texts.ts'
import { coming, originOf } from '../home.ts'
import { knownOf } from '../keeping/clash.ts'
import type { Button } from '../nouns.ts'
import { newestOf, type Talk, type Turn } from '../talk.ts'

const usualLength = 30
const asks = /[？?]|怎么|什么|哪[些个几]|为何|如何|能不能|可不可以|是不是|吗$|呢$|请问|帮我/
const states =
  /[。！!；;]|[写填]错|应该[是为]|改[成为]\s*\d|改一[下改]$|各\s*\d|不算|不属于|合计|小计|总计|[，,](?:[去上今本]年)?(?:也|都|还)?没?有/
const everything = /^(?:全部|所有的?|全都|都[要有]|这些|上面的?)$/
const begins = /^(?:都是|是|不是|就是|有[哪几多些])/
const tells = /^(?:今年|本年度?|全年|去年|上年|[上下]半年).*\d|了\s*\d/
const denies = /^(?:我们|我局|我单位|单位)?(?:也|都)?没有|没有[了的]?[。.]?$/
const counts = /^(?:我们|我局|我单位|附件[一二三四])?(?:(?:一共|总共|共)有?|有)[一二两三四五六七八九十\d]+个/
/** A word that is a figure, with its sign and unit. */
const figure = /^[≥≤＞＜<>]?\d[\d.]*(?:万?元|[万亿%％]|\p{Script=Han}{1,2})?$/u
const money = /(?<![\d.年第])\d[\d.]{0,12}(?:万元?|亿元?|元)$/
const between = /[\s，,、；;]+/
const labelled = /^[^\d\s]+\d[\d.]*(?:万?元|万|亿)?$/
const named = /(?:项目|资金|经费|专项|补助|补贴|工程|建设|大楼|中心|场馆|[率数量度])[”）)]?$/

/** Whether a line reads like something that is said, not like the name of a row. */
export function readsAsSaid(name: string): boolean {
  const long = name.length > usualLength && !named.test(name)
  if (agrees(name) || saysNo(name) || saysEnough(name)) return true
  if (remarkIn(name, true) || everything.test(name)) return true
  return holdsAnswers(name) || holdsFigures(name) || states.test(name) || likens(name) || long || isSaying(name)
}

/** Whether words ask, count, deny or tell something, as no name does. */
export function isSaying(words: string): boolean {
  return [asks, counts, denies, begins, tells].some((pattern) => pattern.test(words))
}

/** Whether a name consists of labels with figures, like the answer to another question: 货物190.85 工程0. */
function holdsAnswers(name: string): boolean {
  return name.split(between).filter((word) => labelled.test(word)).length > 1
}

/** Whether a name holds figures behind a mark, as a row does: 湿地保护 210，260. */
function holdsFigures(name: string): boolean {
  const [, ...behind] = name.split(/[，,、；;]/)
  return (
    behind.some((part) => /\d/.test(part)) ||
    (behind.length > 0 && /\s\d/.test(name)) ||
    isBareFigures(name) ||
    joinedFigures(name).length > 1 ||
    name.split(/\s+/).filter((word) => figure.test(word)).length > 1 ||
    money.test(name)
  )
}

/** The figures that stand at the end of a line, joined by strokes: 3.5, 4 and 3.9 of 宣传费：3.5/4/3.9. */
export function joinedFigures(line: string): string[] {
  const last =
    line
      .trim()
      .split(/[\s:：]/)
      .at(-1) ?? ''
  const figures = last === line.trim() ? [] : last.split(/[/／~—-]/)
  return figures.every((figure) => /^\d[\d.]*(?:万元|元)?$/.test(figure)) ? figures : []
}

/**
 * The names of new rows that are really answers to another question, in one line or over several; '' if there are none.
 */
export function answersAmong(names: readonly string[]): string {
  const one = names.find(holdsAnswers)
  if (one !== undefined) return one
  const all = names.filter((name) => holdsAnswers(`${name} ${name}`)).join(' ')
  return holdsAnswers(all) && /\d\.\d/.test(all) ? all : ''
}

/** Asks whether a text is meant as the name of a new row; several lines are asked about together. */
export function confirmName(talk: Talk, question: Question, name: string, changes: readonly Change[]): Turn {
  const values: Values = Object.fromEntries(changes.map(({ address, to }): [Address, string] => [address, to ?? '']))
  const seen = newestOf(talk, Object.keys(values))
  const figures = holdsAnswers(name) || holdsFigures(name)
  const choices: Button[] = [
    { label: '就是名称', action: { do: 'answer', row: question.id, values, seen } },
    { label: figures ? '发错了' : '不是', action: { do: 'go', row: question.id, ...coming(originOf(talk.place)) } },
  ]
  const place = { at: 'row', row: question.id, ...coming(originOf(talk.place)), seen: knownOf(talk) } as const
  return { says: [{ say: 'confirmName', name, figures, choices }], place }
}

const leastNames = 3
const leastNumbered = 2
/** 项目一：, 专项2、 */
const numbered = /^(?:项目|专项|指标)?第?(?:[一二三四五六七八九十]|\d{1,2})[个项]?[：:.．]\s*/

/**
 * Asks whether a line with marks between its words is one name or several: 湿地保护、林长制、防火通道. Undefined for
 * any other line.
 */
export function askSeveral(talk: Talk, question: Question, name: string, changes: readonly Change[]): Turn | undefined {
  const parts = name.split(/[、，,；;/／]/).map((one) => one.trim())
  const names = parts.map((one) => one.replace(numbered, ''))
  const isParted = parts.every((one) => numbered.test(one)) || parts.every((one) => named.test(one))
  const least = isParted ? leastNumbered : leastNames
  const isList = names.length >= least && names.every((one) => /^\p{sc=Han}{2,}/u.test(one) && !/\d/.test(one))
  if (!isList || readsAsSaid(name)) return undefined
  const values: Values = Object.fromEntries(changes.map(({ address, to }): [Address, string] => [address, to ?? '']))
  const seen = newestOf(talk, Object.keys(values))
  const choices: Button[] = [
    {
      label: `${names.length} 个名称`,
      action: { do: 'fill', row: question.id, text: names.join('\n'), seen, plain: true },
    },
    { label: '一个名称', action: { do: 'answer', row: question.id, values, seen } },
  ]
  const place = { at: 'row', row: question.id, ...coming(originOf(talk.place)), seen: knownOf(talk) } as const
  return { says: [{ say: 'severalNames', name, count: names.length, choices }], place }
}
