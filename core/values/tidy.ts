import type { Cell } from '../edition.ts'

/** A text put right as its cell asks: a title without the 《》 around it, a document number with 〔year〕. */
export function tidied(cell: Cell, text: string): string {
  if (cell.tidy === 'title') return text.replace(/^《(.*)》$/s, '$1')
  if (cell.tidy === 'documentNumber') return evenNumber(text)
  return text
}

/** A document number with its year in 〔〕, whichever brackets it was typed in. */
export function evenNumber(text: string): string {
  return text.replace(/[[［【（(〔](\d{4})[\]］】）)〕]/, '〔$1〕')
}

/** Whether a text can be a document number at all: it has brackets, a figure or 号 in it. */
export function isNumberLike(text: string): boolean {
  return /[\d〔[【（(号]/.test(text)
}
