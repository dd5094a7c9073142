import { type KeptFile, writeKept } from '../../../core/known/files.ts'
import type { Tell } from '../../../core/people.ts'
import { continueTalk } from '../asking/moves.ts'
import { called } from '../keeping/telling.ts'
import type { Button, Say } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'
import { partsSaid, titlesIn } from './parts.ts'
import { previewSay } from './preview.ts'
import { onToNext } from './queue.ts'

/**
 * The cells of a sent file that stand in an annex which a colleague fills: the colleague decides on them, with a copy of
 * the file of their own.
 */

/** Tells each colleague what the file brings for their annexes, and stores their copy. */
export function tellParts(talk: Talk, kept: KeptFile, id: number): Tell<Say>[] {
  const { parts = [], ...file } = kept.file
  return parts.map(({ to, brings }) => {
    const own: KeptFile = { ...kept, file: { ...file, brings }, from: talk.person.id }
    return { to, says: [previewSay(talk, own, id, false)], receives: { file: id, text: writeKept(own) } }
  })
}

/** Tells the sender what a colleague decided about their part. */
export function tellSender(talk: Talk, { from, file }: KeptFile, kept: number, took: boolean): Tell<Say>[] {
  const sender = talk.members.find(({ id }) => id === from)
  if (!sender) return []
  const by = called(talk, talk.person)
  const titles = titlesIn(talk, file.brings)
  const choices = took ? [] : [lookingAgain(kept)]
  return [{ to: sender.id, says: [{ say: 'partAnswered', by, titles, took, choices }] }]
}

/** The file waits on while colleagues decide on their parts; they are not shown them again. */
export function afterwards(
  { file: { parts, ...file }, ...kept }: KeptFile,
  id: number,
): Pick<Turn, 'receives' | 'drops'> {
  return parts ? { receives: { file: id, text: writeKept({ ...kept, file, decided: true }) } } : { drops: id }
}

/** 给同事看: the file has something for colleagues alone. */
export function handOn(talk: Talk, kept: KeptFile, id: number): Turn {
  const next = continueTalk(talk)
  const choices = [lookingAgain(id)]
  const say = { say: 'partsGiven', parts: partsSaid(talk, kept.file.parts), choices } as const
  const turn = { ...next, says: [say, ...next.says], tells: tellParts(talk, kept, id), ...afterwards(kept, id) }
  return onToNext(talk, id, turn)
}

/** The button that compares a file again. */
export function lookingAgain(file: number): Button {
  return { label: '再看这份文件', action: { do: 'lookAgain', file } }
}
