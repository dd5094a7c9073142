import { holds } from '../conditions.ts'
import type { Address, Check, Pattern } from '../edition.ts'
import { type Facts, isListed, listedRows } from '../facts.ts'
import { bind, cellAt, type Form } from '../form.ts'
import { labelOf } from '../labels.ts'
import { paperOrder } from '../paper-order.ts'
import { saysNone } from '../values/texts.ts'
import { judgeBetterLower, judgeStatedRate } from './better.ts'
import { judgeAlike, judgeRepeated } from './blocks.ts'
import { explanationOf } from './explanations.ts'
import type { Finding, Mode } from './finding.ts'
import { fixesOf } from './fixes.ts'
import { joinCauses, judgeDerived, judgeRequired } from './generated.ts'
import { judgeCopied, judgeDated, judgeLike } from './likeness.ts'
import { judgeMagnitude } from './magnitude.ts'
import { judgePaired, judgePairedAmount } from './pairs.ts'
import { judgeProse } from './prose/judge.ts'
import type { ProseCheck } from './prose/place.ts'
import { judgeDirection, judgeFarAbove, judgeScore } from './scores.ts'
import { type Broken, judgeSides } from './sides.ts'
import { checksTouched } from './touched.ts'
import { judgeNone, judgeWords } from './words.ts'

/** What is checked: the facts of one filing, and whether they are a live filing's or a file's. */
export type Checked = { readonly facts: Facts; readonly year: number; readonly mode: Mode }

type Rows = ReturnType<typeof listedRows>

/** Every rule that is broken now, in paper order, each with its working and the explanation it was given. */
export function checkFacts(form: Form, checked: Checked): Finding[] {
  const rowsOf = onceEach((pattern: Pattern) => listedRows(checked.facts, pattern))
  const found = [
    ...derivedFindings(form, checked.facts, checked.year),
    ...requiredFindings(form, checked, rowsOf),
    ...form.edition.checks.flatMap((check) => ruleFindings(form, checked, check, rowsOf(repeatedOf(check.id)))),
  ]
  return explained(checked.facts, inPaperOrder(form, checked.facts, joinCauses(form, checked.facts, found)))
}

/** The findings of a live filing that these cells have a part in: what one answer can have broken or mended. */
export function findingsAbout(form: Form, facts: Facts, year: number, changed: readonly Address[]): Finding[] {
  const checked: Checked = { facts, year, mode: 'live' }
  const found = [
    ...changed.flatMap((address) => requiredAt(form, checked, address)),
    ...checksTouched(form, changed).flatMap((check) =>
      ruleFindings(form, checked, check, listedRows(facts, repeatedOf(check.id))),
    ),
  ]
  return explained(facts, inPaperOrder(form, facts, found))
}

function explained(facts: Facts, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => explanationOf(facts, finding))
}

function requiredAt(form: Form, { facts, year, mode }: Checked, address: Address): Finding[] {
  const cell = cellAt(form, address)
  if (!cell?.required || !isListed(facts, address, false)) return []
  const finding = judgeRequired(form, facts, year, mode, cell, address)
  return finding ? [finding] : []
}

function derivedFindings(form: Form, facts: Facts, year: number): Finding[] {
  const found: Finding[] = []
  for (const address of facts.keys()) {
    const finding = judgeDerived(form, facts, year, address)
    if (finding) found.push(finding)
  }
  return found
}

function requiredFindings(form: Form, checked: Checked, rowsOf: (pattern: Pattern) => Rows): Finding[] {
  const { facts, year, mode } = checked
  const annexes = annexesOf(form, facts)
  return form.required.flatMap((cell) => {
    if (!annexes.has(annexOf(cell.pattern))) return []
    return rowsOf(repeatedOf(cell.pattern)).flatMap(
      (numbers) => judgeRequired(form, facts, year, mode, cell, bind(cell.pattern, numbers)) ?? [],
    )
  })
}

/** The annexes that anything is known of. */
function annexesOf(form: Form, facts: Facts): ReadonlySet<string> {
  const found = new Set<string>()
  for (const address of facts.keys()) {
    const annex = annexOf(address)
    if (!found.has(annex) && cellAt(form, address)) found.add(annex)
  }
  return found
}

