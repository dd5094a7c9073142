import { type Address, numbersOf } from '../address.ts'
import { expand, type Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { cellsRead } from '../formula.ts'
import { labelOf } from '../labels.ts'
import { onceFor } from '../once.ts'
import type { Finding } from './finding.ts'
import type { CheckKind } from './kind.ts'
import { checkKind } from './kinds/table.ts'
import type { Check } from './kinds.ts'

/** Joins a blank required cell with every disagreement that it causes: one mistake, one finding. */
export function joinCauses(form: Form, facts: Facts, year: number, findings: readonly Finding[]): Finding[] {
  const causes = new Map(findings.map((finding) => [finding, causeOf(form, facts, finding)]))
  const told = ({ at: [cell = ''], shows }: Finding) => `${labelOf(form, facts, year, cell)} ${shows}`
  return findings.flatMap((finding) => {
    if (causes.get(finding) !== undefined) return []
    const [cell] = finding.at
    const effects = isRequired(finding) ? findings.filter((effect) => causes.get(effect) === cell) : []
    return joined(
      finding,
      effects,
      effects.filter((effect) => effect.at[0] !== cell && behindBlank(form, effect) === 'told').map(told),
    )
  })
}

/** The blank required cell behind a disagreement. */
function causeOf(form: Form, facts: Facts, finding: Finding): Address | undefined {
  if (finding.grade === 'note' || isRequired(finding)) return undefined
  if (behindBlank(form, finding) === undefined) return undefined
  return blankBehind(form, facts, finding.at)
}

/** The first blank required cell among these, or among the inputs of a derived one that is not stated. */
function blankBehind(form: Form, facts: Facts, addresses: readonly Address[]): Address | undefined {
  for (const address of addresses) {
    const cell = cellAt(form, address)
    const text = facts.get(address)
    if (cell?.required && text?.trim() === '') return address
    if (!cell?.formula || text) continue
    const inputs = cellsRead(cell.formula, numbersOf(address)).flatMap((pattern) => expand(facts, pattern) ?? [])
    const blank = blankBehind(form, facts, inputs)
    if (blank) return blank
  }
  return undefined
}

function joined(cause: Finding, effects: readonly Finding[], told: readonly string[]): Finding {
  if (effects.length === 0) return cause
  const at = [...new Set([...cause.at, ...effects.flatMap((effect) => effect.at)])]
  const shows = told.length > 0 ? told.join('；') : cause.shows
  return {
    ...cause,
    at,
    shows,
    sides: shows,
    says: told.length > 0 ? `${cause.says}下列各处因此对不上。` : cause.says,
  }
}

function isRequired({ rule }: Finding): boolean {
  return rule.endsWith('.required')
}

/** What becomes of a finding caused by a blank cell; undefined if it is kept as it is. */
function behindBlank(form: Form, { rule }: Finding): CheckKind<Check['kind']>['behindBlank'] {
  if (rule.endsWith('.formula')) return 'told'
  const check = ruleOf(form).get(rule)
  return check && checkKind(check).behindBlank
}

const ruleOf = onceFor(
  ({ edition }: Form): ReadonlyMap<string, Check> => new Map(edition.checks.map((check) => [check.id, check])),
)
