import { endingOf, kindOf, mostMegabytes } from '../../../core/known/contents.ts'
import { found } from '../../../core/known/needs.ts'
import type { Message } from '../message.ts'
import { takeScan } from '../scans/feature.ts'
import { type Incoming, rowOf, type Talk, type Turn } from '../talk.ts'
import { takeData } from './import.ts'
import { waitsBehind } from './queue.ts'
import { takeWords } from './words.ts'

type Of<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>

/**
 * A file that was sent is fetched and read in the background, for the current question. Those of one person are read
 * one after another, so that nobody's files hold up those of others. One with the name of the file that is shown takes
 * its place.
 */
export function readLater(incoming: Incoming, { file, name, size }: Of<'file'>): Turn {
  const kind = kindOf(name)
  const oldFiles = incoming.oldFiles === true
  if (!kind || (kind === 'old' && !oldFiles)) return { says: [{ say: 'wrongFile', ending: endingOf(name), oldFiles }] }
  const most = mostMegabytes[kind]
  if (size > most * 1_000_000) return { says: [{ say: 'largeFile', most, oldFiles }] }
  const { undecided, ...others } = found(incoming, 'queue')
  const isNewer = undecided?.name === name
  const waits = waitsBehind(isNewer || !undecided ? others : { ...others, undecided })
  if (waits?.say === 'fileWaits') return { says: [waits] }
  const row = rowOf(incoming.place)
  const behind = waits ? { behind: true as const } : {}
  return {
    says: [...(isNewer ? [{ say: 'fileReplaced', name } as const] : []), waits ?? { say: 'making', what: 'review' }],
    jobs: [{ job: 'review', file, name, ...(row === undefined ? {} : { row }), ...behind }],
    ...(isNewer ? { drops: undecided.file } : {}),
  }
}

/** The turn of a file that was read; undefined if its words are read as if they were typed. */
export function takeContents(incoming: Incoming, talk: Talk | undefined, message: Of<'contents'>): Turn | undefined {
  const { contents, sent } = message
  if (contents.is === 'scan') return takeScan(talk, contents.scan)
  if (contents.is === 'nothing') return { says: [{ say: 'unreadFile', why: contents.why }] }
  if (contents.is === 'data') return takeData(incoming, talk, contents, sent)
  return talk ? takeWords(talk, contents.text, message) : { says: [{ say: 'fileTooEarly' }] }
}
