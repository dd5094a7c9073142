import { type KeptFile, readKept } from '../../../core/known/files.ts'
import { foundOf } from '../../../core/known/needs.ts'
import { continueTalk } from '../asking/moves.ts'
import type { Talk, Turn } from '../talk.ts'

/** The file on which a decision is pending. */
export function receivedIn(talk: Talk, kept: number): KeptFile | undefined {
  const text = foundOf(talk, 'received', kept).text
  return text === undefined ? undefined : readKept(text)
}

/** Compares the file with the current filing, and shows the changes again. */
export function compareAnew(file: number): Turn {
  return { says: [{ say: 'making', what: 'review' }], jobs: [{ job: 'compare', file }] }
}

/** The file was decided on, or another version of the program stored it. */
export function gone(talk: Talk, kept: number): Turn {
  const next = continueTalk(talk)
  return { ...next, says: [{ say: 'fileGone' }, ...next.says], drops: kept }
}

/** 再看这份文件: compares it with the filing as it is now. */
export function lookAgain(talk: Talk, id: number): Turn {
  return receivedIn(talk, id) ? compareAnew(id) : gone(talk, id)
}
