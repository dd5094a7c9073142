import type { Cell } from '../edition.ts'

/** A text tidied as its cell requires: a title without its 《》, a document number with 〔year〕. */
export function tidied(cell: Cell, text: string): string {
  if (cell.tidy === 'title') return text.replace(/^《(.*)》$/s, '$1')
  if (cell.tidy === 'documentNumber') return evenNumber(text)
  return text
}

/** A document number with its year in 〔〕, whatever brackets were typed. */
export function evenNumber(text: string): string {
  return text.replace(/[[［【（(〔](\d{4})[\]］】）)〕]/, '〔$1〕')
}

/** Whether a text can be a document number: it contains brackets, a figure or 号. */
export function isNumberLike(text: string): boolean {
  return /[\d〔[【（(号]/.test(text)
}
