import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import type { JobContext } from '../../db/jobs.ts'
import { bureauOf } from '../../db/officers.ts'
import type { Config } from '../config.ts'
import { commentDate } from '../files/comment-date.ts'
import { FreeNames } from '../files/departments/names.ts'
import { readDepartments, type Step } from '../files/departments/read.ts'
import type { Left, Source } from '../files/departments/source.ts'
import { departmentsWords } from '../files/departments/words.ts'
import { writtenOf } from '../files/departments/written.ts'
import { type FileDeps, readSent } from '../files/read-sent.ts'
import type { Outcome, UnderWay } from '../jobs.ts'
import type { Job } from '../talk/nouns.ts'
import type { Run } from '../workers/tasks.ts'
import { openArchive } from './archive.ts'
import { type PapersLine, papersLine } from './papers-list.ts'
import { papersSheets } from './papers-sheets.ts'
import { papersWords } from './papers-words.ts'

type Deps = FileDeps & { readonly make: Run; readonly config: Pick<Config, 'zone'> }

export type PapersJob = Extract<Job, { readonly job: 'papers' }>

/** How often the progress message is updated. */
const tellEveryMs = 3000
/** What is not read by then is named: the job would be cut off soon after. */
const enoughMs = 480_000

/**
 * Reads, checks and comments the papers that an officer sent, one department at a time; brings the list of all, the
 * worst first, as a message and a workbook, and the commented files. A single department's file is read as anybody's.
 */
export async function checkPapers(
  deps: Deps,
  job: PapersJob,
  context: JobContext,
  underWay: UnderWay,
): Promise<Outcome> {
  if (!bureauOf(deps.store, context.person.id)) return []
  const folder = await mkdtemp(join(tmpdir(), 'ziping-papers-'))
  try {
    return await checked(deps, job, context, underWay, await fetched(deps, job, context, folder, underWay.signal))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The files on the disk, so that none is held in memory, and those that are too large for the channel. */
async function fetched(
  { lines }: Deps,
  { files }: PapersJob,
  { chat }: JobContext,
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly source: Source; readonly left: readonly Left[] }> {
  const names = new FreeNames()
  const paths: string[] = []
  const left: Left[] = []
  for (const { file, name } of files) {
    const bytes = await lines.fetch(chat, file, signal)
    const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
    const path = join(folder, `${names.free(name.slice(0, name.length - ending.length), ending)}${ending}`)
    if (!bytes) left.push({ path: name, why: 'tooLarge' })
    else {
      await writeFile(path, bytes)
      paths.push(path)
    }
  }
  const [only = folder, more] = paths
  const isArchive = more === undefined && /\.zip$/i.test(only)
  return { source: isArchive ? { kind: 'archive', path: only } : { kind: 'folder', path: folder }, left }
}

async function checked(
  deps: Deps,
  { files: [only, more] }: PapersJob,
  context: JobContext,
  underWay: UnderWay,
  { source, left }: Awaited<ReturnType<typeof fetched>>,
): Promise<Outcome> {
  const { make, convert, config } = deps
  const { signal } = underWay
  const edits = context.line === undefined ? {} : { edits: context.line }
  const listing = await make('departments', source, signal)
  if (listing.is === 'none') return [{ text: papersWords.none(departmentsWords[listing.why]), ...edits }]
  const [date, until] = [commentDate(DateTime.now().setZone(config.zone)), performance.now() + enoughMs]
  const hasTime = () => performance.now() < until
  const reading = { run: make, convert, source, date, signal, hasTime }
  const { lines, packed } = await collected(
    readDepartments(reading, { ...listing, left: [...listing.left, ...left] }),
    underWay,
  )
  if (lines.length === 0) return [{ text: papersWords.none(departmentsWords.empty), ...edits }]
  if (only && !more && lines.length === 1) return readSent(deps, { job: 'review', ...only }, context, signal)
  const bytes = await make('workbook', papersSheets(lines), signal)
  return [{ text: papersWords.done(lines), ...edits }, { name: papersWords.workbook, bytes }, ...packed]
}

/** The list of all departments, and their commented files packed as they come. */
async function collected(steps: AsyncGenerator<Step>, { tell }: UnderWay) {
  const archive = await openArchive()
  const names = new FreeNames()
  const lines: PapersLine[] = []
  let [last, count] = [performance.now(), 0]
  for await (const step of steps) {
    if (step.is === 'department') {
      const { commented } = writtenOf(names, step.department)
      for (const file of commented) archive.add(file)
      count += commented.length
      lines.push(
        papersLine(
          step.department,
          commented.map(({ name }) => name),
        ),
      )
    }
    if (performance.now() - last < tellEveryMs) continue
    last = performance.now()
    tell({ text: papersWords.underWay(step, lines.length) })
  }
  const parts = count > 0 ? archive.end() : []
  const packed = parts.map((bytes, at) => ({ name: papersWords.archive(parts.length > 1 ? at + 1 : undefined), bytes }))
  return { lines, packed }
}
