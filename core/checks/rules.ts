import type { Address } from '../address.ts'
import { holds } from '../conditions.ts'
import type { Facts } from '../facts.ts'
import { bind, type Form } from '../form.ts'
import { labelOf } from '../labels.ts'
import { saysNone } from '../values/texts.ts'
import type { Finding, Mode } from './finding.ts'
import { fixesOf } from './fixes.ts'
import { judge } from './judge.ts'
import type { Check, Grade } from './kinds.ts'
import { judgeProse } from './prose/judge.ts'
import type { ProseCheck } from './prose/place.ts'
import type { Broken } from './sides.ts'

/** What is checked: the facts of one filing, and whether they are a live filing's or a file's. */
export type Checked = {
  readonly facts: Facts
  readonly year: number
  readonly mode: Mode
  /** After an answer: the cells beside which nothing has changed. */
  readonly changed?: readonly Address[]
}

/** The row numbers of each listed row that a rule stands for; one empty line where it stands once. */
export type Rows = readonly (readonly number[])[]

/** What one rule finds in these rows. */
export function ruleFindings(form: Form, checked: Checked, check: Check, rows: Rows): Finding[] {
  const { facts, mode } = checked
  const found: Finding[] = []
  if (gradeIn(check, mode) === undefined) return found
  for (const numbers of rows) {
    if (check.kind === 'prose') {
      if (applies(form, facts, check, numbers)) found.push(...proseFindings(form, checked, check))
      continue
    }
    const broken = judge(form, checked, check, numbers)
    if (broken && applies(form, facts, check, numbers)) found.push(findingOf(form, checked, check, numbers, broken))
  }
  return found
}

function findingOf(
  form: Form,
  { facts, year, mode }: Checked,
  check: Check,
  numbers: readonly number[],
  broken: Broken,
): Finding {
  const { shows, sides = shows, at, rounded } = broken
  const fixes = rounded ? [] : fixesOf({ form, facts, year, at }, check, numbers)
  const explained = check.explainedBy ? facts.get(bind(check.explainedBy, numbers)) : undefined
  return {
    check: bind(check.id, numbers),
    rule: check.id,
    grade: rounded ? 'note' : (gradeIn(check, mode) ?? check.grade),
    at,
    says: `${labelOf(form, facts, year, at[0] ?? '')}：${rounded ? '两边只差四舍五入，核对一下即可。' : check.says}`,
    shows,
    sides,
    ...(fixes.length > 0 ? { fixes } : {}),
    ...(explained && !saysNone(explained) ? { explained } : {}),
  }
}

/** How grave a rule is; undefined where it is none of a file. */
function gradeIn({ grade, inFile = grade }: Check, mode: Mode): Grade | undefined {
  if (mode === 'live') return grade
  return inFile === 'silent' ? undefined : inFile
}

/** Each passage of the prose that breaks a rule is a finding of its own, told apart by its section. */
function proseFindings(form: Form, { facts, year, changed }: Checked, check: ProseCheck): Finding[] {
  const { id: rule, grade } = check
  return judgeProse({ form, facts, year, check, changed }).map(({ part, at, shows, sides = shows }) => {
    const says = `${labelOf(form, facts, year, at[0] ?? '')}：${check.says}`
    return { check: `${rule}.${part}`, rule, grade, at, says, shows, sides }
  })
}

function applies(form: Form, facts: Facts, { when }: Check, numbers: readonly number[]): boolean {
  return !when || holds(form, facts, when, numbers)
}
