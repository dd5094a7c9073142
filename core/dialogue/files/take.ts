import type { Message } from '../../turn.ts'
import { type Incoming, rowOf, type Talk, type Turn } from '../talk.ts'
import { takeData } from './import.ts'

type Of<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>

/** A file that was sent: it is fetched and read beside the talk, for the question that the talk stands at. */
export function readLater({ place }: Incoming, { file, name }: Of<'file'>): Turn {
  const row = rowOf(place)
  return {
    says: [{ say: 'making', what: 'review' }],
    jobs: [{ job: 'review', file, name, ...(row === undefined ? {} : { row }) }],
  }
}

/** What was read in a file. */
export function takeContents(incoming: Incoming, talk: Talk | undefined, { contents }: Of<'contents'>): Turn {
  return takeData(incoming, talk, contents.text, contents.kept)
}
