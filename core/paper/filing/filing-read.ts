import type { Address } from '../../address.ts'
import type { Form } from '../../form.ts'
import type { Page } from '../page.ts'

/** One file of a filing, opened as pages. */
export type Document = { readonly name: string; readonly pages: readonly Page[] }

/** A text that was read into a cell: its canonical value, and where it stands: `附件二 表1 第5行 第3列`. */
export type PlacedText = {
  readonly at: Address
  readonly value: string
  readonly source: string
  /** The text says that there is nothing: 无, a dash. A cell without it and without a value is printed blank. */
  readonly none?: true
}

/** A text that may belong to a cell, and why it was not taken. */
export type DoubtfulText = { readonly at: Address; readonly text: string; readonly why: string }

/** A doubt, and where its text stands; one about the files as a whole stands nowhere. */
export type ToldDoubt = DoubtfulText & { readonly source?: string }

/** A text that belongs to no cell that is known. */
export type UnreadText = { readonly source: string; readonly text: string; readonly why: string }

/** What became of every text; a list stands with the numbers of its rows, none where it is empty. */
export type Told = {
  readonly placed: readonly PlacedText[]
  readonly doubts: readonly ToldDoubt[]
  readonly unread: readonly UnreadText[]
}

/**
 * What the files of one department say. Every text that is not a printed word of the form is in one of the three
 * lists; a cell that is printed and empty is placed as '', and one that the files lack is in none.
 */
export type FilingRead = {
  readonly form: Form
  readonly year: number
  readonly department: string
  readonly placed: readonly PlacedText[]
  readonly doubts: readonly DoubtfulText[]
  readonly unread: readonly UnreadText[]
}

/** Why files are no filing that can be read, in words for the person who sent them. */
export type NoFiling = { readonly none: 'noFiling' | 'otherForm' | 'severalDepartments'; readonly says: string }

/** What the caller says of the files; the form and the year are recognised where they are not given. */
export type AskedFor = { readonly form?: Form; readonly year?: number }
