import type { Question } from '../../../core/question.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { isNear, isSlip } from '../../../core/values/slips.ts'
import { saysNothing } from '../../../core/values/texts.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { chosenBy } from '../asking/chosen.ts'
import { coming, homeOf } from '../home.ts'
import { moveOf, taughtWords, wordToAction } from '../lookup.ts'
import type { Action, Button } from '../nouns.ts'
import { type NamedRows, rowsNamed } from '../paste/named-rows.ts'
import { rowsLike } from '../paste/rows-like.ts'
import { questionOf, rowOf, type Talk, type Turn } from '../talk.ts'
import { labelled } from './cells.ts'
import { meantLabels } from './labels.ts'
import { fillHere, fillWith, fitsIn, titleIn } from './meant.ts'
import { waysOn } from './nearest.ts'
import { readAnswer } from './read-answer.ts'

/** What is waited for: an answer to a question, a choice of a menu, or any words. */
export type Waiting = 'answer' | 'choice' | 'words'

const mostOffered = 3
const longestWord = 8

/**
 * A misspelt word of ours or name of a row: asks whether it was meant. Where words are waited for, only what sounds or
 * looks like the right one, and the text can be kept as it is; elsewhere whatever comes near, since it cannot be read.
 */
export function nearMiss(talk: Talk, text: string, waiting: Waiting): Turn | undefined {
  const said = text.trim().replace(/[。.！!？?~～]{1,3}$/, '')
  if (!/^\p{Script=Han}{2}/u.test(said) || said.includes('\n') || saysNothing(said)) return undefined
  if (taughtWords.includes(said)) return undefined
  const question = questionOf(talk, rowOf(talk.place))
  const hand = waiting === 'answer' ? question : undefined
  const words = waiting === 'words' || (hand !== undefined && takesWords(talk, hand))
  if (hand && !words && !isRefused(talk, hand, said)) return undefined
  if (rowsNamed(talk, hand, said) || (hand && byLabels(labelled(talk, hand.cells), said))) return undefined
  const alike = words ? isSlip : isNear
  const named = waiting === 'words' ? [] : rowsLike(talk, hand, said, alike)
  const rows = named.flatMap((one) =>
    leadsTo(talk, one).filter(({ action }) => !words || one.rest === '' || action.do === 'fill'),
  )
  const buttons = [...wordsLike(talk, question, said, alike), ...rows].slice(0, mostOffered)
  if (buttons.length === 0) return undefined
  const here = hand && (words ? fillHere(talk, hand, text) : waysOn(hand)[0])
  const choices = [...buttons, ...(here ? [here] : [])]
  return { says: [{ say: 'nearMiss', read: text.trim(), choices }] }
}

/** Whether what is still open of a question may be any words. */
function takesWords({ filing }: Talk, { row, cells }: Question): boolean {
  const open = cells.filter(({ address }) => !filing.facts.has(address))
  return row.repeats !== undefined || (open.length > 0 ? open : cells).some(isWordy)
}

function isRefused(talk: Talk, question: Question, text: string): boolean {
  return 'refused' in readAnswer(talk, talk.filing.facts, question, text)
}

/** The words of ours that are like this one, as buttons that do what they do here. */
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

/** What a word does where the talk stands. */
function meantBy({ place, form }: Talk, question: Question | undefined, word: string): Action | undefined {
  if (form.edition.annexes.some(({ number }) => number === word)) return { do: 'toAnnex', annex: word }
  const choice = place && 'choices' in place ? chosenBy(place.choices, word)?.action : undefined
  return choice ?? wordToAction(word) ?? (question ? moveOf(word)?.(question.id) : undefined)
}

/** The way to each row, with what was said of it where the row reads that. */
function leadsTo(talk: Talk, { questions, rest }: NamedRows): Button[] {
  return questions.map((question) => {
    const title = titleIn(talk, question, false)
    return rest !== '' && fitsIn(talk, question, rest)
      ? { label: `${meantLabels.into}${title}`, action: fillWith(talk, question, rest) }
      : { label: `去${title}`, action: { do: 'go', row: question.id, ...coming(homeOf(talk)) } }
  })
}
