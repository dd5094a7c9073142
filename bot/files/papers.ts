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

export type RefusedFile = { readonly name: string; readonly why: Why }
/** A file that LibreOffice has to convert first; `at` is its index among all files that came. */
export type OldFile = { readonly at: number; readonly kind: OldKind; readonly bytes: Uint8Array }
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
  const left = new Allowance(mostUnpacked)
  if (bytes.length > mostMegabytesSent * 1_000_000) return refusedAlone(name, 'tooLarge')
  try {
    const isArchive = contentOf({ name, bytes }).is === 'zip' && archiveKind(bytes) === 'archive'
    const files = isArchive ? unpack(bytes, left) : [{ name, bytes }]
    if (files.length === 0) return refusedAlone(name, 'emptyArchive')
    return together(files.map((file, at) => opened(file, at, converted.get(at), left)))
  } catch (error) {
    return refusedAlone(name, error instanceof TooMuchError ? 'tooMuch' : 'broken')
  }
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

function refusedAlone(name: string, why: Why): OpenedPapers {
  return { documents: [], refused: [{ name, why }], old: [] }
}
