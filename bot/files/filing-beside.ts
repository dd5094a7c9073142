import type { Run } from '../workers/tasks.ts'
import type { FilingAnswer, FilingFile } from './filing-answer.ts'
import type { Converted, OldFile } from './papers.ts'

export type Convert = (files: readonly OldFile[], signal?: AbortSignal) => Promise<Converted>

/**
 * Reads a file in a separate process. Old files in it are converted from here, where the converter can be ended as a
 * group, and are passed back with it.
 */
export async function filingBeside(
  run: Run,
  convert: Convert,
  file: FilingFile,
  signal?: AbortSignal,
): Promise<Exclude<FilingAnswer, { is: 'old' }>> {
  const first = await run('filing', file, signal)
  if (first.is !== 'old') return first
  const converted = await convert(first.files, signal)
  const second = await run('filing', { ...file, converted }, signal)
  if (second.is === 'old') throw new Error('an old file was left out')
  return second
}
