import { endingOf } from '../../core/known/contents.ts'
import type { Document } from '../../core/paper/filing/filing-read.ts'
import { Allowance, TooMuchError } from './archive.ts'
import { type ContentKind, contentOf, type OldKind } from './content.ts'
import { openPaper, type Paper } from './paper.ts'
import { type Packed, unpack } from './unpack.ts'
import { archiveKind } from './zip-kind.ts'

/** Why LibreOffice produced nothing: it is not installed, took too long, or left no file. */
export type Unconverted = 'noOffice' | 'slow' | 'unconverted'
export type Why =
  | Exclude<Extract<Paper, { is: 'refused' }>['why'], 'old'>
  | Extract<ContentKind, { is: 'refused' }>['why']
  | Unconverted
  | 'nested'
  | 'emptyArchive'
  | 'data'
  | 'twice'

export type RefusedFile = { readonly name: string; readonly why: Why }
/** A file that LibreOffice has to convert first; `at` is its index among all files that came. */
export type OldFile = { readonly at: number; readonly kind: OldKind; readonly bytes: Uint8Array }
/** The answer about a file that holds such files, until they are converted. */
export type OldFiles = { readonly is: 'old'; readonly files: readonly OldFile[] }
/** The index of an old file → its .docx or .xlsx. */
export type Converted = ReadonlyMap<number, Uint8Array | Unconverted>

/** A document with the bytes that it was read from: those of the conversion if it was an old file. */
export type OpenedDocument = Document & { readonly bytes: Uint8Array }

export type OpenedPapers = {
  readonly documents: readonly OpenedDocument[]
  readonly refused: readonly RefusedFile[]
  readonly old: readonly OldFile[]
}

/** The largest file that Telegram lets a bot fetch. */
export const mostMegabytesSent = 20
/** The most unpacked bytes of a department's files, including what is packed in each of them. */
const mostUnpacked = 60_000_000

/** Opens one file, or all files of an archive, in the order of their names. Each is a document, refused, or old. */
export function openPapers(name: string, bytes: Uint8Array, converted: Converted = new Map()): OpenedPapers {
  return openFiles([{ name, bytes }], converted)
}

/** The same for several files of one department, archives among them. */
export function openFiles(files: readonly Packed[], converted: Converted = new Map()): OpenedPapers {
  const left = files.length > 1 || files.some(isArchive) ? new Allowance(mostUnpacked) : new Allowance()
  const all = files.flatMap((file) => unpackedFrom(file, left))
  return together(all.map((one, at) => ('why' in one ? { refused: one } : opened(one, at, converted.get(at), left))))
}

/** A file, or the files of an archive; a refused one where it cannot be opened. */
function unpackedFrom(file: Packed, left: Allowance): readonly (Packed | RefusedFile)[] {
  const { name, bytes } = file
  if (bytes.length > mostMegabytesSent * 1_000_000) return [{ name, why: 'tooLarge' }]
  if (!isArchive(file)) return [file]
  try {
    const files = unpack(bytes, left)
    return files.length === 0 ? [{ name, why: 'emptyArchive' }] : files
  } catch (error) {
    return [{ name, why: error instanceof TooMuchError ? 'tooMuch' : 'broken' }]
  }
}

/** Whether a file is an archive of files, and no document of an office program. */
export function isArchive(file: Packed): boolean {
  return contentOf(file).is === 'zip' && archiveKind(file.bytes) === 'archive'
}

type Opened = { readonly document: OpenedDocument } | { readonly refused: RefusedFile } | { readonly old: OldFile }

function opened(file: Packed, at: number, converted: Uint8Array | Unconverted | undefined, left: Allowance): Opened {
  const { name, bytes } = file
  const content = contentOf(file)
  if (content.is === 'refused') return { refused: { name, why: content.why } }
  if (content.is === 'old' && converted === undefined) return { old: { at, kind: content.kind, bytes } }
  if (typeof converted === 'string') return { refused: { name, why: converted } }
  const why = content.is === 'zip' ? notOffice(bytes) : endingOf(name) === 'json' ? 'data' : undefined
  return why === undefined ? asDocument(name, converted ?? bytes, left) : { refused: { name, why } }
}

function asDocument(name: string, bytes: Uint8Array, left: Allowance): Opened {
  const paper = openPaper(name, bytes, left)
  if (paper.is === 'pages') return { document: { name, pages: paper.pages, bytes } }
  return { refused: { name, why: paper.why === 'old' ? 'unconverted' : paper.why } }
}

/** Why an archive within an archive is no document; a broken one is left to its reader. */
function notOffice(bytes: Uint8Array): Why | undefined {
  const kind = archiveKind(bytes)
  return kind === 'archive' ? 'nested' : kind === 'otherKind' ? kind : undefined
}

function together(all: readonly Opened[]): OpenedPapers {
  return {
    documents: all.flatMap((one) => ('document' in one ? one.document : [])),
    refused: all.flatMap((one) => ('refused' in one ? one.refused : [])),
    old: all.flatMap((one) => ('old' in one ? one.old : [])),
  }
}
