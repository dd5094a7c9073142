import { setImmediate as breath } from 'node:timers/promises'
import type { Run } from '../../workers/tasks.ts'
import { TaskEndedError } from '../../workers/workers.ts'
import { type Convert, convertingOld } from '../filing-beside.ts'
import { refusedWords } from '../papers-words.ts'
import type { Packed } from '../unpack.ts'
import type { DepartmentAnswer, DepartmentFiling } from './department.ts'
import type { Group } from './grouping.ts'
import type { Listed, Source } from './source.ts'
import type { AskedOf, ListAnswer } from './tasks.ts'
import { nobodys, pilesOf, type Whose } from './whose.ts'
import { departmentsWords } from './words.ts'

export type ReadingDepartments = {
  readonly run: Run
  readonly convert: Convert
  readonly source: Source
  /** The time that comments bear. */
  readonly date: string
  readonly edition?: string
  readonly year?: number
  readonly signal: AbortSignal
  /** Whether there is time for another department; those left over are named. */
  readonly hasTime?: () => boolean
}

/** One department's files: what was read, or why nothing; `from` is the folder or the files that they came in. */
export type DepartmentRead = {
  readonly name: string
  readonly from: string
} & (
  | { readonly is: 'read'; readonly filing: DepartmentFiling; readonly commented: readonly Packed[] }
  | { readonly is: 'none'; readonly says: string }
)

/** How far it is: loose files seen for whose they are, or another department with how many are left. */
export type Step =
  | { readonly is: 'looking'; readonly done: number; readonly of: number }
  | { readonly is: 'department'; readonly department: DepartmentRead; readonly left: number }

type Listing = Extract<ListAnswer, { is: 'listed' }>

/**
 * Reads the files of many departments in separate processes, one department at a time; nothing of one is held when the
 * next is read, and none harms another.
 */
export async function* readDepartments(reading: ReadingDepartments, listing: Listing): AsyncGenerator<Step> {
  const byName = yield* looseOnes(reading, listing.loose)
  const waiting: Waiting[] = [...listing.groups.map((group) => ({ group, mayPart: true })), ...asTheyAre(byName)]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    await breath()
    reading.signal.throwIfAborted()
    const { group, mayPart } = next
    const read = await departmentRead(reading, group)
    if (mayPart && read.parts) waiting.unshift(...asTheyAre(yield* looseOnes(reading, group.files)))
    else yield { is: 'department', department: read.department, left: waiting.length }
  }
  for (const { path, why } of listing.left) {
    const none = { is: 'none', name: '', from: path, says: refusedWords([{ name: path, why }]) } as const
    yield { is: 'department', department: none, left: 0 }
  }
}

/** A group of files; one that a folder made may be taken apart, once. */
type Waiting = { readonly group: Group; readonly mayPart: boolean }

function asTheyAre(groups: readonly Group[]): Waiting[] {
  return groups.map((group) => ({ group, mayPart: false }))
}

/** Loose files by the departments that they name. */
async function* looseOnes(reading: ReadingDepartments, files: readonly Listed[]): AsyncGenerator<Step, Group[]> {
  const known: (Whose & { readonly file: Listed })[] = []
  for (const file of files) {
    reading.signal.throwIfAborted()
    known.push({ ...(await whoseIs(reading, file)), file })
    yield { is: 'looking', done: known.length, of: files.length }
  }
  return pilesOf(known)
}

/** A file that cannot be read is nobody's here; what is wrong with it is said when it is read. */
async function whoseIs({ run, convert, signal, ...reading }: ReadingDepartments, file: Listed): Promise<Whose> {
  if (reading.hasTime?.() === false) return nobodys
  const asked = askedOf(reading, [file])
  try {
    return await convertingOld<Whose>((more) => run('whose', { ...asked, ...more }, signal), convert, signal)
  } catch {
    signal.throwIfAborted()
    return { ...nobodys, apart: true }
  }
}

/** A department's files; `parts` where they are those of several departments, or one of them spoils the others. */
async function departmentRead(
  reading: ReadingDepartments,
  { name, files }: Group,
): Promise<{ readonly department: DepartmentRead; readonly parts: boolean }> {
  const from = fromOf(files)
  if (reading.hasTime?.() === false) return noneRead({ name, from, says: departmentsWords.noTime }, false)
  const answer = await answerOf(reading, files)
  if (answer.is === 'none') {
    const parts = answer.why === 'severalDepartments' || answer.why === 'failed'
    return noneRead({ name, from, says: answer.says }, parts && files.length > 1)
  }
  return { department: { ...answer, name: answer.filing.department || name || stemOf(from), from }, parts: false }
}

function noneRead(none: { readonly name: string; readonly from: string; readonly says: string }, parts: boolean) {
  return { department: { is: 'none', ...none }, parts } as const
}

type Answer = Exclude<DepartmentAnswer, { readonly is: 'old' }>
type Failed = { readonly is: 'none'; readonly says: string; readonly why: 'failed' }

/** What goes wrong with one department's files is said of them alone. */
async function answerOf(
  { run, convert, signal, ...reading }: ReadingDepartments,
  files: readonly Listed[],
): Promise<Answer | Failed> {
  const asked = askedOf(reading, files)
  try {
    return await convertingOld<Answer>((more) => run('department', { ...asked, ...more }, signal), convert, signal)
  } catch (error) {
    signal.throwIfAborted()
    const says = error instanceof TaskEndedError ? departmentsWords.tooMuch : departmentsWords.failed
    return { is: 'none', says, why: 'failed' }
  }
}

function askedOf(
  { source, date, edition, year }: Omit<ReadingDepartments, 'run' | 'convert' | 'signal'>,
  files: readonly Listed[],
): AskedOf {
  return {
    ...{ source, files, date },
    ...(edition === undefined ? {} : { edition }),
    ...(year === undefined ? {} : { year }),
  }
}

/** A file's name without its folders and its ending. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z0-9]{1,5}$/i, '')
}

/** The folder of several files, or the file. */
function fromOf(files: readonly Listed[]): string {
  const [first, ...others] = files.map(({ path }) => path)
  if (first === undefined || others.length === 0) return first ?? ''
  const folder = first.slice(0, first.lastIndexOf('/') + 1)
  return folder !== '' && others.every((path) => path.startsWith(folder)) ? folder : [first, ...others].join('、')
}
