import { found } from '../../../core/known/needs.ts'
import type { SentQueue } from '../../../core/known/sent.ts'
import { continueTalk } from '../asking/moves.ts'
import type { Message } from '../message.ts'
import type { Button, Place, Say } from '../nouns.ts'
import type { Incoming, Talk, Turn } from '../talk.ts'

type Contents = Extract<Message, { kind: 'contents' }>

/** More files than anybody sends at once for one filing. */
const mostWaiting = 20

/**
 * What is said of a file that comes while others are before it: it is read after them, and after the decision on the
 * one that was shown. Undefined if there are too many, or none.
 */
export function waitsBehind({ waiting, undecided }: SentQueue): Say | undefined {
  const choices = undecided ? decidingOn(undecided.file) : []
  if (waiting >= mostWaiting) return { say: 'fileWaits', most: mostWaiting, choices }
  const before = waiting + (undecided ? 1 : 0)
  return before === 0 ? undefined : { say: 'fileQueued', before, ...(undecided ? { undecided } : {}), choices }
}

/** Ways back to the file on which a decision is pending. */
function decidingOn(file: number): Button[] {
  return [
    { label: '看前一个文件', action: { do: 'lookAgain', file } },
    { label: '前一个先不填入', action: { do: 'leaveFile', file } },
  ]
}

/** Names the file that was read if it is one of several; after the last one the talk goes on. */
export function inQueue(
  incoming: Incoming,
  talk: Talk | undefined,
  { sent, behind, contents }: Contents,
  turn: Turn,
): Turn {
  const { waiting } = found(incoming, 'queue')
  if (!sent || turn.says.length === 0 || (!behind && waiting === 0)) return turn
  const named: Say = { say: 'fileNamed', name: sent.name, waiting }
  const goesOn = talk && waiting === 0 && contents.is === 'nothing' ? continueTalk(talk) : { says: [] }
  return { ...turn, ...goesOn, says: [named, ...turn.says, ...goesOn.says] }
}

/** After the decision on a file: the next one, if there is one, comes before the question. */
export function onToNext(talk: Talk, file: number, turn: Turn): Turn {
  const { waiting, undecided } = found(talk, 'queue')
  if (waiting === 0 || (undecided && undecided.file !== file)) return turn
  const { backTo: _, ...done } = turn
  return { ...done, says: [...turn.says.filter(({ say }) => say !== 'ask'), { say: 'fileNext', waiting }] }
}

/** Whether a decision on a file is asked for here. */
export function isPreview(place: Place | undefined): boolean {
  return place?.at === 'menu' && place.choices.some(({ action }) => action.do === 'leaveFile')
}

/** Reminds whoever leaves a file undecided, once, if others wait behind it. */
export function withFilesWaiting(talk: Talk, turn: Turn): Turn {
  if (!isPreview(talk.place) || !turn.place || isPreview(turn.place)) return turn
  const { waiting, undecided } = found(talk, 'queue')
  if (waiting === 0 || !undecided || turn.drops === undecided.file) return turn
  return {
    ...turn,
    says: [{ say: 'filesWait', waiting, undecided, choices: decidingOn(undecided.file) }, ...turn.says],
  }
}
