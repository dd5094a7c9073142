import type { Question } from '../../../core/question.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { isNear, isSlip } from '../../../core/values/slips.ts'
import { saysNothing } from '../../../core/values/texts.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { chosenBy } from '../asking/chosen.ts'
import { coming, homeOf } from '../home.ts'
import { isLabel, moveOf, taughtWords, wordToAction } from '../lookup.ts'
import type { Action, Button } from '../nouns.ts'
import { type NamedRows, rowsNamed } from '../paste/named-rows.ts'
import { rowsLike } from '../paste/rows-like.ts'
import { questionOf, rowOf, type Talk, type Turn } from '../talk.ts'
import { answer } from './answers.ts'
import { labelled } from './cells.ts'
import { fillHere, fillWith } from './fill.ts'
import { fitsIn } from './fits.ts'
import { meantLabels } from './labels.ts'
import { rowMeant, titleIn } from './meant.ts'
import { waysAtQuestion } from './nearest.ts'
import { readAnswer } from './read-answer.ts'

/** What the place waits for: an answer to a question, a choice of a menu, or any words. */
export type Waiting = 'answer' | 'choice' | 'words'

const mostOffered = 3
const longestWord = 8
/** A line that says more than a name and its figures is words. */
const longestLine = 30
const leastBegun = 3
/** How many characters may surround a word, as in 我要返回. */
const mostAround = 3

/**
 * A misspelt command, word or row name: asks whether it was meant. While words are expected, only if it sounds or looks
 * like the right one, and the text can also be stored as it is; elsewhere whenever it comes near, since it cannot be
 * read anyway.
 */
export function nearMiss(talk: Talk, text: string, waiting: Waiting): Turn | undefined {
  const said = text.trim().replace(/[。.！!？?~～]{1,3}$/, '')
  if (!/^\p{Script=Han}{2}/u.test(said) || said.includes('\n') || saysNothing(said)) return undefined
  if (taughtWords.includes(said) || isLabel(said)) return undefined
  const question = questionOf(talk, rowOf(talk.place))
  const hand = waiting === 'answer' ? question : undefined
  const words = waiting === 'words' || (hand !== undefined && takesWords(talk, hand))
  if (hand && !words && readsHere(talk, hand, said)) return undefined
  if (hand && byLabels(labelled(talk, hand.cells), said)) return undefined
  if (words && said.length > longestLine) return undefined
  const rows = waiting === 'words' ? [] : rowButtons(talk, { hand, words }, said)
  const like = [...wordsLike(talk, question, said, words ? isSlip : comesNear), ...rows]
  const buttons = words && like.length === 0 ? like : (namedOf(talk, { hand, words }, said) ?? like)
  if (buttons.length === 0 || (hand && !words && takesElsewhere(talk, hand, said))) return undefined
  const here = hand && (words ? fillHere(talk, hand, text) : waysAtQuestion(hand)[0])
  const choices = [...buttons.slice(0, mostOffered), ...(here ? [here] : [])]
  return { says: [{ say: 'nearMiss', read: text.trim(), choices }] }
}

type Ways = { readonly hand: Question | undefined; readonly words: boolean }

/**
 * Buttons to a row that is named correctly, followed by words that neither it nor the current question can read; empty
 * if they can be read, undefined if no row is named.
 */
function namedOf(talk: Talk, { hand, words }: Ways, said: string): Button[] | undefined {
  const named = rowsNamed(talk, hand, said)
  if (!named) return undefined
  const isRead = words || !hand || rowMeant(talk, { hand, words, take: answer }, said) !== undefined
  return isRead ? [] : leadsTo(talk, named)
}

/** Buttons to the rows with a similar name. */
function rowButtons(talk: Talk, { hand, words }: Ways, said: string): Button[] {
  const all = rowsLike(talk, hand, said, words ? isSlip : comesNear)
  const several = all.flatMap(({ questions }) => questions).length > 1
  return all.flatMap((one) =>
    leadsTo(talk, one, several).filter(({ action }) => !words || one.rest === '' || action.do === 'fill'),
  )
}

/** Whether the open cells of a question may take any words. */
function takesWords({ filing }: Talk, { row, cells }: Question): boolean {
  const open = cells.filter(({ address }) => !filing.facts.has(address))
  return row.repeats !== undefined || (open.length > 0 ? open : cells).some(isWordy)
}

/**
 * Whether a text that cannot be read is similar to a word, is its beginning, or has it among a few other characters.
 */
function comesNear(typed: string, word: string): boolean {
  const begins = typed.length >= leastBegun && word.startsWith(typed)
  return isNear(typed, word) || begins || (typed.length <= word.length + mostAround && typed.includes(word))
}

function readsHere(talk: Talk, question: Question, text: string): boolean {
  return !('refused' in readAnswer(talk, talk.filing.facts, question, text))
}

/** Whether a text that is no answer to the question is still taken or asked about there. */
function takesElsewhere(talk: Talk, question: Question, text: string): boolean {
  const { changes, says } = answer(talk, question, text)
  return changes !== undefined || says.some(({ say }) => say !== 'refused' && say !== 'tooMuch')
}

/** The words that are similar to a text, as buttons that do what they do at this place. */
function wordsLike(
  talk: Talk,
  question: Question | undefined,
  said: string,
  alike: (typed: string, word: string) => boolean,
): Button[] {
  if (said.length > longestWord) return []
  const annexes = talk.form.edition.annexes.map(({ number }) => number)
  return [...taughtWords, ...annexes]
    .filter((word) => alike(said, word))
    .flatMap((label) => {
      const action = meantBy(talk, question, label)
      return action ? [{ label, action }] : []
    })
}

/** The action of a word at this place. */
function meantBy({ place, form }: Talk, question: Question | undefined, word: string): Action | undefined {
  if (form.edition.annexes.some(({ number }) => number === word)) return { do: 'toAnnex', annex: word }
  const choice = place && 'choices' in place ? chosenBy(place.choices, word)?.action : undefined
  const move = moveOf(word)
  return choice ?? wordToAction(word) ?? (move && question ? move(question.id) : move && { do: 'continue' })
}

/** A button to each row; it fills in the rest of the text if the row can read that. */
function leadsTo(talk: Talk, { questions, rest }: NamedRows, several = questions.length > 1): Button[] {
  return questions.map((question) => {
    const title = titleIn(talk, question, several)
    return rest !== '' && fitsIn(talk, question, rest)
      ? { label: `${meantLabels.into}${title}`, action: fillWith(talk, question, rest) }
      : { label: `去${title}`, action: { do: 'go', row: question.id, ...coming(homeOf(talk)) } }
  })
}
