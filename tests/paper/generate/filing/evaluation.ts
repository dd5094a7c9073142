import type { FirstLevel } from '../../../../core/edition.ts'
import type { Form } from '../../../../core/form.ts'
import { proposedScoreAt } from '../../../../core/indicator.ts'
import type { Dice } from '../../../fixtures/dice.ts'
import { type Gathered, listed, type Measured } from './filing.ts'
import { linesFor, mostFor } from './indicators.ts'

/** Goals, heading weights and indicators of one annex; `topic` is its subject. */
export function evaluate(dice: Dice, into: Gathered, form: Form, annex: string, topic: string): void {
  into.facts.set(`${annex}.goal.expected`, `完成${topic}年度任务${dice.chance(0.3) ? '。\n做到专款专用' : ''}。`)
  into.facts.set(`${annex}.goal.actual`, dice.pick([`${topic}年度任务全部完成。`, '已完成全部任务，资金专款专用。']))
  for (const level of form.edition.levels) evaluateLevel(dice, into, form, annex, level, topic)
}

function evaluateLevel(dice: Dice, into: Gathered, form: Form, annex: string, level: FirstLevel, topic: string): void {
  into.facts.set(`${annex}.heading.${level.id}`, level.weight)
  const counts = countsOf(dice, level)
  const weights = shared(
    dice,
    Number(level.weight),
    counts.reduce((all, count) => all + count, 0),
  )
  for (const [at, { id }] of level.second.entries()) {
    const list = `${annex}.indicators.${id}`
    const count = counts[at] ?? 0
    into.facts.set(list, listed(count))
    for (const [row, line] of linesFor(dice, id, topic, count).entries())
      writeRow(dice, into, form, `${list}.${row + 1}`, { ...line, weight: String(weights.shift() ?? 1) })
  }
}

/** How many indicators each second level has: some none, but at least one in total. */
function countsOf(dice: Dice, level: FirstLevel): number[] {
  const counts = level.second.map(({ id }) => {
    const count = dice.chance(0.3) ? 0 : dice.chance(0.3) ? 2 + dice.upTo(2) : 1
    return Math.min(count, mostFor(id))
  })
  return counts.some((count) => count > 0) ? counts : counts.map((_, at) => (at === 0 ? 1 : 0))
}

/** A whole in so many integer parts above 0. */
function shared(dice: Dice, whole: number, parts: number): number[] {
  const given = Array.from({ length: parts }, () => 1)
  for (let left = whole - parts; left > 0; left -= 1) {
    const at = dice.upTo(parts)
    given[at] = (given[at] ?? 0) + 1
  }
  return given
}

type Line = { readonly name: string; readonly target: Measured; readonly actual: Measured; readonly weight: string }

function writeRow(dice: Dice, { facts, measures }: Gathered, form: Form, row: string, line: Line): void {
  facts.set(`${row}.name`, line.name)
  for (const column of ['target', 'actual'] as const) {
    const { sign, value, unit } = line[column]
    facts.set(`${row}.${column}`, `${sign}${value}${unit}`)
    measures.set(`${row}.${column}`, line[column])
  }
  facts.set(`${row}.weight`, line.weight)
  const proposed = proposedScoreAt(form, facts, row)
  const score = proposed && 'score' in proposed ? proposed.score.toFixed() : line.weight
  facts.set(`${row}.score`, score)
  facts.set(`${row}.reason`, Number(score) < Number(line.weight) ? dice.pick(reasons) : '')
}

const reasons = [
  '人员调整耽误两周；今后提前排班。',
  '受防汛影响推迟；下年度3月底前由业务股补办。',
  '申报户数少于预计；今后会同乡镇提前摸底，\n5月底前完成核对。',
] as const
