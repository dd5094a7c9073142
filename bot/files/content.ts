import type { Packed } from './unpack.ts'

/** The formats that LibreOffice has to convert first. */
export type OldKind = 'doc' | 'xls' | 'rtf'

/** What a file is by its content; Office archives are opened to tell them apart. */
export type ContentKind =
  | { readonly is: 'old'; readonly kind: OldKind }
  | { readonly is: 'zip' | 'text' }
  | {
      readonly is: 'refused'
      readonly why: 'empty' | 'pdf' | 'picture' | 'password' | 'packed' | 'markup' | 'otherKind'
    }

const refusals = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['packed', [0x52, 0x61, 0x72, 0x21]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['packed', [0x1f, 0x8b]],
] as const

const compound = [0xd0, 0xcf, 0x11, 0xe0]
const rich = [0x7b, 0x5c, 0x72, 0x74, 0x66]
const zips = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const

export function contentOf(file: Packed): ContentKind {
  const { bytes } = file
  if (bytes.length === 0) return { is: 'refused', why: 'empty' }
  if (begins(bytes, compound)) return compoundKind(file)
  if (begins(bytes, rich)) return { is: 'old', kind: 'rtf' }
  if (zips.some((mark) => begins(bytes, mark))) return { is: 'zip' }
  const refused = refusals.find(([, mark]) => begins(bytes, mark))
  if (refused) return { is: 'refused', why: refused[0] }
  return isMarkup(bytes) ? { is: 'refused', why: 'markup' } : { is: 'text' }
}

/** The kind of a compound file, by its streams: Word and Excel before 2007, and every newer one under a password. */
function compoundKind({ name, bytes }: Packed): ContentKind {
  const has = (stream: string) => Buffer.from(bytes).includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (has('EncryptedPackage')) return { is: 'refused', why: 'password' }
  const [word, excel] = [has('WordDocument'), has('Workbook') || has('Book')]
  if (!word && !excel) return { is: 'refused', why: 'otherKind' }
  // A document may contain a sheet and a sheet a document: then the name decides.
  return { is: 'old', kind: excel && (!word || /\.(?:xls|et)$/i.test(name)) ? 'xls' : 'doc' }
}

/** Web pages and XML that programs export with Office endings. */
function isMarkup(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('utf8')
  return /^\uFEFF?\s*<(?:\?xml|!doctype|html|head|meta|table)\b/i.test(head)
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
