import type { Facts } from '../../../core/facts.ts'
import { rowLabel } from '../../../core/labels.ts'
import { isStrangeLevel } from '../../../core/paper/filing/levels.ts'
import type { Foreign } from '../../../core/paper/filing/pasted.ts'
import type { Question } from '../../../core/question.ts'
import { isFigureRow, questions } from '../../../core/questions.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { askedWith } from '../answer/in-words.ts'
import { inOneSay } from '../answer/measures.ts'
import { unseen } from '../keeping/clash.ts'
import { commit } from '../keeping/commit.ts'
import type { Say } from '../nouns.ts'
import { questionOf, type Talk, type Turn, withChanges } from '../talk.ts'
import { askAnnex, askWhose, elsewhere } from './ask-first.ts'
import { type Hand, handOf } from './hand.ts'
import { annexOf } from './labels.ts'
import { isFilled, linesOf } from './lines.ts'
import { type Part, partsOf } from './parts.ts'
import { readBlock, readInTurn } from './read.ts'
import type { Paste } from './state.ts'
import { statedApart } from './stated.ts'
import { lineOfUnclearUnit, withUnitInEachLine, withUnitInFront, withUnits } from './stated-unit.ts'
import { withTypedHeads } from './typed-heads.ts'

/** So many lines that are only labels make a text a table that was copied without its layout, and not words. */
const leastAlone = 6
/** How many cells of an indicator are asked together: name, target, actual and weight. */
const askedAtOnce = 4

/**
 * Takes a text that is a block of rows; undefined if it is none. At a question of figures, several lines are a block;
 * at a question of words they are the answer, unless two of them begin with labels of the form, or the first is a
 * table's header. At a list of indicators, so is a single line that names a second level.
 */
export function answerBlock(talk: Talk, question: Question, text: string): Turn | undefined {
  const { hand, parts } = opened(talk, question, text)
  if (/[\n\t|｜]/.test(text) ? !isBlock(hand, question, parts) : !isUnderLevel(hand, question, parts)) return undefined
  const labelled = parts.some(({ named }) => named !== undefined)
  const filled = parts.map(({ line }) => line).filter(isFilled)
  const unclear = lineOfUnclearUnit(filled, talk.form.edition.unit)
  if (unclear) return { says: [{ say: 'unitUnclear', read: unclear.text }], place: { at: 'row', row: question.id } }
  const alone = askAlone(talk, question, hand, parts)
  if (alone) return alone
  const inTurn = !labelled && isFigureRow(question.row) && !question.row.repeats
  return turnOf(
    talk,
    question,
    text,
    inTurn ? readInTurn(unseen(talk), question, withUnitInEachLine(filled)) : readBlock(unseen(talk), hand, parts),
  )
}

/**
 * A single line that its own question cannot read, but that is complete as a line of the form: it begins with the label
 * of another row, or has an indicator's score after its weight.
 */
export function answerElsewhere(talk: Talk, question: Question, text: string): Turn | undefined {
  const { hand, parts } = opened(talk, question, text)
  const [part, more] = parts
  const here = part?.named ? annexOf(talk.form, part.named) === hand.annex : hand.inTree && question.row.repeats
  if (!part || more || !here) return undefined
  const read = readBlock(unseen(talk), hand, parts)
  const whole = 'changes' in read && read.changes.length > 0 && read.refused.length === 0
  return whole ? turnOf(talk, question, text, read) : askAlone(talk, question, hand, parts)
}

/** A single line with an indicator whose actual is in words: asks first, with a button that stores them. */
function askAlone(talk: Talk, question: Question, hand: Hand, parts: readonly Part[]): Turn | undefined {
  const [part, more] = parts
  if (part?.is !== 'cells' || more) return undefined
  const read = readBlock(unseen(talk), hand, parts)
  const [refused, other] = 'refused' in read ? read.refused.flatMap(({ says }) => says) : []
  if (refused?.say !== 'needFigure' || other) return undefined
  const { under: _, ...alone } = refused
  const kept = readBlock(unseen(talk), hand, parts, true)
  return 'changes' in kept ? askedWith(talk, question, kept.changes, alone) : undefined
}

function opened(talk: Talk, question: Question, text: string) {
  const hand = handOf(talk, question)
  const lines = withUnitInFront(linesOf(text))
  return {
    hand,
    parts: withUnits(withTypedHeads(talk.form, talk.filing.year, partsOf(talk.form, talk.filing.year, hand, lines))),
  }
}

/** Whether a line at a list of indicators names the second level of its indicator. */
function isUnderLevel({ form, inTree }: Hand, { row }: Question, [part]: readonly Part[]): boolean {
  if (!inTree || !row.repeats || part?.is !== 'cells' || part.cells.length < 2) return false
  return part.named?.is === 'level' || isStrangeLevel(form.edition.levels, part.cells)
}

