import { endingOf, kindOf, mostMegabytes } from '../../../core/known/contents.ts'
import { found } from '../../../core/known/needs.ts'
import type { Message } from '../message.ts'
import { type Incoming, rowOf, type Talk, type Turn } from '../talk.ts'
import { takeData } from './import.ts'
import { takeWords } from './words.ts'

type Of<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>

/**
 * A file that was sent is fetched and read in the background, for the current question. Only one at a time for each
 * person, so that nobody's files hold up those of others.
 */
export function readLater(incoming: Incoming, { file, name, size }: Of<'file'>): Turn {
  const kind = kindOf(name)
  if (!kind) return { says: [{ say: 'wrongFile', ending: endingOf(name) }] }
  if (size > mostMegabytes[kind] * 1_000_000) return { says: [{ say: 'largeFile', most: mostMegabytes[kind] }] }
  if (found(incoming, 'reading')) return { says: [{ say: 'fileWaits' }] }
  const row = rowOf(incoming.place)
  return {
    says: [{ say: 'making', what: 'review' }],
    jobs: [{ job: 'review', file, name, ...(row === undefined ? {} : { row }) }],
  }
}

/** The turn of a file that was read; undefined if its words are read as if they were typed. */
export function takeContents(
  incoming: Incoming,
  talk: Talk | undefined,
  { contents, row, sent }: Of<'contents'>,
): Turn | undefined {
  if (contents.is === 'nothing') return { says: [{ say: 'unreadFile', why: contents.why }] }
  if (contents.is === 'data') return takeData(incoming, talk, contents, sent)
  return talk ? takeWords(talk, contents.text, row) : { says: [{ say: 'fileTooEarly' }] }
}
