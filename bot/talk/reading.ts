import type { TextMessage } from '../../core/message.ts'
import type { Question } from '../../core/question.ts'
import { asCorrected, saysWrong } from '../../core/values/corrected.ts'
import { saysNothing } from '../../core/values/texts.ts'
import { act, actWithout, onwards } from './acting.ts'
import { answered } from './answer/anew.ts'
import { answerComputed } from './answer/computed.ts'
import { echoedRows, saysItself, whichRow } from './answer/echoed.ts'
import { answerAnywhere } from './answer/elsewhere.ts'
import { nearMiss, type Waiting } from './answer/near-miss.ts'
import { choicesNow } from './asking/choices.ts'
import { chosenBy, typedChoice } from './asking/chosen.ts'
import { continueTalk } from './asking/moves.ts'
import { chosenOfDoubt, withoutDoubt } from './asking/offered.ts'
import { bureauWish, goesToDesk, takersAtDesk } from './desk/feature.ts'
import type { PlaceReader } from './feature.ts'
import { features } from './features.ts'
import { coming } from './home.ts'
import { answering } from './keeping/clash.ts'
import { saysLater } from './later.ts'
import { askedBy, featureOf, isLabel, labelled, moveOf, readerAt, wordToAction } from './lookup.ts'
import type { Typed } from './message.ts'
import type { Action, Place } from './nouns.ts'
import { readFor } from './rows/reply.ts'
import type { Taker, Way } from './taker.ts'
import { type Incoming, questionOf, rowOf, type Talk, type Turn } from './talk.ts'
import { within } from './within.ts'

/**
 * The features that would take a typed text, in the order in which they are asked; the first one takes it. Commands and
 * words come first, then a reply to a certain question, the label of a visible button, a name in the filing, the place,
 * and last the question there: a move, what is offered at it, a misspelt word, the answer. Features of one kind are asked
 * in the order of the list.
 */
export function* takersOf(talk: Talk, message: Typed): Generator<Taker> {
  const { text, row, cells } = message
  yield* doing('word', talk, wordToAction(text))
  if (/^\/[a-z]/i.test(text))
    yield { as: 'unknownCommand', feature: 'asking', take: () => ({ says: [{ say: 'unknownCommand' }] }) }
  if (row !== undefined) yield { as: 'reply', feature: 'rows', take: () => readAt(talk, row, message) }
  if (cells) yield* takersOfEcho(talk, message, cells)
  yield* doing('shown', talk, labelled(message))
  for (const { named } of features) yield* doing('name', talk, named?.(talk, text))
  yield* takersAtPlace(talk, text)
}

/** A reply to an echo answers the row that it shows; if it shows several, the text names one or the bot asks which. */
function* takersOfEcho(talk: Talk, message: TextMessage, cells: readonly string[]): Generator<Taker> {
  const [row, ...more] = echoedRows(talk, cells)
  if (row === undefined || (more.length > 0 && saysItself(message.text))) return
  const take = () =>
    more.length > 0 ? whichRow(talk, [row, ...more], message.text) : readAt(talk, row, { ...message, row, seen: 0 })
  yield { as: 'reply', feature: 'rows', take }
}

/**
 * The same for a message that goes to the bureau's desk: an officer's action, or their text while none of their own
 * filings is current. Undefined for any other message.
 */
export function takersAtBureau(incoming: Incoming, wishOf = askedBy): Iterable<Taker> | undefined {
  const { message, bureau } = incoming
  if (!bureau || !goesToDesk(incoming, message)) return undefined
  return takersAtDesk({ ...incoming, bureau }, bureauWish(message) ?? wishOf(message), {
    ownerOf,
    act: (action) => actWithout(incoming, action),
  })
}

/** The same for a text in which no command is read, such as that of a file. */
export function* takersAtPlace(left: Talk, text: string): Generator<Taker> {
  yield* doing('choice', left, chosenOfDoubt(left, text))
  const talk = withoutDoubt(left)
  const { place } = talk
  const reader = readerAt(place)
  if (!place || !reader || passes(place, reader, text)) return yield* takersAtQuestion(talk, text)
  const feature = featureAt(place)
  const choices = reader.choices?.(talk, place) ?? ('choices' in place ? place.choices : [])
  yield* doing('choice', talk, chosenBy(choices, text)?.action)
  if (moveOf(text) || saysLater(text)) yield { as: 'move', feature, take: () => continueTalk(talk) }
  yield* notOffered(talk, text)
  if (reader.takes !== 'words') yield* ofComputedRow(talk, undefined, text)
  yield* misspelt(talk, text, reader.takes === 'words' ? 'words' : reader.takes === 'answers' ? 'answer' : 'choice')
  if (reader.takes !== 'answers') yield* aboutRows(talk, text, reader.takes === 'words')
  const take = () => reader.read(talk, place, text)
  yield { as: 'place', feature, take: () => (reader.right ? within(talk, reader.right, take) : take()) }
}

