import { type Contents, endingOf, kindOf, type NotRead, tooMuchOf } from '../../core/known/contents.ts'
import type { SentFile } from '../workers/tasks.ts'
import { TooMuchError } from './archive.ts'
import { contentOf } from './content.ts'
import { decode } from './decode.ts'
import { jsonNestsDeeper } from './nesting.ts'
import type { OldFiles, OpenedDocument, OpenedPapers, RefusedFile } from './papers.ts'

/** The contents of a file; the turn adds where data is stored. */
export type Read =
  | Exclude<Contents, { is: 'data' | 'scan' }>
  | Omit<Extract<Contents, { is: 'data' }>, 'kept' | 'again' | 'from'>

/** More characters than any answer or list has. */
const mostSigns = 200_000

/** The contents of a file with this name; a file that nobody could read is not our fault. */
export async function readFile(file: SentFile): Promise<Read | OldFiles> {
  const kind = kindOf(file.name) ?? 'data'
  try {
    return kind === 'data' ? await dataIn(file) : await papersIn(file)
  } catch (error) {
    const much = error instanceof TooMuchError || error instanceof RangeError
    return nothing(much ? tooMuchOf(kind) : 'broken')
  }
}

async function dataIn({ bytes, into, paper }: SentFile): Promise<Read> {
  const text = Buffer.from(bytes).toString('utf8')
  if (jsonNestsDeeper(text)) return { is: 'data', text, file: { unreadable: 'format', read: '' } }
  if (paper) return { is: 'data', text, file: (await import('./filing-sent.ts')).comparePaper(text, paper, into) }
  const { review } = await import('./review.ts')
  return { is: 'data', text, file: review(text, into) }
}

/** A filing, or the words of a single document; the file is opened once. */
async function papersIn(file: SentFile): Promise<Read | OldFiles> {
  const { openPapers } = await import('./papers.ts')
  const opened = openPapers(file.name, file.bytes, file.converted)
  if (opened.old.length > 0) return { is: 'old', files: opened.old }
  const [document] = opened.documents
  const isArchive = kindOf(file.name) === 'archive'
  if (!document) return nothing(whyOf(file, opened.refused))
  if (!isArchive && !isAsNamed(file, document)) return nothing('broken')
  const text = isArchive ? undefined : await wordsOf(document)
  const filing = text === undefined || mayHoldFiling(text) ? await filingIn(file, opened) : undefined
  if (filing) return filing
  if (text === undefined) return nothing('noFiling')
  if (text.length > mostSigns) return nothing('tooMuch')
  return text.trim() === '' ? nothing('empty') : { is: 'words', text }
}

async function filingIn(file: SentFile, opened: OpenedPapers): Promise<Read | undefined> {
  return (await import('./filing-sent.ts')).readFilingSent(file, opened)
}

/** Whether a text is worth reading as a filing: it has words of the forms. */
function mayHoldFiling(text: string): boolean {
  return /预算|绩效|自评/.test(text)
}

/** The words of a document, one line per paragraph and per row. */
async function wordsOf(document: OpenedDocument): Promise<string> {
  const { name, bytes, pages } = document
  if (isText(document)) return plainText(name, bytes) ?? ''
  if (pages.some(({ sheet }) => sheet !== undefined)) return (await import('./sheet.ts')).readSheet(bytes)
  return (await import('../../core/paper/text.ts')).textOf(pages)
}

/** Whether a file is what its name says: programs also call a text with tabs a sheet. */
function isAsNamed({ name }: SentFile, document: OpenedDocument): boolean {
  if (document.name !== name) return false
  return !isText(document) || kindOf(name) === 'text' || document.bytes.includes(tab)
}

const tab = 0x09

function isText(file: OpenedDocument): boolean {
  return contentOf(file).is === 'text'
}

/** Reasons that are told as they are. */
const told = ['tooMuch', 'empty', 'password', 'markup', 'noOffice', 'slow'] as const

/** Why a file, or the first one of an archive, gave no document. */
function whyOf({ name }: SentFile, [refused]: readonly RefusedFile[]): NotRead {
  if (refused?.why === 'tooLarge') return 'tooMuch'
  const why = told.find((one) => one === refused?.why)
  if (why) return why
  if (kindOf(name) === 'archive') return 'noFiling'
  return kindOf(name) === 'text' ? 'noText' : 'broken'
}

function nothing(why: NotRead): Read {
  return { is: 'nothing', why }
}

/** A table saved as text has its cells separated by commas. */
export function plainText(name: string, bytes: Uint8Array): string | undefined {
  const text = decode(bytes)
  return endingOf(name) === 'csv' && !text?.includes('"') ? text?.replaceAll(',', '\t') : text
}
