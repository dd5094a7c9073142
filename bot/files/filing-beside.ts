import type { Run } from '../workers/tasks.ts'
import type { CommentedAnswer, FileToComment, FilingAnswer, FilingFile } from './filing-answer.ts'
import type { Converted, OldFile, OldFiles } from './papers.ts'

export type Convert = (files: readonly OldFile[], signal?: AbortSignal) => Promise<Converted>

/**
 * Reads a file in a separate process. Old files in it are converted from here, where the converter can be ended as a
 * group, and are passed back with it.
 */
export function filingBeside(
  run: Run,
  convert: Convert,
  file: FilingFile,
  signal?: AbortSignal,
): Promise<Exclude<FilingAnswer, { is: 'old' }>> {
  return convertingOld((converted) => run('filing', { ...file, ...converted }, signal), convert, signal)
}

/** The same, and returns its Word files with the findings as comments. */
export function commentedBeside(
  run: Run,
  convert: Convert,
  file: FileToComment,
  signal?: AbortSignal,
): Promise<Exclude<CommentedAnswer, { is: 'old' }>> {
  return convertingOld((converted) => run('comment', { ...file, ...converted }, signal), convert, signal)
}

/** Reads what may hold old files, which are converted in between. */
export async function convertingOld<Answer extends { readonly is: string }>(
  read: (converted: { readonly converted?: Converted }) => Promise<Answer | OldFiles>,
  convert: Convert,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const first = await read({})
  if (!isOld(first)) return first
  const second = await read({ converted: await convert(first.files, signal) })
  if (isOld(second)) throw new Error('an old file was left out')
  return second
}

function isOld(answer: { readonly is: string }): answer is OldFiles {
  return answer.is === 'old'
}