/** Whether a text is for the question under the place. */
function passes(place: Place, { moves }: PlaceReader<Place>, text: string): boolean {
  return (moves === 'ofQuestion' || (moves === 'ofRow' && rowOf(place) !== undefined)) && moveOf(text) !== undefined
}

function* takersAtQuestion(talk: Talk, text: string): Generator<Taker> {
  const question = questionOf(talk, rowOf(talk.place))
  if (!question) {
    yield* ofComputedRow(talk, question, text)
    yield* aboutRows(talk, text, false)
    return yield { as: 'move', feature: 'asking', take: () => onwards(talk) }
  }
  yield* doing('move', talk, moveOf(text)?.(question.id))
  for (const { wishAt } of features) yield* doing('wish', talk, wishAt?.(talk, question, text))
  if (!isCertain(talk, question, text)) {
    if (!saysWrong(text)) yield* notOffered(talk, text)
    yield* ofComputedRow(talk, question, text)
    yield* misspelt(talk, text, 'answer')
  }
  const take = () => afterAnswer(talk, question, text, answering(talk, question.id, answerTo(talk, question, text)))
  yield { as: 'answer', feature: 'answer', take: () => answered(talk, question.id, text, take) }
}

/** Whether a text can only be the answer: it says that there is none, or is what the question offers. */
function isCertain(talk: Talk, question: Question, text: string): boolean {
  return saysNothing(text) || typedChoice(choicesNow(talk, question), text) !== undefined
}

/** A text that names rows while they are not asked. */
function* aboutRows(talk: Talk, text: string, words: boolean): Generator<Taker> {
  const turn = answerAnywhere(talk, text, words)
  if (turn) yield { as: 'row', feature: 'answer', take: () => turn }
}

/** Figures for a row that the form computes answer nothing. */
function* ofComputedRow(talk: Talk, hand: Question | undefined, text: string): Generator<Taker> {
  const turn = answerComputed(talk, hand, text)
  if (turn) yield { as: 'row', feature: 'answer', take: () => turn }
}

/** The label of a button that is not shown here is not an answer. */
function* notOffered(talk: Talk, text: string): Generator<Taker> {
  const word = text.trim()
  const question = questionOf(talk, rowOf(talk.place))
  const suggested = talk.form.edition.narrative.suggested?.some(({ label }) => label === word) === true
  if (!suggested && !isLabel(word)) return
  if (question && typedChoice(choicesNow(talk, question), word)) return
  yield { as: 'word', feature: 'asking', take: () => ({ says: [{ say: 'notOffered', word }] }) }
}

/** Asks about a text that resembles one of the bot's words, or the name of a row. */
function* misspelt(talk: Talk, text: string, waiting: Waiting): Generator<Taker> {
  const turn = nearMiss(talk, text, waiting)
  if (turn) yield { as: 'near', feature: 'guide', take: () => turn }
}

function doing(as: Way, talk: Talk, action: Action | undefined): readonly Taker[] {
  return action ? [{ as, feature: ownerOf(action), take: () => act(talk, action) }] : nobody
}

const nobody: readonly Taker[] = []

function ownerOf(action: Action): string {
  return featureOf(action.do)?.name ?? ''
}

function featureAt({ at }: Place): string {
  return features.find(({ reads }) => reads && Object.hasOwn(reads, at))?.name ?? ''
}

/** The answer to the question, by the first feature that takes it. */
function answerTo(talk: Talk, question: Question, text: string): Turn {
  for (const { answerAt } of features) {
    const turn = answerAt?.(talk, question, text)
    if (turn) return turn
  }
  throw new Error('no feature takes an answer')
}

function afterAnswer(talk: Talk, question: Question, text: string, turn: Turn): Turn {
  return features.reduce((done, one) => one.afterAnswer?.(talk, question, text, done) ?? done, turn)
}

/** The answer to a certain question, whatever the place. */
function readAt(talk: Talk, row: string, said: TextMessage): Turn {
  const message = { ...said, text: asCorrected(said.text) || said.text }
  return answered(talk, row, message.text, () => {
    const turn = readFor(talk, row, message, answerTo)
    const question = message.changed ? undefined : questionOf(talk, row)
    const there: Talk = { ...talk, place: { at: 'row', row, ...coming(turn.backTo) } }
    return question ? afterAnswer(there, question, message.text, turn) : turn
  })
}

/** The turn of the first feature that takes a text. */
export function read(takers: Iterable<Taker>): Turn {
  for (const { take } of takers) return take()
  throw new Error('nobody takes a text')
}
