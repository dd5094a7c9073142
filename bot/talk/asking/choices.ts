import type { Address } from '../../../core/address.ts'
import { isCopied } from '../../../core/annexes.ts'
import { holds } from '../../../core/conditions.ts'
import { demandsFigure } from '../../../core/demanded.ts'
import { type Facts, rowNumbers } from '../../../core/facts.ts'
import type { Values } from '../../../core/filing.ts'
import { adopted } from '../../../core/narrative/narrative.ts'
import { offeredOptions } from '../../../core/offered-options.ts'
import { onceFor } from '../../../core/once.ts'
import type { AskedCell, Question } from '../../../core/question.ts'
import { isAnswered, proseFrom } from '../../../core/questions.ts'
import { dayWords } from '../../../core/words/moments.ts'
import { labelled } from '../answer/cells.ts'
import { zeroButton } from '../answer/demanded.ts'
import { today } from '../clock.ts'
import { coming, originOf } from '../home.ts'
import { lastOf } from '../last-filing.ts'
import type { Action, Button } from '../nouns.ts'
import { newestOf, type Talk } from '../talk.ts'
import { offered, sectionButtons, suggestButtons } from './drafts.ts'
import { labels } from './labels.ts'
import { offersOf } from './offers.ts'
import { proposalOf, scoresFrom } from './proposals.ts'

/** The buttons of a question as the message finds it: who takes the text and the answer both ask for them. */
export function choicesNow(talk: Talk, question: Question): readonly Button[] {
  return foundBy(talk)(question)
}

const foundBy = onceFor((talk: Talk) => onceFor((question: Question) => choicesOf(talk, talk.filing.facts, question)))

/** The buttons that answer a question with one tap; each can also be typed. */
export function choicesOf(talk: Talk, facts: Facts, question: Question): Button[] {
  const answer = (label: string, values: Values, saw?: Values): Button => ({
    label,
    action: {
      do: 'answer',
      row: question.id,
      values,
      seen: newestOf(talk, Object.keys(values)),
      ...(saw ? { saw } : {}),
    },
  })
  const [only] = question.cells.length === 1 ? question.cells : []
  if (question.row.repeats)
    return offersOf(talk, facts, question).map(({ name, values }) => answer(`${labels.fill} ${name}`, values))
  if (question.row.prose) return proseChoices(talk, facts, question, answer)
  if (only?.kind.type === 'choice') {
    return offeredOptions(facts, only).map(({ label, value }) => answer(label, { [only.address]: value }))
  }
  const day =
    only?.kind.type === 'date' ? [answer(`今天（${dayWords(today(talk))}）`, { [only.address]: today(talk) })] : []
  const proposal = proposalOf(talk, facts, question)
  const proposed = proposal ? [answer(`${labels.fill} ${proposal.shown}`, proposal.values, proposal.saw)] : []
  return [
    ...day,
    ...zeroChoices(talk, facts, question),
    ...proposed,
    ...allScores(talk, facts, question),
    ...suggestButtons(talk, facts, question),
    ...(question.row.ready ?? [])
      .filter(({ when }) => !when || holds(talk.form, facts, when, question.numbers))
      .map(({ label, values }) => answer(label, placed(question, values))),
  ]
}

/** 填 0, for cells that hold 无 and need a figure. */
export function zeroChoices(talk: Talk, facts: Facts, question: Pick<Question, 'id' | 'cells'>): Button[] {
  const none = question.cells.filter((cell) => demandsFigure(cell) && facts.get(cell.address) === '')
  return none.length > 0 ? [zeroButton(talk, question, [], none)] : []
}

/** Fills in every open score of the annex that the rules propose, if there are several. */
function allScores(talk: Talk, facts: Facts, question: Question): Button[] {
  const count = scoresFrom(talk, facts, question).length
  return count > 1 ? [{ label: `${count} 个得分都填入`, action: { do: 'scoreAll', row: question.id } }] : []
}

