import type { Form } from '../../../../core/form.ts'
import type { Dice } from '../../../fixtures/dice.ts'
import { evaluate } from './evaluation.ts'
import { drawn, type Gathered, listed } from './filing.ts'
import { amount, type Hundredths, said } from './money.ts'
import { offices, projectNames } from './names.ts'

export type Project = {
  readonly name: string
  readonly provincial: boolean
  readonly initial: Hundredths
  readonly executed: Hundredths
}

/** So many projects with different names; `unit` is the edition's unit per 万元: 1 or 10,000. */
export function projectsOf(dice: Dice, into: Gathered, form: Form, department: string, count: number): Project[] {
  into.facts.set('project', listed(count))
  return drawn(dice, projectNames, count).map((name, at) => {
    const annex = `project.${at + 1}`
    into.facts.set(`${annex}.name`, name)
    into.facts.set(`${annex}.authority`, department)
    into.facts.set(`${annex}.implementer`, dice.pick([department, ...offices]))
    const spent = fundsOf(dice, into, annex, form.edition.unit === '元' ? 10_000 : 1)
    evaluate(dice, into, form, annex, name)
    return { name, provincial: dice.chance(0.4), ...spent }
  })
}

function fundsOf(dice: Dice, { facts }: Gathered, annex: string, scale: number) {
  let [initials, spent] = [0, 0]
  for (const source of ['fiscal', 'carryover', 'other']) {
    const none = source !== 'fiscal' && dice.chance(0.7)
    const initial = none ? 0 : amount(dice, 20_000) * scale
    const annual = none ? 0 : initial + (1 + dice.upTo(3000)) * scale
    const executed = Math.round(annual * dice.pick([1, 1, 0.95, 0.8]))
    const line = { initial, annual, executed }
    for (const [column, value] of Object.entries(line))
      facts.set(`${annex}.funds.${source}.${column}`, said(dice, value))
    initials += initial
    spent += executed
  }
  return { initial: initials, executed: spent }
}
