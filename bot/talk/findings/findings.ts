import { type Entry, entriesOf, isOpenEntry, tallyEntries } from '../../../core/checks/entries.ts'
import { byUrgency } from '../../../core/checks/explanations.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { neededQuestions } from '../../../core/questions.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { entryWords, explainedWords } from '../../../core/words/entries.ts'
import { fitting } from '../bubble.ts'
import type { Button } from '../nouns.ts'
import { type StandingLine, standingOpinions } from '../opinions.ts'
import { findingsOf, goingOnAt, type Talk, type Turn } from '../talk.ts'

/** The lines that are left for findings in a bubble, below their number. */
const mostLines = 10
const perMessage = 8
const longestLabel = 10

/** 检查: what must be mended, explained or known, most urgent first, one page at a time, each with its button. */
export function listFindings(talk: Talk, from: number): Turn {
  const all = entriesIn(talk)
  const entries = all.filter((entry) => !isExplained(entry))
  const explained = all.length - entries.length
  const opinions = from === 0 ? standingOpinions(talk) : []
  const { page, start, choices } = pageOf(entries, from, 'findings', entryWords)
  choices.unshift(...opinionButtons(opinions))
  if (explained > 0) choices.push({ label: `看已说明的 ${explained} 处`, action: { do: 'explainedFindings', from: 0 } })
  choices.push({ label: '接着填', action: { do: 'continue' } })
  const unanswered = neededQuestions(talk.form, talk.filing.facts).length
  const listed = tallyEntries(entries)
  return {
    place: { at: 'menu', choices, ...goingOnAt(talk.place) },
    says: [{ say: 'findings', entries: page, from: start, choices, opinions, listed, explained, unanswered }],
  }
}

/** Buttons to the rows of the unsettled opinions. */
function opinionButtons(opinions: readonly StandingLine[]): Button[] {
  const rows = new Map(opinions.flatMap((line) => line.rows.map(({ id, title }) => [id, title] as const)))
  return [...rows].slice(0, perMessage).map(([row, title]) => ({
    label: `去${shortened(title, longestLabel)}`,
    action: { do: 'go', row, from: { do: 'findings', from: 0 } },
  }))
}

/** The explained entries, each with a button to change its explanation. */
export function listExplained(talk: Talk, from: number): Turn {
  const entries = entriesIn(talk).filter(isExplained)
  const { page, start, choices } = pageOf(entries, from, 'explainedFindings', explainedWords)
  choices.push({ label: '‹ 返回检查', action: { do: 'findings', from: 0 } })
  return {
    place: { at: 'menu', choices, ...goingOnAt(talk.place) },
    says: [{ say: 'explainedFindings', entries: page, from: start, of: entries.length, choices }],
  }
}

/** As many entries from `from` on as fit into a bubble, with their buttons and the button to the next page. */
function pageOf(
  entries: readonly Entry[],
  from: number,
  list: 'findings' | 'explainedFindings',
  words: (entry: Entry, number: number) => string,
) {
  const start = from < entries.length ? from : 0
  const next = entries.slice(start, start + perMessage)
  const lines = next.map((entry, at) => words(entry, start + at + 1))
  const page = next.slice(0, fitting(lines, mostLines).length)
  const choices = entryButtons(page, start)
  const rest = entries.length - start - page.length
  if (rest > 0) choices.push({ label: `还有${rest}处`, action: { do: list, from: start + page.length } })
  return { page, start, choices }
}

/** Findings as entries, most urgent first. */
export function entriesIn(talk: Talk, findings: readonly Finding[] = findingsOf(talk)): Entry[] {
  return entriesOf(talk.form, talk.filing, byUrgency(findings))
}

/** The entries that are open. */
export function openEntries(talk: Talk): Entry[] {
  return entriesIn(talk).filter(isOpenEntry)
}

function isExplained({ findings }: Entry): boolean {
  return findings.every(({ explained }) => explained !== undefined)
}

/** Each entry's button to mend or explain it, with its number. */
export function entryButtons(entries: readonly Entry[], from = 0): Button[] {
  return entries.map((entry, at) => entryButton(entry, from + at + 1))
}

function entryButton(entry: Entry, number: number): Button {
  const check = entry.findings[0]?.check ?? ''
  if (entry.is === 'blanks') return { label: '逐格填', action: { do: 'fillBlanks' } }
  const several = entry.places.length > 1
  if (isExplained(entry)) return { label: `改说明${number}`, action: { do: several ? 'mendEach' : 'explain', check } }
  if (entry.grade === 'explain') return { label: `说明第${number}处`, action: { do: 'explain', check } }
  const label = `${entry.grade === 'must' ? '改' : '看'}第${number}处`
  return { label, action: { do: several ? 'mendEach' : 'mend', check } }
}
