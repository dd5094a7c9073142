import type { Cell } from '../edition.ts'

/** A text put right as its cell asks: a title without the 《》 around it, a document number with 〔year〕. */
export function tidied(cell: Cell, text: string): string {
  if (cell.tidy === 'title') return text.replace(/^《(.*)》$/s, '$1')
  if (cell.tidy === 'documentNumber') return text.replace(/[[［【（(〔](\d{4})[\]］】）)〕]/, '〔$1〕')
  return text
}
