import type { Address } from '../../address.ts'
import type { Form } from '../../form.ts'
import type { Page, Source } from '../page.ts'

/** One file of a filing, opened as pages. */
export type Document = { readonly name: string; readonly pages: readonly Page[] }

/** A text that was read into a cell: its canonical value, and its source: `附件二 表1 第5行 第3列`. */
export type PlacedText = {
  readonly at: Address
  readonly value: string
  readonly source: string
  /** The text says that there is nothing: 无, or a dash. A cell without this and without a value is printed blank. */
  readonly none?: true
}

/** A text that may belong to a cell, and why it was not taken. */
export type DoubtfulText = { readonly at: Address; readonly text: string; readonly why: string }

/** A text in a file. */
export type Position = { readonly document: Document; readonly source: Source }

/** Where the texts of the files are. */
export type Places = {
  /** The position of each source, by its words. */
  readonly positions: ReadonlyMap<string, Position>
  /** The source of the label that the files print for a cell, and of the first line of an annex. */
  readonly labels: ReadonlyMap<Address, string>
  /** The cells that only sentences of the report tell of. */
  readonly said: ReadonlySet<Address>
}

/** A doubt with the source of its text; a doubt about the files as a whole has none. */
export type ToldDoubt = DoubtfulText & { readonly source?: string }

/** A text that belongs to no known cell. */
export type UnreadText = { readonly source: string; readonly text: string; readonly why: string }

/** What became of every text; a list comes with the numbers of its rows, none if it is empty. */
export type Told = {
  readonly placed: readonly PlacedText[]
  readonly doubts: readonly ToldDoubt[]
  readonly unread: readonly UnreadText[]
}

/**
 * The contents of one department's files. Every text that is not a printed word of the form is in one of the three
 * lists. A cell that is printed but empty is placed as ''; one that the files lack is in none.
 */
export type FilingRead = {
  readonly form: Form
  readonly year: number
  readonly department: string
  /** The title of an annex stands over one of its tables. */
  readonly titled?: true
  readonly placed: readonly PlacedText[]
  readonly doubts: readonly ToldDoubt[]
  readonly unread: readonly UnreadText[]
  readonly places: Places
}

/** Why files cannot be read as a filing, in words for their sender. */
export type NoFiling = { readonly none: 'noFiling' | 'otherForm' | 'severalDepartments'; readonly says: string }

/** What the caller says about the files; form and year are recognised if they are not given. */
export type AskedFor = { readonly form?: Form; readonly year?: number }
