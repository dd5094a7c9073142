import type { Address } from '../../../core/address.ts'
import type { Change } from '../../../core/filing.ts'
import { figuresUnheld } from '../../../core/prose/unheld.ts'
import type { Question } from '../../../core/question.ts'
import { isFigureRow } from '../../../core/questions.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { saysNone, saysNothing } from '../../../core/values/texts.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { choicesNow } from '../asking/choices.ts'
import { typedChoice } from '../asking/chosen.ts'
import { go } from '../asking/moves.ts'
import { coming, originOf } from '../home.ts'
import { knownOf, unseen } from '../keeping/clash.ts'
import { commit } from '../keeping/commit.ts'
import type { Button, Place, Say } from '../nouns.ts'
import { answerElsewhere } from '../paste/answer.ts'
import { noneHere } from '../paste/none-of.ts'
import { splitInUnit } from '../paste/stated-unit.ts'
import { whichCell } from '../rows/cell.ts'
import { asChanges, questionOf, type Talk, type Turn } from '../talk.ts'
import { addRows } from './add-rows.ts'
import { askNoMore, askTitled } from './ask-titled.ts'
import { labelled } from './cells.ts'
import { refuseNone } from './demanded.ts'
import { answerLines } from './for-lists.ts'
import { askFigure } from './in-words.ts'
import { rowMeant } from './meant.ts'
import { withWays } from './nearest.ts'
import { askDate } from './odd-date.ts'
import { inOneLine, isOwnName } from './one-line.ts'
import { evenLine, readAnswer } from './read-answer.ts'
import { rowInEachLine } from './several-rows.ts'

/** Takes a text as the answer to a question: a choice, rows of a list, one row, or a block of rows. */
export function answer(talk: Talk, question: Question, written: string): Turn {
  const takesRows = isFigureRow(question.row) && !question.row.repeats
  const text = inOneLine(
    talk,
    question,
    takesRows ? splitInUnit(written, (line) => rowInEachLine(talk, line)) : written,
  )
  const choice = typedChoice(choicesNow(talk, question), text)
  if (choice?.action.do === 'answer')
    return commit(talk, { changes: asChanges(choice.action.values), row: question.id })
  if (isOwnName(question, text)) return go(talk, question.id, originOf(talk.place))
  const named = saysNothing(text) ? undefined : namedBy(talk, question, text)
  if (named) return named
  const none = noneHere(question, text)
  if (none !== undefined) return saysNone(none) ? answerNone(talk, question) : answerRow(talk, question, none)
  if (question.row.repeats) return addRows(talk, question, text)
  const titled = askTitled(talk, question, text) ?? askNoMore(talk, question, text)
  if (titled) return titled
  if (namesRow(question)) return answerRow(talk, question, text)
  if (question.row.prose && saysNone(text)) return answerProse(talk, question, '无。')
  if (isFigureRow(question.row) && saysNothing(text)) return answerNone(talk, question)
  if (saysNone(text) && question.cells.every(({ kind }) => kind.type !== 'choice')) return answerNone(talk, question)
  return whichCell(talk, question, evenLine(talk, question, text)) ?? answerRow(talk, question, text)
}

/** The turn of a block of rows, or of a text that names another row than a question of words. */
function namedBy(talk: Talk, question: Question, text: string): Turn | undefined {
  const takesWords = question.cells.some(isWordy) || question.row.repeats !== undefined
  return answerLines(talk, question, text) ?? (takesWords ? meantAt(talk, question, text) : undefined)
}

/** The turn of a text that names another row; asks first if the current question takes words. */
function meantAt(talk: Talk, question: Question, text: string): Turn | undefined {
  const { cells } = question
  const open = cells.filter(({ address }) => !talk.filing.facts.has(address))
  const words = (open.length > 0 ? open : cells).some(isWordy)
  return rowMeant(talk, { hand: question, words, take: answer }, text)?.turn
}

/** Takes a text as the answer to one cell of a row, unless it gives the whole row or names its cells. */
export function answerCell(talk: Talk, question: Question, address: Address, text: string): Turn {
  const alone = { ...question, cells: question.cells.filter((cell) => cell.address === address) }
  if (saysNone(text)) return answerRow(talk, alone, text)
  const whole = readAnswer(talk, new Map(), question, text)
  const named = byLabels(labelled(talk, question.cells), text) !== undefined
  const fits = !('refused' in whole) && (whole.complete || named)
  return fits ? answer(unseen(talk), question, text) : answerRow(talk, alone, text)
}

