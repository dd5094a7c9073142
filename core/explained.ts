import { explanationCells } from './checks/explanations.ts'
import { judge } from './checks/judge.ts'
import type { Check } from './checks/kinds.ts'
import { holds } from './conditions.ts'
import type { Facts } from './facts.ts'
import { bind, type Form, numbersOf, patternOf } from './form.ts'
import { onceFor } from './once.ts'
import { saysNone } from './values/texts.ts'

/** What a report says behind a figure that a rule asks about: nothing where the rule holds, `open` while nobody explained it. */
export type Explained = { readonly text: string } | 'open' | undefined

/** The explanation that stands for a rule (`base.staff.actual.quota`), as it continues the sentence of its figure. */
export function explainedAt(form: Form, facts: Facts, year: number, id: string): Explained {
  const check = checkOf(form).get(patternOf(id))
  const numbers = numbersOf(id)
  if (!check || check.kind === 'prose' || (check.when && !holds(form, facts, check.when, numbers))) return undefined
  const broken = judge(form, { facts, year, mode: 'live' }, check, numbers)
  if (!broken || broken.rounded) return undefined
  const elsewhere = check.explainedBy && facts.get(bind(check.explainedBy, numbers))
  const cells = explanationCells(id)
  const own = facts.get(cells.for) === (broken.sides ?? broken.shows) ? facts.get(cells.text) : undefined
  const text = elsewhere && !saysNone(elsewhere) ? elsewhere : own
  return text ? { text: continued(text) } : 'open'
}

/** Whether a rule has this id in the edition. */
export function isRule(form: Form, id: string): boolean {
  return checkOf(form).has(patternOf(id))
}

const checkOf = onceFor(
  ({ edition }: Form): ReadonlyMap<string, Check> => new Map(edition.checks.map((one) => [one.id, one])),
)

/** An explanation that only says that the figure is right tells a reader nothing. */
const confirms = /^(?:经|已)?(?:再次)?(?:核对|核实|复核)?(?:数据|金额|数字|情况)?(?:无误|属实|正确|准确|没有?问题)$/
/** 公用经费增加，是…: the figure says that it grew. */
const restates =
  /^(?![^，]*(?:[未没无]|不(?!相等|一致|相同|足)))[^，。；]{0,24}(?:增[加长]|减少|下降|上升|提高|超[出过编]?|[偏较][高大多低小少]|多|少|不相等|不一致|不相同|不足)(?:了?[\d.]{1,16}(?:[万亿]?元|[%％]|个百分点|[人个名项])?)?，(?=(?:其|主要){0,2}(?:原因|是|系|因|由于|用于|源于))/
const opens = /^(?:(?:其|主要)?(?:原因|理由)?(?:主要)?(?:是|系|为|在于))?(?:因为|由于|因(?!公|此|素))?[，：]?/
/** …，所以支出合计比收入合计多1.71万元: the figure says that too. */
const follows = /[，；](?:所以|因此|因而|从而|致使|使得|导致|造成|故)[^，。；]*(?=[。；]|$)/

/** 预算控制率按…÷…计算: how a rate is worked out. */
const computes = /^[^，。；]{0,24}?((?:按照?|以)[^，。；]*(?:计算|核算))/

/** An explanation behind its figure: “，主要原因是…”, “，主要用于…”. */
export function continued(explanation: string): string {
  const text = explanation.trim().replace(/(?<![。；;\s])[。；;\s]+$/, '')
  if (confirms.test(text)) return ''
  const [, formula] = computes.exec(text) ?? []
  if (formula !== undefined) return `，${formula}`
  const told = text.replace(restates, '')
  const cause = told.replace(opens, '').replace(follows, '') || told
  return cause.startsWith('用于') ? `，主要${cause}` : `，主要原因是${cause}`
}
