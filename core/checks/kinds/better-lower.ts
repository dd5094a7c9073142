import { type Address, bind, cellIn } from '../../address.ts'
import { expression } from '../../expression.ts'
import type { Facts } from '../../facts.ts'
import type { Form } from '../../form.ts'
import { quantityAt } from '../../formula.ts'
import { directionAt, measureText, scoredAt } from '../../indicator.ts'
import { saidOf } from '../../scoring.ts'
import { indicatorRead, met } from '../indicators.ts'
import { type Broken, type CheckKind, type CheckOf, firstRow, noFixes, rowCells } from '../kind.ts'

/** An indicator that is better lower is not treated as better higher: given a ≥, or scored as if more were better. */
export const betterLower: CheckKind<'betterLower'> = {
  reads: (_, { row }) => [`${row}.name`, ...indicatorRead(row)],
  judge(form, { facts }, check, numbers) {
    const row = bind(check.row, numbers)
    if (!isNamed(facts.get(cellIn(row, 'name')), check)) return undefined
    const direction = directionAt(form, facts, row)
    if (direction === 'atLeast') return heldToMore(facts, row)
    return direction === 'equal' ? turnedRound(form, facts, row) : undefined
  },
  place: ({ row }) => `${row}.target`,
  fixes: noFixes,
  example(_, { row, example: name }) {
    const own = (direction: string) => rowCells(firstRow(row), { ...met, name, direction })
    return { breach: own('atLeast'), sound: own('atMost') }
  },
}

function isNamed(name: string | undefined, { names, except }: CheckOf<'betterLower'>): boolean {
  if (!name || (names && !expression(names).test(name))) return false
  return !except || !expression(except).test(name)
}

function heldToMore(facts: Facts, row: Address): Broken {
  const shows = `“${facts.get(cellIn(row, 'name'))}”的指标值按≥${measureText(facts, cellIn(row, 'target')).replace(/^≥/, '')}计`
  return { at: [cellIn(row, 'target'), cellIn(row, 'name')], shows }
}

/** Less than planned that lost points, or more than planned that lost none. */
function turnedRound(form: Form, facts: Facts, row: Address): Broken | undefined {
  const scored = scoredAt(form, facts, row)
  const score = quantityAt(form, facts, cellIn(row, 'score'))?.value
  if (!scored?.target || !scored.actual || !score || !facts.get(cellIn(row, 'score'))) return undefined
  const saved = scored.actual.lt(scored.target) && score.lt(scored.weight)
  const over = scored.actual.gt(scored.target) && score.gte(scored.weight)
  if (!saved && !over) return undefined
  const said = saidOf(scored)
  return {
    at: [cellIn(row, 'score'), cellIn(row, 'target'), cellIn(row, 'actual')],
    shows: `指标值 ${said.target}，完成值 ${said.actual}，得分 ${score.toFixed()}`,
  }
}
