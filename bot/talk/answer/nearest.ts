import type { Question } from '../../../core/question.ts'
import { nearestText } from '../../../core/values/nearest.ts'
import { choicesOf } from '../asking/choices.ts'
import { labels } from '../asking/labels.ts'
import { shownCell } from '../asking/shown.ts'
import { saidWith } from '../keeping/clash.ts'
import type { Button, Say } from '../nouns.ts'
import { type Talk, withChanges } from '../talk.ts'
import { readAnswer } from './read-answer.ts'

/** A refusal with buttons for the nearest right answer, and for what else can be done. */
export function withWays(talk: Talk, question: Question, line: string, says: readonly Say[]): Say[] {
  const offered = says.flatMap((say) => nearest(talk, question, line, say))
  return offering(says, [...offered, ...waysAtQuestion(question)])
}

/** Puts buttons under the last of these sayings. */
export function offering(says: readonly Say[], choices: readonly Button[]): Say[] {
  return says.map((say, at) => (at === says.length - 1 ? { ...say, choices } : say))
}

/** Buttons that ask the question again, or skip it. */
export function waysAtQuestion({ id }: Question): Button[] {
  return [
    { label: '再看这一题', action: { do: 'go', row: id } },
    { label: '先跳过', action: { do: 'skip', row: id } },
  ]
}

function nearest(talk: Talk, question: Question, line: string, say: Say): Button[] {
  if (say.say === 'tooMuch') return lineButtons(talk, question, withoutEnd(line, say.extra))
  if (say.say === 'aboveWeight') return lineButtons(talk, question, line.replace(say.read, say.weight))
  if (say.say !== 'refused') return []
  if (say.refusals.some(({ refusal }) => refusal.code === 'noSuchOption'))
    return choicesOf(talk, talk.filing.facts, question)
  const mended = say.refusals.reduce<string | undefined>((text, { refusal }) => {
    const near = nearestText(refusal)
    return text === undefined || near === undefined ? undefined : text.replace(refusal.read, near)
  }, line)
  return lineButtons(talk, question, mended)
}

function withoutEnd(line: string, end: string): string | undefined {
  const text = line.trim()
  return text.endsWith(end) ? text.slice(0, -end.length).trim() : undefined
}

/** A button that stores the answer of another line, if all of that line can be read. */
function lineButtons(talk: Talk, question: Question, line: string | undefined): Button[] {
  const read = line === undefined ? undefined : readAnswer(talk, talk.filing.facts, question, line)
  if (!read || 'refused' in read || read.choose || read.changes.length === 0) return []
  const values = Object.fromEntries(read.changes.map(({ address, to }) => [address, to ?? '']))
  const action = { do: 'answer', row: question.id, values, ...saidWith(talk, Object.keys(values)) } as const
  return [{ label: `${labels.fill} ${shownOf(talk, question, read.changes)}`, action }]
}

/** `46 / 44人`, in the order of the columns. */
function shownOf({ form, filing }: Talk, { cells }: Question, changes: Parameters<typeof withChanges>[1]): string {
  const facts = withChanges(filing.facts, changes)
  const given = new Set(changes.map(({ address }) => address))
  const shown = cells.flatMap(({ address }) =>
    given.has(address) ? (shownCell(form, facts, filing.year, address) ?? []) : [],
  )
  const [unit, ...others] = new Set(shown.map((cell) => cell.unit))
  const alike = others.length === 0 && shown.every(({ text }) => text !== '无')
  return alike
    ? `${shown.map(({ text }) => text).join(' / ')}${unit ?? ''}`
    : shown.map(({ text, unit: own }) => `${text}${text === '无' ? '' : own}`).join(' / ')
}