function annexOf(address: Address): string {
  const end = address.indexOf('.')
  return end < 0 ? address : address.slice(0, end)
}

function ruleFindings(form: Form, checked: Checked, check: Check, rows: Rows): Finding[] {
  const { facts, year } = checked
  return rows.flatMap((numbers) => {
    if (check.kind === 'prose') {
      return applies(form, facts, check, numbers) ? proseFindings(form, facts, year, check) : []
    }
    const broken = judge(form, checked, check, numbers)
    if (!broken || !applies(form, facts, check, numbers)) return []
    const { shows, sides = shows, at, rounded } = broken
    const fixes = rounded ? [] : fixesOf({ form, facts, year, at }, check, numbers)
    const explained = check.explainedBy ? facts.get(bind(check.explainedBy, numbers)) : undefined
    return {
      check: bind(check.id, numbers),
      rule: check.id,
      grade: rounded ? 'note' : check.grade,
      at,
      says: `${labelOf(form, facts, year, at[0] ?? '')}：${rounded ? '两边只差四舍五入，核对一下即可。' : check.says}`,
      shows,
      sides,
      ...(fixes.length > 0 ? { fixes } : {}),
      ...(explained && !saysNone(explained) ? { explained } : {}),
    }
  })
}

/** Each passage of the prose that breaks a rule is a finding of its own, told apart by its section. */
function proseFindings(form: Form, facts: Facts, year: number, check: ProseCheck): Finding[] {
  const { id: rule, grade } = check
  return judgeProse({ form, facts, year, check }).map(({ part, at, shows, sides = shows }) => {
    const says = `${labelOf(form, facts, year, at[0] ?? '')}：${check.says}`
    return { check: `${rule}.${part}`, rule, grade, at, says, shows, sides }
  })
}

function applies(form: Form, facts: Facts, { when }: Check, numbers: readonly number[]): boolean {
  return !when || holds(form, facts, when, numbers)
}

/** The rows that a pattern stands for: up to its last star. */
function repeatedOf(pattern: Pattern): Pattern {
  return pattern.slice(0, pattern.lastIndexOf('*') + 1)
}

/** A function whose every answer is worked out once. */
function onceEach<Answer>(work: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>()
  return (key) => {
    const found = known.get(key) ?? work(key)
    known.set(key, found)
    return found
  }
}

function judge(
  form: Form,
  checked: Checked,
  check: Exclude<Check, ProseCheck>,
  numbers: readonly number[],
): Broken | undefined {
  const { facts, year, mode } = checked
  if (check.kind === 'notWords') return judgeWords(facts, mode, check, numbers)
  if (check.kind === 'saysNone') return judgeNone(form, facts, check, numbers)
  if (check.kind === 'score') return judgeScore(form, facts, check, numbers)
  if (check.kind === 'direction') return judgeDirection(facts, check, numbers)
  if (check.kind === 'farAbove') return judgeFarAbove(form, facts, check, numbers)
  if (check.kind === 'paired') return judgePaired(form, facts, check)
  if (check.kind === 'pairedAmount') return judgePairedAmount(form, facts, check, numbers)
  if (check.kind === 'like') return judgeLike(facts, check, numbers)
  if (check.kind === 'copied') return judgeCopied(facts, check, numbers)
  if (check.kind === 'dated') return judgeDated(facts, year, mode, check, numbers)
  if (check.kind === 'magnitude') return judgeMagnitude(form, facts, check, numbers)
  if (check.kind === 'betterLower') return judgeBetterLower(form, facts, check, numbers)
  if (check.kind === 'statedRate') return judgeStatedRate(form, facts, check, numbers)
  if (check.kind === 'repeated') return judgeRepeated(facts, check, numbers)
  if (check.kind === 'alike') return judgeAlike(facts, check)
  return judgeSides(form, facts, check, numbers)
}

function inPaperOrder(form: Form, facts: Facts, findings: readonly Finding[]): Finding[] {
  const order = paperOrder(form, facts)
  return [...findings].sort((a, b) => order(a.at[0] ?? '', b.at[0] ?? ''))
}
