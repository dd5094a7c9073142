import { type Address, bind } from '../../../core/address.ts'
import { isCopied } from '../../../core/annexes.ts'
import { openTally } from '../../../core/checks/entries.ts'
import { type Facts, rowNumbers } from '../../../core/facts.ts'
import { proposedScoreAt } from '../../../core/indicator.ts'
import { rowLabel, withYear } from '../../../core/labels.ts'
import { draftText, plainText, sectionAddress } from '../../../core/narrative/narrative.ts'
import { fillSlots } from '../../../core/narrative/slots.ts'
import type { AskedCell, Question } from '../../../core/question.ts'
import { nextOpen, questions } from '../../../core/questions.ts'
import { isSignedState } from '../../../core/rights.ts'
import { coming, leadsToFindings } from '../home.ts'
import type { Action, Button, Place, Say } from '../nouns.ts'
import { findingsOf, putNow, type Talk } from '../talk.ts'
import { acceptedOf, movedSince } from './accepted.ts'
import { choicesOf, noneOf, partsOf, wholeRow, zeroChoices } from './choices.ts'
import { offered } from './drafts.ts'
import { leftOf } from './left.ts'
import { ownAnswered, ownOf } from './own.ts'
import { progress, progressOf } from './progress.ts'
import type { Ask } from './say.ts'
import { listNames, shownCell, unitOf } from './shown.ts'
import { stepsOf } from './ways.ts'

/** Asks the first open question after `after`, or says that all are answered. */
export function askNext(talk: Talk, facts: Facts, after: string | undefined): { say: Say; place: Place } {
  const next = nextOpen(facts, ownOf(talk, questions(talk.form, facts)), after)
  if (next) return askQuestion(talk, facts, next)
  return ownAnswered(talk, facts) ?? allAnswered(talk, facts, after)
}

/** Asks one question. */
export function askQuestion(talk: Talk, facts: Facts, question: Question, from?: Action): { say: Say; place: Place } {
  const ask = askOf(talk, facts, question, from)
  return { say: { say: 'ask', ask }, place: { at: 'row', row: question.id, ...coming(from), ...putNow(talk) } }
}

/** One cell of an answered row, asked alone. */
export function askCellOf(
  talk: Talk,
  facts: Facts,
  question: Question,
  cell: AskedCell,
  from: Action | undefined,
): Ask {
  const { form, filing } = talk
  const { current, parts, hint, example, none, unit: ofRow, ...ask } = askOf(talk, facts, question)
  const shown = shownCell(form, facts, filing.year, cell.address)
  const unit = unitOf(form, cell.kind)
  return {
    ...ask,
    cells: [withYear(cell.label, filing.year)],
    ...(unit === '' ? {} : { unit }),
    ...(shown ? { current: [shown] } : {}),
    choices: zeroChoices(talk, facts, { id: question.id, cells: [cell] }),
    parts: [wholeRow(question, from), ...backTo(from)],
  }
}

function askOf(talk: Talk, facts: Facts, question: Question, from?: Action): Ask {
  const { form, filing } = talk
  const section = form.sections.get(question.row.section)
  const open = question.cells.filter(({ address }) => !facts.has(address))
  const asked = open.length > 0 ? open : question.cells
  const unit = question.row.cells.map(({ kind }) => unitOf(form, kind)).find((word) => word === form.edition.unit)
  const words = (text: string | undefined) => (text === undefined ? undefined : withYear(text, filing.year))
  return withoutUndefined({
    question: question.id,
    seen: talk.filing.change,
    annex: section?.annex.number ?? '',
    section: section?.title ?? '',
    title: rowLabel(form, facts, filing.year, question.row.id, question.numbers),
    progress: progressOf(talk, facts, question),
    cells: asked.map(({ label }) => withYear(label, filing.year)),
    unit,
    figures: asked.length > 1 && asked.every(({ kind }) => kind.type === 'amount') ? (true as const) : undefined,
    hint: words(hintOf(talk, facts, question)),
    example: question.row.example,
    current: showsCurrent(talk, facts, question) ? currentOf(talk, facts, question) : undefined,
    rows: rowsOf(talk, facts, question),
    draft: question.row.prose ? draftOf(talk, facts, question.row.prose) : undefined,
    accepted: question.row.prose ? acceptedAt(talk, facts, question.row.prose) : undefined,
    working: workingOf(talk, facts, question),
    left: leftOf(talk, facts, question),
    choices: choicesOf(talk, facts, question),
    parts: [...partsOf(talk, facts, question, from), ...backTo(from)],
    canSkip: open.length > 0,
    none: noneOf(talk, question, open),
  })
}

