import type { Address } from '../../../core/address.ts'
import type { Row } from '../../../core/edition.ts'
import { type Facts, nextRowNumber, rowNumbers } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import type { AskedCell, Question } from '../../../core/question.ts'
import { asQuestion, openQuestions } from '../../../core/questions.ts'
import { isLabelled } from '../../../core/values/labels.ts'
import { saysNoMore } from '../../../core/values/replies.ts'
import { type RowReading, readRow } from '../../../core/values/row.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { skip } from '../asking/moves.ts'
import { listNames } from '../asking/shown.ts'
import { originOf } from '../home.ts'
import { commit } from '../keeping/commit.ts'
import type { Say } from '../nouns.ts'
import { bareLine } from '../paste/adding.ts'
import { answerElsewhere } from '../paste/answer.ts'
import type { RefusedLine } from '../paste/say.ts'
import { withUnitInEach } from '../paste/stated-unit.ts'
import { titleIn } from '../paste/titled.ts'
import { factsAfter, type Talk, type Turn, withChanges } from '../talk.ts'
import { labelled, readRefused, rowChanges } from './cells.ts'
import { answersAmong, askSeveral, confirmName, joinedFigures, readsAsSaid } from './confirm-name.ts'
import { askFigure, refuseWords } from './in-words.ts'
import { isTotal, refuseTotal } from './list-total.ts'
import { inOneSay } from './measures.ts'
import { offering, waysAtQuestion } from './nearest.ts'

/** Adds rows to a list, one a line: a name alone, or with its figures. 无 means that there are none, or no more. */
export function addRows(talk: Talk, question: Question, text: string): Turn {
  const list = question.cells[0]?.address ?? ''
  const standing = rowNumbers(talk.filing.facts, list) ?? []
  const none = saysNone(text) || saysNoMore(text)
  if (none && standing.length === 0) return commit(talk, { changes: [{ address: list, to: '' }], row: question.id })
  if (none) return skip(talk, question.id)
  const lines = withUnitInEach(linesIn(text).map(bareLine))
  return addLines(
    talk,
    question,
    list,
    lines.filter((line) => line !== '' && !saysNone(line)),
  )
}

/**
 * Makes every line a row; lines that cannot be read are refused, and the others are stored. A single line that reads
 * like a sentence is confirmed first.
 */
function addLines(talk: Talk, question: Question, list: Address, lines: readonly string[]): Turn {
  const row = talk.form.rows.get(question.row.repeats?.row ?? '')
  if (!row || lines.length === 0) return { says: [{ say: 'needText' }], place: { at: 'row', row: question.id } }
  let facts: Facts = talk.filing.facts
  const changes: Change[] = []
  const also: Say[] = []
  const refused: RefusedLine[] = []
  const several = lines.length > 1
  const names: string[] = []
  for (const [at, line] of lines.entries()) {
    if (isTotal(line)) {
      refused.push({ number: at + 1, text: line.trim(), says: refuseTotal(talk, question).says })
      continue
    }
    const added = addLine(talk, facts, row, list, question.numbers, withFigures(row, line), several)
    if ('refused' in added) {
      refused.push({ number: at + 1, text: line.trim(), says: added.refused })
      continue
    }
    const { name } = added
    if (lines.length === 1 && (readsAsSaid(name) || holdsTitle(talk, name)))
      return confirmName(talk, question, name, added.changes)
    const asked = several ? undefined : askSeveral(talk, question, name, added.changes)
    if (asked) return asked
    names.push(name)
    changes.push(...added.changes)
    also.push(...added.also)
    if (at < lines.length - 1) facts = withChanges(facts, added.changes)
  }
  const [only] = refused
  const none = changes.length === 0
  const why = several && only ? [{ say: 'linesRefused' as const, lines: refused, kept: !none }] : (only?.says ?? [])
  if (none)
    return (
      answerElsewhere(talk, question, lines.join('\n')) ?? {
        says: ['refused', 'tooMuch'].includes(why.at(-1)?.say ?? '') ? offering(why, waysAtQuestion(question)) : why,
        place: { at: 'row', row: question.id },
      }
    )
  const kept = lastOf(changes)
  const figure = several ? undefined : askFigure(talk, question, kept)
  if (figure) return figure
  const odd = answersAmong(names) || (names.find((name) => holdsTitle(talk, name)) ?? '')
  if (odd !== '') return before(why, confirmName(talk, question, odd, kept))
  const again = staysAt(talk, list, kept) ? { again: question.id } : {}
  return commit(talk, { changes: kept, row: question.id, also: [...inOneSay(also), ...why], ...again })
}

