import { explain, isOpen } from '../checks/explanations.ts'
import type { Finding } from '../checks/finding.ts'
import type { Address } from '../edition.ts'
import { expand } from '../facts.ts'
import { bind, cellAt, numbersOf } from '../form.ts'
import { cellsRead } from '../formula.ts'
import { rowLabel } from '../labels.ts'
import type { Action, Button } from '../turn.ts'
import { saysNone } from '../values/texts.ts'
import { askNext } from './ask.ts'
import { commit } from './commit.ts'
import { go } from './moves.ts'
import type { Say } from './say.ts'
import { findingsOf, questionOf, rowOf, type Talk, type Turn } from './talk.ts'

const perMessage = 8
const mostRows = 12
const longestLabel = 40

/** 检查: the findings, what stands in the way first, a few at a time, each with a button to mend or explain it. */
export function listFindings(talk: Talk, from: number): Turn {
  const findings = byUrgency(findingsOf(talk))
  const start = from < findings.length ? from : 0
  const page = findings.slice(start, start + perMessage)
  const choices: Button[] = page.map((finding, at) => ({
    label: labelOf(finding, start + at + 1),
    action: actionFor(finding),
  }))
  const rest = findings.length - start - page.length
  if (rest > 0) choices.push({ label: `还有${rest}条`, action: { do: 'findings', from: start + perMessage } })
  choices.push({ label: '继续填报', action: { do: 'continue' } })
  const row = rowOf(talk.place)
  return {
    place: { at: 'menu', choices, ...(row ? { row } : {}) },
    says: [{ say: 'findings', findings: page, from: start, choices, open: findings.filter(isOpen).length }],
  }
}

/** Asks for the explanation of a finding. */
export function askExplanation(talk: Talk, check: string): Turn {
  const finding = findingsOf(talk).find((candidate) => candidate.check === check)
  if (!finding) return mended(talk)
  return { place: { at: 'explain', check }, says: [explainSay(finding)] }
}

/** Keeps the explanation of a finding and goes back to what is still open. */
export function takeExplanation(talk: Talk, check: string, text: string): Turn {
  const findings = findingsOf(talk)
  const finding = findings.find((candidate) => candidate.check === check)
  if (!finding) return mended(talk)
  if (saysNone(text) || text.trim().length < 4) return { says: [{ say: 'noWords' }] }
  const open = findings.filter((candidate) => isOpen(candidate) && candidate.check !== check)
  const kept = commit(talk, { changes: explain(finding, text.trim()) })
  if (kept.state || !kept.changes) return kept
  const next = open.find(({ grade }) => grade === 'explain')
  const says = [{ say: 'explained' as const, finding, text: text.trim(), open: open.length }]
  if (!next) return { ...kept, says: [...says, ...kept.says] }
  return {
    changes: kept.changes,
    place: { at: 'explain', check: next.check },
    says: [...says, explainSay(next)],
  }
}

/** The question that a cell is answered at. */
export function questionFor(talk: Talk, address: Address): string | undefined {
  const cell = cellAt(talk.form, address)
  const from = cell?.readFrom ? cellAt(talk.form, address.replace(/[^.]+$/, cell.readFrom)) : cell
  if (!from || from.formula || from.signed) return undefined
  return questionOf(talk, bind(from.row.id, numbersOf(address)))?.id
}

/** A finding's rows to mend it at: straight to the one, or a choice of them. */
export function mendFinding(talk: Talk, check: string): Turn {
  const finding = findingsOf(talk).find((candidate) => candidate.check === check)
  if (!finding) return mended(talk)
  const lists = finding.at.flatMap((address) => listOver(address))
  const stated = rowsOf(talk, [...finding.at, ...lists])
  const derived = finding.at.flatMap((address) => behind(talk, address))
  const rows = stated.length > 0 ? stated : rowsOf(talk, derived)
  const [only] = rows.length === 1 ? rows : []
  if (only !== undefined) {
    const there = go(talk, only)
    return { ...there, says: [{ say: 'mend', finding, choices: [] }, ...there.says] }
  }
  const choices: Button[] = rows.slice(0, mostRows).map((row) => ({
    label: shortened(titleAt(talk, row)),
    action: { do: 'go', row },
  }))
  return { place: { at: 'menu', choices }, says: [{ say: 'mend', finding, choices }] }
}

function titleAt(talk: Talk, id: string): string {
  const question = questionOf(talk, id)
  if (!question) return id
  return rowLabel(talk.form, talk.filing.facts, talk.filing.year, question.row.id, question.numbers)
}

/** A label with the end of a long title, which tells a project's rows apart. */
function shortened(title: string): string {
  if (title.length <= longestLabel) return title
  const half = longestLabel / 2
  return `${title.slice(0, half - 1)}…${title.slice(-half)}`
}

/** The questions that these cells are answered at. */
function rowsOf(talk: Talk, addresses: readonly Address[]): string[] {
  return [...new Set(addresses.flatMap((address) => questionFor(talk, address) ?? []))]
}

/** What a derived cell comes from in the end. */
function behind(talk: Talk, address: Address): Address[] {
  const formula = cellAt(talk.form, address)?.formula
  if (!formula) return [address]
  const read = cellsRead(formula, numbersOf(address)).flatMap((pattern) => expand(talk.filing.facts, pattern) ?? [])
  return read.flatMap((one) => behind(talk, one))
}

/** The list of the row that a cell stands in: where a row can be added. */
function listOver(address: Address): Address[] {
  const row = /^(.*)\.\d+\.[^.]+$/.exec(address)?.[1]
  return row === undefined ? [] : [row]
}

/** Asks for words, or leads to the rows where the figures are mended. */
function explainSay(finding: Finding): Say {
  const choices: Button[] = [{ label: '去修改数字', action: { do: 'mend', check: finding.check } }]
  return { say: 'explain', finding, choices }
}

function actionFor(finding: Finding): Action {
  return { do: finding.grade === 'explain' ? 'explain' : 'mend', check: finding.check }
}

function labelOf(finding: Finding, number: number): string {
  if (finding.grade === 'explain') return `${number} ${finding.explained ? '改说明' : '说明'}`
  return `${number} ${finding.grade === 'must' ? '去修改' : '看看'}`
}

function byUrgency(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) => (isOpen(finding) ? (finding.grade === 'must' ? 0 : 1) : 2)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

/** The finding of an old button no longer stands: says so and goes on. */
function mended(talk: Talk): Turn {
  const { say, place } = askNext(talk, talk.filing.facts, rowOf(talk.place))
  return { place, says: [{ say: 'gone' }, say] }
}