/** How to answer the row, with the figures that the hint names. */
function hintOf({ form, filing }: Talk, facts: Facts, { row, numbers }: Question): string | undefined {
  if (!row.hint?.includes('{{')) return row.hint
  const bound = row.hint.replace(/\{\{[^{}]+\}\}/g, (slot) => bind(slot, numbers))
  return plainText(fillSlots(form, { facts, year: filing.year, department: filing.department }, bound))
}

/** The button back to where a change came from. */
function backTo(from: Action | undefined): Button[] {
  if (!from) return []
  if (leadsToFindings(from)) return [{ label: '‹ 返回检查', action: { do: 'findings', from: 0 } }]
  return [{ label: '‹ 返回', action: from }]
}

/**
 * Whether the current values are shown: not for a list, which shows its rows, nor for a section that was adopted as the
 * draft shown anyway.
 */
function showsCurrent(talk: Talk, facts: Facts, { row, cells }: Question): boolean {
  if (row.repeats || (row.prose && facts.get(cells[0]?.address ?? '') === offered(talk, facts, row.prose))) return false
  return cells.some(({ address }) => facts.has(address))
}

function currentOf(talk: Talk, facts: Facts, question: Question) {
  return question.cells.flatMap(({ address }) => shownCell(talk.form, facts, talk.filing.year, address) ?? [])
}

/** The names of a list's rows, in order. */
function rowsOf(talk: Talk, facts: Facts, question: Question): Ask['rows'] {
  const list = question.cells[0]?.address
  if (!question.row.repeats || list === undefined) return undefined
  const names = listNames(facts, list).map((name) => ({ name }))
  if (names.length === 0) return undefined
  return isCopied(talk.form, list) ? copiesOf(talk, facts, list, names) : names
}

/** The progress of each copy of an annex. */
function copiesOf({ form }: Talk, facts: Facts, list: Address, names: readonly { name: string }[]) {
  const numbers = rowNumbers(facts, list) ?? []
  return names.map(({ name }, at) => ({ name, done: progress(form, facts, `${list}.${numbers[at]}`) }))
}

function draftOf(talk: Talk, facts: Facts, section: string): string {
  const subject = { facts, year: talk.filing.year, department: talk.filing.department }
  return plainText(draftText(talk.form, subject, section, offered(talk, facts, section)))
}

/** Who adopted a section before this turn, and what has changed in it since. */
function acceptedAt(talk: Talk, facts: Facts, section: string): Ask['accepted'] {
  const accepted = facts.has(sectionAddress(section)) ? acceptedOf(talk, section) : undefined
  const since = accepted && movedSince(talk, facts, section)
  return accepted && { ...accepted, ...(since ? { since } : {}) }
}

function workingOf(talk: Talk, facts: Facts, question: Question): string | undefined {
  const cell = question.cells.find(({ proposal }) => proposal && 'score' in proposal)
  return cell && proposedScoreAt(talk.form, facts, cell.address.slice(0, -'.score'.length))?.working
}

function allAnswered(talk: Talk, facts: Facts, after: string | undefined): { say: Say; place: Place } {
  const { must, explain } = openTally(talk.form, { facts, year: talk.filing.year }, findingsOf(talk, facts))
  const { state } = talk.filing
  const paper: Button = isSignedState(state)
    ? { label: '报告', action: { do: 'report' } }
    : { label: '草稿', action: { do: 'draft' } }
  const last: Button[] = [paper, ...(must + explain === 0 ? stepsOf(talk) : [])]
  const back: Button[] = after === undefined ? [] : [{ label: '上一题', action: { do: 'go', row: after } }]
  const choices: Button[] = [{ label: '检查', action: { do: 'check' } }, ...last, ...back]
  const say = { say: 'allAnswered', state, must, explain, choices } as const
  return { say, place: { at: 'menu', choices } }
}

function withoutUndefined<T extends Record<string, unknown>>(value: T) {
  const known: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) if (part !== undefined) known[key] = part
  return known as { [K in keyof T]: Exclude<T[K], undefined> }
}
