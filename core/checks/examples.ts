import { type Facts, listedRows, rowsOver } from '../facts.ts'
import type { Form } from '../form.ts'
import type { Finding, Mode } from './finding.ts'
import { checkKind } from './kinds/table.ts'
import type { Cells, Check } from './kinds.ts'
import { ruleFindings } from './rules.ts'
import { meeting } from './stating.ts'
import { repeatedOf } from './touched.ts'

/** Facts that break a rule, and facts that do not. */
export type Exemplified = { readonly mode: Mode; readonly breach: Facts; readonly sound: Facts }

/** A breach and a sound case of a rule, with as few facts as possible; the rule's condition holds in both. */
export function exampleOf(form: Form, check: Check): Exemplified {
  const { from: year } = form.edition.years
  const {
    breach,
    sound,
    mode = check.inTalk === 'silent' ? 'file' : 'live',
  } = checkKind(check).example(form, check, year)
  const around = check.when ? meeting(form, check.when) : {}
  const facts = (own: Cells) => listing({ ...around, ...own })
  return { mode, breach: facts(breach), sound: facts(sound) }
}

/** A rule's findings on an example. */
export function findingsIn(form: Form, check: Check, facts: Facts, mode: Mode): readonly Finding[] {
  return ruleFindings(
    form,
    { facts, year: form.edition.years.from, mode },
    check,
    listedRows(facts, repeatedOf(check.id)),
  )
}

/** The facts, with the rows that they mention added to their lists. */
function listing(cells: Cells): Facts {
  const facts = new Map(Object.entries(cells))
  const lists = new Map<string, Set<string>>()
  for (const address of facts.keys())
    for (const { list, number } of rowsOver(address))
      lists.set(list, (lists.get(list) ?? new Set()).add(String(number)))
  for (const [list, rows] of lists) if (!facts.has(list)) facts.set(list, [...rows].join(','))
  return facts
}