/** Offers several readings as a menu over the question. */
function chooseTurn(talk: Talk, question: Question, says: readonly Say[], choices: readonly Button[]): Turn {
  return { says, place: { at: 'menu', choices, row: question.id, ...coming(originOf(talk.place)) } }
}

/** Whether a question asks only for the name of a listed row, which must have one. */
function namesRow({ cells: [cell, ...more] }: Question): boolean {
  return more.length === 0 && /\.\d+\.name$/.test(cell?.address ?? '')
}

/** A section of the narrative that says there is none is stored as these words: a blank would print nothing. */
function answerProse(talk: Talk, question: Question, words: string): Turn {
  return commit(talk, { changes: question.cells.map(({ address }) => ({ address, to: words })), row: question.id })
}

/** 都填无: leaves every open cell of the row blank; a listed row keeps its name. */
export function answerNone(talk: Talk, question: Question): Turn {
  if (question.row.repeats) return addRows(talk, question, '无')
  if (question.row.prose) return answerProse(talk, question, '无。')
  const open = question.cells.filter(({ address }) => !talk.filing.facts.has(address))
  const cells = (open.length > 0 ? open : question.cells).filter(({ address }) => !/\.\d+\.name$/.test(address))
  const changes = cells.map(({ address }) => ({ address, to: '' }))
  const demanded = refuseNone(talk, question, changes)
  return demanded
    ? { says: [demanded], place: standingAt(talk, question) }
    : commit(talk, { changes, row: question.id })
}

/** Takes a text as the answer to one row, whatever else it could be. */
export function answerRow(talk: Talk, question: Question, text: string): Turn {
  const listed = linesAtName(talk, question, text)
  if (listed) return listed
  const read = readAnswer(talk, talk.filing.facts, question, text)
  if ('refused' in read)
    return (
      meantAt(talk, question, text) ??
      answerElsewhere(talk, question, text) ?? {
        says: withWays(talk, question, text, read.refused),
        place: standingAt(talk, question),
      }
    )
  const demanded = refuseNone(talk, question, read.changes)
  if (demanded) return { says: [demanded], place: standingAt(talk, question) }
  if (read.choose) return chooseTurn(talk, question, read.choose, read.choices ?? [])
  const asked = askFigure(talk, question, read.changes) ?? askDate(talk, question, read.changes)
  if (asked) return asked
  return commit(talk, {
    changes: read.changes,
    also: [...read.also, ...(question.row.prose ? unheldIn(talk, text) : [])],
    row: question.id,
    ...(read.complete ? {} : { again: question.id }),
    ...(showsWhole(talk, question) ? {} : { block: true }),
    ...personIn(question, read.changes),
  })
}

/** Whether the person sees every cell of the row that they answer: nothing of it is hidden by a menu or left for later. */
function showsWhole({ place, filing }: Talk, { row, cells }: Question): boolean {
  return (
    !isFigureRow(row) ||
    (place?.at !== 'menu' && (cells.length === 1 || cells.every(({ address }) => filing.facts.has(address))))
  )
}

/** Several lines at the name of a listed row are rows of its list. */
function linesAtName(talk: Talk, { cells }: Question, text: string): Turn | undefined {
  const [, list] = /^(.*)\.\d+\.name$/.exec(cells[0]?.address ?? '') ?? []
  const several = text.split('\n').filter((line) => line.trim() !== '').length > 1
  const question = several ? questionOf(talk, list) : undefined
  return question && addRows(unseen(talk), question, text)
}

/** Names the figures in a typed section that no fact bears out. */
function unheldIn({ form, filing }: Talk, text: string): Say[] {
  const figures = figuresUnheld(form, filing.facts, text)
  return figures.length > 0 ? [{ say: 'unheld', figures }] : []
}

/** Stays at the question, and returns to where that was reached from; a refusal shows nothing new. */
function standingAt(talk: Talk, question: Question): Place {
  const { place } = talk
  return place?.at === 'row' && place.row === question.id
    ? place
    : { at: 'row', row: question.id, ...coming(originOf(place)), seen: knownOf(talk) }
}

/** A preparer's name and phone are remembered for the next signature row. */
function personIn(question: Question, changes: readonly Change[]) {
  const said = (member: 'name' | 'phone') => {
    const cell = question.cells.find(({ proposal }) => proposal && 'member' in proposal && proposal.member === member)
    return changes.find(({ address, to }) => to && address === cell?.address)?.to
  }
  const [name, phone] = [said('name'), said('phone')]
  return name || phone ? { person: { ...(name ? { name } : {}), ...(phone ? { phone } : {}) } } : {}
}