/** Values by column, at the addresses of this row. */
function placed({ cells }: Question, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    cells.flatMap(({ column, address }) => (column in values ? [[address, values[column] ?? '']] : [])),
  )
}

/** 都填无 as a button: leaves the open cells blank, unless one of them is answered by then. */
export function noneOf(talk: Talk, question: Question, open: readonly AskedCell[]): Button | undefined {
  const label = noneLabel(question, open)
  if (label === undefined) return undefined
  const addresses = open.map(({ address }) => address)
  const values = Object.fromEntries(addresses.map((address) => [address, '']))
  return { label, action: { do: 'answer', row: question.id, values, seen: newestOf(talk, addresses) } }
}

/** Its label for several cells, for a list and for one figure; undefined if the form demands one, or asks for words. */
function noneLabel({ row, cells }: Question, open: readonly AskedCell[]): string | undefined {
  const [first] = open
  if (!first || open.some(({ required }) => required)) return undefined
  if (row.repeats) return '没有'
  if (open.length > 1) return '都填无'
  return cells.length > 1 && first.kind.type === 'amount' ? '无' : undefined
}

/**
 * The cells of an answered row, each to be changed alone, or the rows of a list; empty if there is nothing to choose
 * from.
 */
export function partsOf(talk: Talk, facts: Facts, question: Question, from: Action | undefined): Button[] {
  const list = question.cells[0]?.address
  if (question.row.repeats && list !== undefined) return [...rowButtons(facts, list), ...lastCopies(talk, facts, list)]
  if (question.cells.length < 2 || !isAnswered(facts, question)) return []
  return labelled(talk, question.cells).map(({ label, address }) => ({
    label,
    action: { do: 'cell', address, ...coming(from) },
  }))
}

/** The most rows of a list that get a button; further ones are called by their number. */
const mostButtons = 24

/** The rows of a list as buttons, labelled by position. */
export function rowButtons(facts: Facts, list: Address): Button[] {
  const rows = (rowNumbers(facts, list) ?? []).slice(0, mostButtons)
  return rows.map((number, at) => ({ label: `${at + 1}`, action: { do: 'listRow', list, number } }))
}

/** The button to the projects of the unit's last filing, while the list of projects is empty. */
function lastCopies(talk: Talk, facts: Facts, list: Address): Button[] {
  const { department, year } = talk.filing
  const last = isCopied(talk.form, list) && !facts.get(list) ? lastOf(talk, department, year) : undefined
  return last ? [{ label: `${last.year}年度的项目`, action: { do: 'lastCopies' } }] : []
}

/** The whole row, while one of its cells is asked. */
export function wholeRow({ id }: Question, from: Action | undefined): Button {
  return { label: labels.wholeRow, action: { do: 'go', row: id, ...coming(from) } }
}

/** The button of an answered row's cell with this label; while one cell is asked, also that of the whole row. */
export function partNamed(talk: Talk, question: Question, text: string): Button | undefined {
  const { place } = talk
  const from = originOf(place)
  const whole = place?.at === 'row' && place.cell ? [wholeRow(question, from)] : []
  const parts = [...whole, ...partsOf(talk, talk.filing.facts, question, from)]
  return parts.find(({ label }) => label === text.trim())
}

function proseChoices(
  talk: Talk,
  facts: Facts,
  question: Question,
  answer: (label: string, values: Values) => Button,
): Button[] {
  const section = question.row.prose ?? ''
  const address = question.cells[0]?.address ?? ''
  const source = offered(talk, facts, section)
  const template = adopted(section)
  const left = proseFrom(talk.form, facts, question).length
  return [
    answer(labels.take, { [address]: source }),
    ...(left > 1 ? [{ label: `其余 ${left} 段都采用`, action: { do: 'adoptAll', row: question.id } } as const] : []),
    ...sectionButtons(talk, section),
    ...(source === template ? [] : [answer('固定写法', { [address]: template })]),
  ]
}
