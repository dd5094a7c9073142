import { kindOf, mostMegabytes } from '../../../core/known/contents.ts'
import { found } from '../../../core/known/needs.ts'
import type { SentRef } from '../../../core/known/sent.ts'
import type { Message } from '../message.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Incoming, Turn } from '../talk.ts'
import { asking } from './opening.ts'
import type { DeskPlace } from './place.ts'

/** As many files as a person picks one by one; more are packed. */
const most = 100

/**
 * A file that an officer sends to the desk: an archive may hold the papers of many departments. Files that come while
 * another is still being read are gathered, to be checked together; a single one is read as anybody's.
 */
export function papersSent(
  incoming: Incoming,
  message: Extract<Message, { kind: 'file' }>,
  asAnybodys: () => Turn,
): Turn {
  const { file, name, size } = message
  const place = incoming.place?.at === 'desk' ? incoming.place : undefined
  const gathered = place?.ask.for === 'papers' ? place.ask.files : undefined
  if (gathered) return gather(gathered, { file, name })
  const before = found(incoming, 'queue').waiting > 0 ? place?.sent : undefined
  if (before) return gather([before], { file, name })
  if (kindOf(name) === 'archive' && size <= mostMegabytes.archive * 1_000_000) return check([{ file, name }])
  const turn = asAnybodys()
  const idle: DeskPlace = place ?? { at: 'desk', ask: { for: 'nothing' }, choices: [] }
  return turn.jobs ? { ...turn, place: { ...idle, sent: { file, name } } } : turn
}

function gather(files: readonly SentRef[], sent: SentRef): Turn {
  const isFull = files.length >= most
  const all = isFull ? files : [...files, sent]
  const choices: Button[] = [
    { label: '一起检查', action: { do: 'checkPapers' } },
    { label: '先不检查', action: { do: 'desk' } },
  ]
  const full = isFull ? ({ most: true } as const) : {}
  return asking({ for: 'papers', files: all }, { say: 'papersCollected', count: all.length, ...full, choices })
}

/** 一起检查: reads the files that were gathered. */
export function checkPapers({ place }: AtDesk): Turn {
  const ask = place?.at === 'desk' ? place.ask : undefined
  return ask?.for === 'papers' ? check(ask.files) : { says: [{ say: 'noPapers' }] }
}

function check(files: readonly SentRef[]): Turn {
  return {
    place: { at: 'desk', ask: { for: 'nothing' }, choices: [] },
    says: [{ say: 'readingPapers' }],
    jobs: [{ job: 'papers', files }],
  }
}
