import { isLong, type Kind } from '../../../core/cell-kind.ts'
import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { isBegun } from '../../../core/questions.ts'
import { remarkIn } from '../../../core/values/remark.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { choicesNow } from '../asking/choices.ts'
import { labels } from '../asking/labels.ts'
import { coming, homeOf } from '../home.ts'
import { commit } from '../keeping/commit.ts'
import type { Button } from '../nouns.ts'
import { rowsNamed } from '../paste/named-rows.ts'
import { asChanges, rowOf, type Talk, type Turn } from '../talk.ts'
import { fillHere, fillWith } from './fill.ts'
import { meantLabels } from './labels.ts'

/**
 * What somebody says about the answer of a row of words, 没变 or 再加一句, instead of an answer: nothing is stored, and
 * the bot says so. 可以 below the draft of a section adopts it. Undefined for any other text.
 */
export function remarked(talk: Talk, question: Question, text: string): Turn | undefined {
  if (question.row.repeats || question.cells.length === 0 || !question.cells.every(isWordy)) return undefined
  const remark = remarkIn(
    text,
    question.cells.every(({ kind }) => takesSentences(kind)),
  )
  if (!remark) return holdsOtherRow(talk, question, text) ? notTaken(talk, question, text) : undefined
  return (remark === 'agrees' ? adopted(talk, question) : undefined) ?? notTaken(talk, question, text)
}

/** Whether a short text has a further line that answers another row: an address, and below it 公务接待决算改成3.3. */
function holdsOtherRow(talk: Talk, { cells }: Question, text: string): boolean {
  const [first = '', next = '', ...more] = text.trim().split(/\n+/)
  if (more.length > 0 || text.includes('\t') || cells.some(({ kind }) => isLong(kind))) return false
  const names = (line: string) => /\d/.test(line) && rowsNamed(talk, undefined, line) !== undefined
  return names(next) && !names(first)
}

function takesSentences(kind: Kind): boolean {
  return kind.type === 'items' ? kind.sentences === true : kind.type === 'text' && kind.long === true
}

function adopted(talk: Talk, question: Question): Turn | undefined {
  const isShown = rowOf(talk.place) === question.id && !isBegun(talk.filing.facts, question)
  const choice = isShown ? choicesNow(talk, question).find(({ label }) => label === labels.take) : undefined
  if (choice?.action.do !== 'answer') return undefined
  return commit(talk, { changes: asChanges(choice.action.values), row: question.id })
}

function notTaken(talk: Talk, question: Question, text: string): Turn {
  const { form, filing } = talk
  const title = rowLabel(form, filing.facts, filing.year, question.row.id, question.numbers)
  const choices: Button[] =
    rowOf(talk.place) === question.id
      ? [fillHere(talk, question, text), { label: '接着填', action: { do: 'continue' } }]
      : [
          { label: `去${title}`, action: { do: 'go', row: question.id, ...coming(homeOf(talk)) } },
          { label: `${meantLabels.into}${title}`, action: fillWith(talk, question, text) },
        ]
  const stands = isBegun(filing.facts, question)
  return { says: [{ say: 'remarked', read: text.trim(), title, stands, choices }] }
}