function isBlock({ form, annex }: Hand, { row, cells }: Question, all: readonly Part[]): boolean {
  const parts = all.filter(({ line }) => isFilled(line))
  const labels = parts.filter(({ named }) => named !== undefined)
  if (row.repeats) return labels.length > 0 || parts.some(({ line }) => line.parted) || hasScores(parts)
  if (isFigureRow(row)) return parts.length > 1 || labels.length > 0
  if (!cells.some(isWordy)) return labels.length > 0 && parts.length > 1
  const rows = labels.filter((part) => part.is === 'cells' || isAskedHere(form, annex, part))
  const alone = labels.filter(({ is }) => is === 'text')
  const [first] = parts
  const parted = parts.filter(({ line }) => line.parted)
  if (parted.length > 1 && parted.some(({ named }) => named !== undefined)) return true
  return rows.length > 1 || alone.length >= leastAlone || (first?.line.parted === true && first.named?.is === 'head')
}

/** Whether several lines are indicators with more cells than are asked together: their scores. */
function hasScores(parts: readonly Part[]): boolean {
  return parts.length > 1 && parts.some((part) => part.is === 'cells' && part.cells.length > askedAtOnce)
}

function isAskedHere(form: Hand['form'], annex: string, { is, named }: Part): boolean {
  return is === 'said' && named?.is === 'asked' && annexOf(form, named) === annex
}

function turnOf(talk: Talk, question: Question, text: string, read: Paste | Foreign): Turn {
  if ('foreign' in read) {
    const { year, department } = talk.filing
    return { says: [{ say: 'foreignBlock', why: read, year, department }], place: { at: 'row', row: question.id } }
  }
  const asked = askWhose(talk, question, text, read) ?? askAnnex(talk, question, text, read)
  if (asked) return asked
  return blockTurn(talk, question, { ...read, refused: [...read.refused].sort((a, b) => a.number - b.number) })
}

function blockTurn(talk: Talk, question: Question, paste: Paste): Turn {
  const all = questions(talk.form, paste.facts)
  const before = all[all.findIndex(({ id }) => id === question.id) - 1]?.id
  const changes = [...new Map(paste.changes.map((change) => [change.address, change])).values()]
  const also = [...inOneSay(withoutTurns(paste.also)), ...saysOf(talk, paste)]
  const here = changes.every(({ address }) => question.cells.some((cell) => cell.address === address))
  const others = elsewhere(talk, question, changes).map(({ number }) => number)
  const first: Say[] = others.length > 0 ? [{ say: 'intoAnnex', annexes: others }] : []
  const turn = commit(here ? talk : unseen(talk), { changes, row: before ?? '', first, also, block: true })
  if (!paste.choose || turn.place?.at === 'menu') return turn
  const { say, choices, row } = paste.choose
  return { ...turn, place: { at: 'menu', choices, row }, says: [...turn.says.slice(0, -1), titled(talk, row, say)] }
}

/** The question about an ambiguous figure with the title of its row. */
function titled(talk: Talk, row: string, say: Say): Say {
  const question = say.say === 'choose' ? questionOf(talk, row) : undefined
  if (!question || say.say !== 'choose') return say
  const title = rowLabel(talk.form, talk.filing.facts, talk.filing.year, question.row.id, question.numbers)
  return { ...say, label: `${title} ${say.label}` }
}

/** Several targets without a sign in one sentence; a single one keeps its button. */
function withoutTurns(also: readonly Say[]): readonly Say[] {
  const turns = also.filter((say) => say.say === 'defaultDirection')
  if (turns.length < 2) return also
  const targets = turns.map(({ name, target }) => ({ name, target }))
  return [...also.filter(({ say }) => say !== 'defaultDirection'), { say: 'defaultDirections', targets }]
}

function saysOf(talk: Talk, paste: Paste): Say[] {
  const apart = statedApart(talk, asTold(paste), paste.stated)
  const untaken = paste.signed.length > 0 || apart.some(({ parts }) => parts !== undefined)
  const kept = paste.changes.length > 0 && !untaken
  return [
    ...(apart.length > 0 ? [{ say: 'statedApart' as const, cells: apart }] : []),
    ...(paste.signed.length > 0 ? [{ say: 'signedLater' as const, cells: paste.signed }] : []),
    ...blanksOf(paste),
    ...(paste.refused.length > 0 ? [{ say: 'linesRefused' as const, lines: paste.refused, kept }] : []),
  ]
}

/** Names what the block leaves blank: rows that are open or have a value after it, and cells that have one. */
function blanksOf({ facts, blanks }: Paste): Say[] {
  const rows = blanks.flatMap((blank) => ('row' in blank && facts.get(blank.at) !== '' ? [blank.row] : []))
  const cells = blanks.flatMap((blank) => ('cell' in blank && facts.get(blank.at) ? [blank.cell] : []))
  const all = { rows: [...new Set(rows)], cells: [...new Set(cells)] }
  return all.rows.length + all.cells.length > 0 ? [{ say: 'blanksLeft', ...all }] : []
}

/** The facts as the block gives them: what it leaves blank counts as blank if nobody has answered it. */
function asTold({ facts, blanks }: Paste): Facts {
  const open = blanks.filter(({ at }) => !facts.has(at))
  return withChanges(
    facts,
    open.map(({ at }) => ({ address: at, to: '' })),
  )
}
