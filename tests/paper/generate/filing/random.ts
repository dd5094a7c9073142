import { formOf } from '../../../../core/editions/index.ts'
import type { Form } from '../../../../core/form.ts'
import { type Dice, diceOf } from '../../../fixtures/dice.ts'
import { baseOf } from './annex-one.ts'
import { evaluate } from './evaluation.ts'
import type { Filing, Gathered } from './filing.ts'
import { written } from './money.ts'
import { counties, people, units } from './names.ts'
import { projectsOf } from './project.ts'
import { tell } from './report.ts'

/** A random correct filing, the same for the same seed: one in six is on the national form. */
export function filingOf(seed: number): Filing {
  const dice = diceOf(seed)
  const county = dice.pick(counties)
  const [name, self] = dice.pick(units)
  const about = { county, department: county + name, self, facts: new Map(), measures: new Map() }
  return dice.chance(1 / 6) ? nationalOf(dice, about) : hunanOf(dice, about)
}

type About = Gathered & { readonly county: string; readonly department: string; readonly self: string }

function hunanOf(dice: Dice, about: About): Filing {
  const form = opened('hunan-2023')
  const filing: Filing = { ...about, form, year: dice.pick([2023, 2024]) }
  about.facts.set('unit.name', about.department)
  const projects = projectsOf(dice, about, form, about.department, dice.upTo(4))
  const { projects: spent, publicFunds } = baseOf(dice, about, projects)
  const [planned, basic] = [publicFunds[1] + 100 * dice.upTo(300), publicFunds[2] + 100 * dice.upTo(300)]
  const all = basic + spent[2]
  const figures = {
    'report.initialBudget.basic': planned,
    'report.initialBudget.general': planned + spent[1],
    'overall.expenditure.basic': basic,
    'overall.funds.total.annual': all + (dice.chance(0.5) ? 0 : dice.upTo(5000)),
    'overall.income.general': all + dice.upTo(3000),
  }
  for (const [address, value] of Object.entries(figures)) about.facts.set(address, written(value))
  for (const source of ['governmentFund', 'nonTax', 'other'])
    about.facts.set(`overall.income.${source}`, dice.chance(0.6) ? '' : written(1 + dice.upTo(900)))
  evaluate(dice, about, form, 'overall', '部门工作')
  signAll(dice, about.facts, filing.year, ['base', 'overall', ...projects.map((_, at) => `project.${at + 1}`)])
  tell(dice, filing, about.facts)
  return filing
}

/** In 元, with projects alone. */
function nationalOf(dice: Dice, about: About): Filing {
  const form = opened('national-2021-cost')
  const filing: Filing = { ...about, form, year: dice.pick([2022, 2023, 2024]) }
  const projects = projectsOf(dice, about, form, about.department, 1 + dice.upTo(3))
  signAll(
    dice,
    about.facts,
    filing.year,
    projects.map((_, at) => `project.${at + 1}`),
  )
  return filing
}

function opened(id: string): Form {
  const form = formOf(id)
  if (!form) throw new Error(`no edition ${id}`)
  return form
}

function signAll(dice: Dice, facts: Map<string, string>, year: number, annexes: readonly string[]): void {
  const [preparer, head] = [dice.pick(people), dice.pick(people)]
  const phone = dice.pick(['0731-5557001', '13800005555', '0738-5557003'])
  const date = `${year + 1}-0${5 + dice.upTo(4)}-${10 + dice.upTo(18)}`
  const open = dice.chance(0.2)
  for (const annex of annexes) {
    const row = { preparer, phone, date: open ? '' : date, head: open ? '' : head }
    for (const [column, value] of Object.entries(row)) facts.set(`${annex}.signature.${column}`, value)
  }
}
