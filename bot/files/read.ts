import { type Contents, endingOf, type FileKind, kindOf, tooMuchOf } from '../../core/known/contents.ts'
import type { SentFile } from '../workers/tasks.ts'
import { TooMuchError } from './archive.ts'
import { decode } from './decode.ts'
import { jsonNestsDeeper } from './nesting.ts'

/** The contents of a file; the turn adds where data is stored. */
export type Read =
  | Exclude<Contents, { is: 'data' | 'scan' }>
  | Omit<Extract<Contents, { is: 'data' }>, 'kept' | 'again' | 'from'>

/** More characters than any answer or list has. */
const mostSigns = 200_000

/** The contents of a file with this name; a file that nobody could read is not our fault. */
export async function readFile(file: SentFile): Promise<Read> {
  const { name, bytes } = file
  const kind = kindOf(name) ?? 'data'
  try {
    if (kind === 'data') return await dataIn(file)
    const text = kind === 'archive' ? undefined : await textOf(kind, name, bytes)
    const filing = mayHoldFiling(kind, text) ? (await import('./filing-sent.ts')).readFilingSent(file) : undefined
    if (filing) return filing
    if (kind === 'archive') return { is: 'nothing', why: 'noFiling' }
    if (text === undefined) return { is: 'nothing', why: 'noText' }
    if (text.length > mostSigns) return { is: 'nothing', why: 'tooMuch' }
    return text.trim() === '' ? { is: 'nothing', why: 'empty' } : { is: 'words', text }
  } catch (error) {
    const much = error instanceof TooMuchError || error instanceof RangeError
    return { is: 'nothing', why: much ? tooMuchOf(kind) : 'broken' }
  }
}

/** Whether a file is worth reading as a filing: an archive, or a text that has words of the forms. */
function mayHoldFiling(kind: FileKind, text: string | undefined): boolean {
  return kind === 'archive' || /预算|绩效|自评/.test(text ?? '')
}

async function dataIn({ bytes, into, paper }: SentFile): Promise<Read> {
  const text = Buffer.from(bytes).toString('utf8')
  if (jsonNestsDeeper(text)) return { is: 'data', text, file: { unreadable: 'format', read: '' } }
  if (paper) return { is: 'data', text, file: (await import('./filing-sent.ts')).comparePaper(text, paper, into) }
  const { review } = await import('./review.ts')
  return { is: 'data', text, file: review(text, into) }
}

/** The libraries are loaded for the first file of their kind. */
async function textOf(
  kind: Exclude<FileKind, 'data' | 'archive'>,
  name: string,
  bytes: Uint8Array,
): Promise<string | undefined> {
  if (kind === 'text') return plainText(name, bytes)
  if (kind === 'word') return (await import('./word.ts')).readWord(bytes)
  return (await import('./sheet.ts')).readSheet(bytes)
}

/** A table saved as text has its cells separated by commas. */
export function plainText(name: string, bytes: Uint8Array): string | undefined {
  const text = decode(bytes)
  return endingOf(name) === 'csv' && !text?.includes('"') ? text?.replaceAll(',', '\t') : text
}