/** The lines of a text; a line in which several rows with figures are parted by ； is as many lines. */
function linesIn(text: string): string[] {
  const lines = text.trim().split(/\r?\n/)
  const rows = text.split(/[；;]/).map((row) => row.trim())
  const isRows = lines.length === 1 && rows.length > 1 && rows.every((row) => /^\p{Script=Han}.{0,60}\d/u.test(row))
  return isRows ? rows : lines
}

function holdsTitle({ form, filing }: Talk, name: string): boolean {
  return titleIn(form, filing.year, name) !== undefined
}

function before(says: readonly Say[], turn: Turn): Turn {
  return { ...turn, says: [...says, ...turn.says] }
}

/** Whether the list is asked again: it was answered before, nothing else is open, and more rows may come. */
function staysAt(talk: Talk, list: Address, changes: readonly Change[]): boolean {
  const { form, filing } = talk
  return filing.facts.has(list) && !originOf(talk.place) && openQuestions(form, factsAfter(talk, changes)).length === 0
}

/** A line whose figures are joined by strokes, one for each of the row's figures, with spaces: 宣传费：3.5/4/3.9. */
function withFigures(row: Row, line: string): string {
  const figures = joinedFigures(line)
  const count = asQuestion(row, []).cells.filter(({ kind }) => kind.type === 'amount').length
  const isDate = /^(?:19|20)\d\d$/.test(figures[0] ?? '')
  if (figures.length !== count || count < 2 || isDate) return line
  return `${line.slice(0, line.search(/[\s:：][^\s:：]*$/))} ${figures.join(' ')}`
}

function addLine(
  talk: Talk,
  facts: Facts,
  row: Row,
  list: Address,
  numbers: readonly number[],
  line: string,
  several: boolean,
): { name: string; changes: readonly Change[]; also: readonly Say[] } | { refused: readonly Say[] } {
  const cells = labelled(talk, asQuestion(row, []).cells)
  const { read, few } = withoutLone(cells, line, readRow(cells, line, talk.form.edition.unit))
  const number = (several ? standing(facts, list, read) : undefined) ?? nextRowNumber(facts, list)
  const question = asQuestion(row, [...numbers, number])
  const refused = readRefused(talk, facts, question, read)
  if (refused) return { refused }
  const { changes, also, choose } = rowChanges(talk, facts, question, read)
  const name = changes.find(({ address }) => address.endsWith('.name'))?.to
  if (!name) return { refused: [{ say: 'needName', noun: question.row.label }] }
  const words = several ? refuseWords(facts, changes) : undefined
  if (words) return { refused: [{ ...words, under: question.row.label }] }
  if (!several && listNames(facts, list).includes(name)) return { refused: [{ say: 'sameName', name }] }
  const listed = [...new Set([...(rowNumbers(facts, list) ?? []), number])].join(',')
  if (choose) return { refused: choose.map((say) => listedToo(talk, say, list, listed)) }
  return { name, changes: [{ address: list, to: listed }, ...changes], also: [...also, ...few(name)] }
}

/** A single amount in a row of several could be any of them: the row is listed without it, and the bot says so. */
function withoutLone(cells: readonly AskedCell[], line: string, read: RowReading) {
  const amounts = cells.filter(({ kind }) => kind.type === 'amount')
  const [only, ...more] = amounts.flatMap(({ column }) => read.readings.get(column) ?? [])
  const isLone = only && more.length === 0 && amounts.length > 1 && amounts.length === cells.length - 1
  if (!isLone || !('value' in only) || only.value === '' || isLabelled(cells, line)) return { read, few: () => [] }
  const others = [...read.readings].filter(([column]) => !amounts.some((cell) => cell.column === column))
  const labels = amounts.map(({ label }) => label)
  const few = (title: string): Say[] => [{ say: 'tooFew', title, read: only.value, cells: labels }]
  return { read: { ...read, readings: new Map(others) }, few }
}

/** The listed row that has the name in a line; one of several lines may repeat a name. */
function standing(facts: Facts, list: Address, { readings }: RowReading): number | undefined {
  const name = readings.get('name')
  const at = name && 'value' in name ? listNames(facts, list).indexOf(name.value) : -1
  return rowNumbers(facts, list)?.[at]
}

/** The choices for a row that is not listed yet, which also list it. */
function listedToo(talk: Talk, say: Say, list: Address, listed: string): Say {
  if (say.say !== 'choose') return say
  const seen = talk.filing.versions.get(list) ?? 0
  const choices = say.choices.map(({ label, action }) => {
    const values = action.do === 'answer' ? { [list]: listed, ...action.values } : {}
    return { label, action: { do: 'answer', row: list, values, seen } as const }
  })
  return { ...say, choices }
}

/** The last change of each cell. */
function lastOf(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [change.address, change])).values()]
}
