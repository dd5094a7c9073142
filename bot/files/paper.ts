import { readLines } from '../../core/paper/lines.ts'
import { readOffice } from '../../core/paper/office.ts'
import type { Page } from '../../core/paper/page.ts'
import type { Parts } from '../../core/paper/parts.ts'
import { PaperRefusedError, type Refusal } from '../../core/paper/refusal.ts'
import { Allowance, TooMuchError, textsIn } from './archive.ts'
import { decode } from './decode.ts'
import { plainText } from './read.ts'

/** The pages of a file, or why there are none: `old` is Word or Excel before 2007, or a file under a password. */
export type Paper =
  | { readonly is: 'pages'; readonly pages: readonly Page[] }
  | { readonly is: 'refused'; readonly why: Refusal | 'tooLarge' | 'old' | 'pdf' | 'noText' }

/** The largest file that Telegram lets a bot fetch. */
const mostBytes = 20_000_000
/** More characters than any filing has. */
const mostSigns = 2_000_000

const marks = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  old: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46],
} as const

/** Opens a file by its content; its name only says whether commas separate the cells of a text. */
export function openPaper(name: string, bytes: Uint8Array, left = new Allowance()): Paper {
  if (bytes.length > mostBytes) return { is: 'refused', why: 'tooLarge' }
  if (begins(bytes, marks.old)) return { is: 'refused', why: 'old' }
  if (begins(bytes, marks.pdf)) return { is: 'refused', why: 'pdf' }
  try {
    return begins(bytes, marks.zip)
      ? { is: 'pages', pages: readOffice(partsOf(textsIn(bytes, left))) }
      : textPages(name, bytes)
  } catch (error) {
    return { is: 'refused', why: whyOf(error) }
  }
}

/** The XML texts of a Word or Excel file, decoded. */
export function partsOf(texts: ReadonlyMap<string, Uint8Array>): Parts {
  return new Map(
    [...texts].flatMap(([part, text]) => {
      const read = decode(text)
      return read === undefined ? [] : [[part, read] as const]
    }),
  )
}

function textPages(name: string, bytes: Uint8Array): Paper {
  const text = plainText(name, bytes)
  if (text === undefined) return { is: 'refused', why: 'noText' }
  if (text.length > mostSigns) return { is: 'refused', why: 'tooMuch' }
  return { is: 'pages', pages: [readLines(text)] }
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

/** An archive that does not unpack is broken, whatever its library says. */
function whyOf(error: unknown): Refusal {
  if (error instanceof PaperRefusedError) return error.why
  return error instanceof TooMuchError ? 'tooMuch' : 'broken'
}
