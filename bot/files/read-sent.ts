import { Settings } from 'luxon'
import type { Filing } from '../../core/filing.ts'
import { type Contents, kindOf, mostMegabytes, type ReadFile, tooMuchOf } from '../../core/known/contents.ts'
import { readKept } from '../../core/known/files.ts'
import { denialOf } from '../../core/rights.ts'
import { filingFor } from '../../db/campaigns.ts'
import type { JobContext } from '../../db/jobs.ts'
import type { Late, LateDecision } from '../../db/later.ts'
import { bureauOf } from '../../db/officers.ts'
import { receivedText } from '../../db/received.ts'
import type { Store } from '../../db/store.ts'
import type { Outcome } from '../jobs.ts'
import type { Lines } from '../lines.ts'
import type { Job } from '../talk/nouns.ts'
import { wordsOf } from '../talk/words.ts'
import { hear, type Surroundings } from '../talk.ts'
import type { Run, SentFile } from '../workers/tasks.ts'
import { unlessEnded } from '../workers/workers.ts'
import type { Into } from './brings.ts'
import { type Convert, convertingOld } from './filing-beside.ts'
import type { Read } from './read.ts'

export type FileDeps = {
  readonly store: Store
  readonly around: Omit<Surroundings, 'links'>
  readonly lines: Lines
  /** Reads files in a separate process. */
  readonly read: Run
  /** Converts files of old formats. */
  readonly convert: Convert
}

/** Fetches and reads a sent file; what it means is decided by the filing's state at that time. */
export async function readSent(
  deps: FileDeps,
  { file, name = '.json', row, behind }: Extract<Job, { job: 'review' }>,
  context: JobContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const bytes = await deps.lines.fetch(context.chat, file, signal)
  const read = bytes
    ? await readContents(deps, { name, bytes, part: row !== undefined, ...intoOf(context) }, signal)
    : tooLarge(name)
  const sent = { file, name }
  return decided(deps, context.chat, read, {
    again: false,
    ...(row === undefined ? {} : { row }),
    ...(behind ? { behind } : {}),
    sent,
  })
}

/** Fetches and reads a file that an officer files for a department; it is decided by both at that time. */
export async function readForFiling(
  deps: FileDeps,
  { file, name, filing, confirmed }: Extract<Job, { job: 'takeIn' }>,
  { chat, person }: JobContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const bureau = bureauOf(deps.store, person.id)
  const into = bureau && filingFor(deps.store, bureau.id, filing)
  if (!into) return []
  const bytes = await deps.lines.fetch(chat, file, signal)
  const read = bytes
    ? await readContents(deps, { name, bytes, into: intoFiling(into, person.id) }, signal)
    : tooLarge(name)
  const agreed = confirmed === undefined ? {} : { confirmed }
  return decided(deps, chat, read, { again: false, sent: { file, name }, takes: filing, ...agreed })
}

/** Compares a pending exchange file with the filing's current state. */
export async function compareKept(
  deps: FileDeps,
  { file }: Extract<Job, { job: 'compare' }>,
  context: JobContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const { filing, person } = context
  const text = filing && receivedText(deps.store, { filing: filing.id, person: person.id }, file)
  const kept = text === undefined ? undefined : readKept(text)
  if (!kept) return [wordsOf({ say: 'fileGone' })]
  const bytes = Buffer.from(kept.text)
  const { from } = kept
  const { into } = intoOf(context)
  const asSent = {
    name: '.json',
    bytes,
    ...(kept.file.paper ? { paper: kept.file } : {}),
    ...(into ? { into: { ...into, ...(from === undefined ? {} : { part: true as const }) } } : {}),
  }
  const read = await readContents(deps, asSent, signal)
  return decided(deps, context.chat, read, {
    again: kept.file.brings.seen !== (filing?.change ?? 0),
    kept: file,
    ...(kept.sent ? { sent: kept.sent } : {}),
    ...(from === undefined ? {} : { from }),
  })
}

/** The contents of a file; nothing if it is too large, or reading it takes too much time or memory. */
export async function readContents(
  { read, convert }: Pick<FileDeps, 'read' | 'convert'>,
  file: SentFile,
  signal?: AbortSignal,
): Promise<Read> {
  const kind = kindOf(file.name) ?? 'data'
  if (file.bytes.length > mostMegabytes[kind] * 1_000_000) return tooLarge(file.name)
  const reading = convertingOld((converted) => read('read', { ...file, ...converted }, signal), convert, signal)
  return (await unlessEnded(reading)) ?? tooLarge(file.name)
}

function tooLarge(name: string): Read {
  return { is: 'nothing', why: tooMuchOf(kindOf(name) ?? 'data') }
}

/** The filing into which a person may import a file. */
function intoOf({ person, filing }: JobContext): { readonly into?: Into } {
  if (!filing || denialOf(person, filing, 'change') !== undefined) return {}
  return { into: intoFiling(filing, person.id) }
}

function intoFiling({ edition, year, department, facts, change, handed }: Filing, person: number): Into {
  return {
    ...{ edition, year, department, facts, person },
    ...(change === undefined ? {} : { change }),
    ...(handed ? { handed } : {}),
  }
}

type Came = Pick<ReadFile, 'row' | 'sent' | 'behind' | 'takes' | 'confirmed'>
type Told = Came & { readonly again: boolean; readonly kept?: number; readonly from?: number }

/** The turn of a file that was read. */
function decided(deps: FileDeps, chat: number, read: Read, { again, kept, from, ...came }: Told): Outcome {
  return (late) => {
    const data = { again, kept: kept ?? late.job, ...(from === undefined ? {} : { from }) }
    return heard(deps, chat, late, read.is === 'data' ? { ...read, ...data } : read, came)
  }
}

/** The turn of a file's contents, as things are when the job ends that read it. */
export function heard(
  { around, lines }: Pick<FileDeps, 'around' | 'lines'>,
  chat: number,
  late: Late,
  contents: Contents,
  came: Came = {},
): LateDecision {
  const { about } = late
  const content = { is: 'read', contents, ...(about === undefined ? {} : { about }), ...came } as const
  const now = { ...around, links: lines.link(chat, ''), at: new Date(Settings.now()).toISOString() }
  return { ...hear(content, { ...late, referred: {} }, now), content }
}
