import { type Address, bind, type Pattern } from '../address.ts'
import { type Facts, hasSameRows, isListed, listedRows } from '../facts.ts'
import { flatMap } from '../flat-map.ts'
import { cellAt, type Form, isList } from '../form.ts'
import { onceForWords } from '../once.ts'
import { once } from '../once-per-facts.ts'
import { paperOrder } from '../paper-order.ts'
import { joinCauses } from './causes.ts'
import { explanationOf } from './explanations.ts'
import type { Finding } from './finding.ts'
import { judgeDerived, judgeRequired } from './generated.ts'
import type { Checked } from './kind.ts'
import { type Rows, ruleFindings } from './rules.ts'
import { checksTouched, repeatedOf } from './touched.ts'

/** Every broken rule, in paper order, each with its working and its explanation. */
export function checkFacts(form: Form, checked: Checked): Finding[] {
  const rowsOf = onceForWords((pattern) => listedRows(checked.facts, pattern))
  const found = [
    ...derivedFindings(form, checked.facts, checked.year),
    ...requiredFindings(form, checked, rowsOf),
    ...flatMap(form.edition.checks, (check) => ruleFindings(form, checked, check, rowsOf(repeatedOf(check.id)))),
  ]
  return explained(
    checked.facts,
    inPaperOrder(form, checked.facts, joinCauses(form, checked.facts, checked.year, found)),
  )
}

/** Every finding of a live filing, worked out once for the same facts: people leaf through what a filing has. */
export function findingsIn(form: Form, facts: Facts, year: number): readonly Finding[] {
  return ofLive(form, facts, String(year))
}

const ofLive = once((form: Form, facts: Facts, year: string): readonly Finding[] =>
  checkFacts(form, { facts, year: Number(year), mode: 'live' }),
)

/**
 * The findings of a live filing that involve these cells: those that one answer can have broken or mended. `other` are
 * the facts before the answer, or after it, if they are at hand.
 */
export function findingsAbout(
  form: Form,
  facts: Facts,
  year: number,
  changed: readonly Address[],
  other?: Facts,
): Finding[] {
  const toldOf = other ? changed.filter((address) => !isSameList(form, facts, other, address)) : changed
  const checked: Checked = { facts, year, mode: 'live', changed, toldOf }
  const found: Finding[] = []
  for (const address of changed) found.push(...requiredAt(form, checked, address))
  for (const { check, rows } of checksTouched(form, facts, changed))
    found.push(...ruleFindings(form, checked, check, rows))
  return found.length === 0 ? found : explained(facts, inPaperOrder(form, facts, joinCauses(form, facts, year, found)))
}

/** A list that was not asked and has no rows now. */
function isSameList(form: Form, facts: Facts, other: Facts, address: Address): boolean {
  return isList(form, address) && hasSameRows(facts, other, address)
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
  const required = form.required.filter(({ pattern }) => annexes.has(annexOf(pattern)))
  return flatMap(required, (cell) =>
    flatMap(
      rowsOf(repeatedOf(cell.pattern)),
      (numbers) => judgeRequired(form, facts, year, mode, cell, bind(cell.pattern, numbers)) ?? [],
    ),
  )
}

/** The annexes with any facts. */
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

function inPaperOrder(form: Form, facts: Facts, findings: readonly Finding[]): Finding[] {
  const order = paperOrder(form, facts)
  return [...findings].sort((a, b) => order(a.at[0] ?? '', b.at[0] ?? ''))
}
