import { Decimal } from 'decimal.js'
import { numbersOf } from '../address.ts'
import { copyAt } from '../annexes.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { evaluate } from '../formula.ts'
import { onceFor } from '../once.ts'
import type { Finding } from './finding.ts'
import type { Check, Weighs } from './kinds.ts'

/** Weights of one annex that are apart together: what to move where, and the figures. */
export type WeightsApart = {
  readonly says: string
  readonly shows: string
  readonly findings: readonly Finding[]
}

type Weighed = Extract<Check, { kind: 'equal' }> & { readonly weighs: Weighs }

/** The points of one heading: what it has and what it should have. */
type Points = { readonly heading: string; readonly has: Decimal; readonly should: Decimal; readonly weight?: string }

/** Findings about the weights of one annex that are read as one, each with what they say together. */
export function weightsApart(form: Form, facts: Facts, findings: readonly Finding[]): Map<Finding, WeightsApart> {
  const annexes = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!weighed(form).has(finding.rule)) continue
    const key = `${copyAt(form, finding.check) ?? finding.check.split('.')[0]} ${finding.explained ?? ''}`
    annexes.set(key, [...(annexes.get(key) ?? []), finding])
  }
  const several = [...annexes.values()].filter((own) => own.length > 1)
  return new Map(
    several.flatMap((own) => {
      const together = joined(form, facts, own)
      return own.map((finding) => [finding, together] as const)
    }),
  )
}

function joined(form: Form, facts: Facts, findings: readonly Finding[]): WeightsApart {
  const points = headingsOf(findings.flatMap((finding) => pointsAt(form, facts, finding)))
  const isStandard = points.every(({ has, weight }) => weight !== undefined && has.eq(weight))
  const shows = points.map(({ heading, has, should }) => `${heading} ${has} 分，应是 ${should} 分`).join('；')
  const headings = points.map(({ heading, has }) => `${heading} ${has}`).join('、')
  return { says: isStandard ? `一级指标分值请改为：${headings}。` : `${moves(points)}。`, shows, findings }
}

/** The points of each heading: against its indicators where these differ from it, else against the notice. */
function headingsOf(points: readonly Points[]): Points[] {
  const headings = [...new Set(points.map(({ heading }) => heading))]
  return headings.flatMap((heading) => {
    const own = points.filter((one) => one.heading === heading)
    return own.find(({ weight }) => weight !== undefined) ?? own[0] ?? []
  })
}

/** The points of a finding's heading; the total has none of its own. */
function pointsAt(form: Form, facts: Facts, { rule, check }: Finding): Points[] {
  const found = weighed(form).get(rule)
  const [left, right] = [found?.left, found?.right].map((side) => side && evaluate(form, facts, side, numbersOf(check)))
  if (found?.weighs.heading === undefined || !left || !right) return []
  const { as, heading, weight } = found.weighs
  const [has, should] = as === 'sum' ? [right.value, left.value] : [left.value, right.value]
  return [{ heading, has, should, ...(as === 'sum' && weight !== undefined ? { weight } : {}) }]
}

/** 从效益指标移 10 分到产出指标; what finds no other side is too much or missing. */
function moves(points: readonly Points[]): string {
  const left = points.map(({ heading, has, should }) => ({ heading, over: has.minus(should) }))
  const words = left.flatMap((giver) =>
    left.flatMap((taker) => {
      const moved = Decimal.min(giver.over, taker.over.neg())
      if (moved.lte(0)) return []
      giver.over = giver.over.minus(moved)
      taker.over = taker.over.plus(moved)
      return [`从${giver.heading}移 ${moved} 分到${taker.heading}`]
    }),
  )
  const rest = left.filter(({ over }) => !over.isZero())
  return [...words, ...rest.map(({ heading, over }) => `${heading}${over.gt(0) ? '多' : '少'} ${over.abs()} 分`)].join(
    '，',
  )
}

/** The rules that weigh, by their ids. */
const weighed = onceFor(
  ({ edition }: Form): ReadonlyMap<string, Weighed> =>
    new Map(edition.checks.flatMap((check) => (weighs(check) ? [[check.id, check]] : []))),
)

function weighs(check: Check): check is Weighed {
  return check.kind === 'equal' && check.weighs !== undefined
}
