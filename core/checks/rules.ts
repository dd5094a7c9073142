import { bind } from '../address.ts'
import type { Form } from '../form.ts'
import { labelOf } from '../labels.ts'
import { saysNone } from '../values/texts.ts'
import { applies } from './applies.ts'
import type { Finding, Mode } from './finding.ts'
import type { Broken, Checked } from './kind.ts'
import { checkKind } from './kinds/table.ts'
import type { Check, Grade } from './kinds.ts'

/** The row numbers of each listed row that a rule applies to; one empty list if it applies once. */
export type Rows = readonly (readonly number[])[]

/** One rule's findings in these rows. */
export function ruleFindings(form: Form, checked: Checked, check: Check, rows: Rows): Finding[] {
  const { mode } = checked
  const found: Finding[] = []
  if (gradeIn(check, mode) === undefined) return found
  const { judge } = checkKind(check)
  for (const numbers of rows) {
    const broken = judge(form, checked, check, numbers)
    if (!broken || !applies(form, checked, check, numbers)) continue
    for (const one of severally(broken)) found.push(findingOf(form, checked, check, numbers, one))
  }
  return found
}

function severally(broken: Broken | readonly Broken[]): readonly Broken[] {
  return 'shows' in broken ? [broken] : broken
}

function findingOf(
  form: Form,
  { facts, year, mode }: Checked,
  check: Check,
  numbers: readonly number[],
  broken: Broken,
): Finding {
  const { shows, sides = shows, at, rounded, part } = broken
  const fixes = rounded ? [] : checkKind(check).fixes({ form, facts, year, at }, check, numbers)
  const explained = check.explainedBy ? facts.get(bind(check.explainedBy, numbers)) : undefined
  return {
    check: part === undefined ? bind(check.id, numbers) : `${check.id}.${part}`,
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

/** A rule's grade; undefined if it does not apply to files, or in the talk. */
function gradeIn({ grade, inFile = grade, inTalk }: Check, mode: Mode): Grade | undefined {
  if (mode === 'live') return inTalk === 'silent' ? undefined : grade
  return inFile === 'silent' ? undefined : inFile
}
