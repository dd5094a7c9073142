import type { Address } from '../address.ts'
import type { Align, Open, Setting } from '../layout.ts'

/** The report between facts and paper: what is printed, with no word of Word in it. */

/** A stretch of text of one kind. `address` names the cell it prints or the part of the form it heads. */
export type Run = {
  readonly text: string
  readonly address?: Address
  /** Not answered yet: 【待填】, highlighted in a draft, nothing in the final. */
  readonly missing?: true
  /** A phrase worked out from facts, at no cell of its own. */
  readonly figure?: true
  /** A figure from a person's own words, which no cell holds: marked 【自述】 in a draft. */
  readonly said?: true
  /** Nothing to print, but a line to write on by hand. */
  readonly line?: true
}

export type ParagraphStyle =
  /** 附件一, flush left, 3号黑体 */
  | 'annexNumber'
  /** 2号小标宋, centred */
  | 'title'
  /** The title of the cover, one of its lines. */
  | 'coverTitle'
  /** The cover's lines: name and date. */
  | 'coverLine'
  | 'body'
  /** Who reports: right-aligned, 2 characters in. */
  | 'signer'
  /** Right-aligned, 4 characters in. */
  | 'date'
  /** 说明 under a table. */
  | 'note'
  /** The signature line under a table; its parts are set apart by tabs. */
  | 'signature'

export type TableCell = {
  readonly runs: readonly Run[]
  readonly span: number
  readonly down: number
  readonly align: Align
  readonly open?: Open
}

/** A row gives only the cells that begin in it: a cell that runs down is given once, in its first row. */
export type TableRow = {
  readonly cells: readonly TableCell[]
  /** Stands again at the top of each further page. */
  readonly repeated?: true
  /** Stays on one page with the row after it. */
  readonly heading?: true
}

/** A grid as in HTML; one right behind another touches it. */
export type Table = {
  readonly widths: readonly number[]
  readonly otherWidths?: readonly (readonly number[])[]
  readonly smallWidths?: readonly (readonly number[])[]
  readonly rows: readonly TableRow[]
}

export type HeadingLevel = 1 | 2 | 3

export type Block =
  | { readonly block: 'heading'; readonly level: HeadingLevel; readonly number: string; readonly runs: readonly Run[] }
  | { readonly block: 'paragraph'; readonly style: ParagraphStyle; readonly runs: readonly Run[] }
  | { readonly block: 'table'; readonly table: Table }
  | { readonly block: 'pageBreak' }

/** Pages of one kind; they begin on a new page, and the page numbers run on, printed or not. */
export type Pages = {
  /** How its tables are set; absent: pages of the narrative. */
  readonly setting?: Setting
  readonly numbered: boolean
  readonly blocks: readonly Block[]
}

/** A finding, pinned to the first printed run of its address or of its nearest relative. */
export type Remark = { readonly address: Address; readonly text: string }

export type Document = {
  readonly title: string
  /** Exact line spacing of the narrative, in points. */
  readonly lineSpacing: number
  readonly pages: readonly Pages[]
  readonly remarks: readonly Remark[]
  /** In the header of a draft: “草稿 2024年7月3日 18:05”. */
  readonly draft?: string
}
