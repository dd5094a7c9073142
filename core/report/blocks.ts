import type { Address } from '../address.ts'
import type { Align, Open, Setting } from '../layout.ts'

/** The report between facts and paper: what is printed, independent of Word. */

/** A span of text of one kind. `address` is the cell that it prints or the part of the form that it heads. */
export type Run = {
  readonly text: string
  readonly address?: Address
  /** Not answered yet: 【待填】, highlighted in a draft, left out of the final report. */
  readonly missing?: true
  /** A phrase calculated from facts, which has no cell. */
  readonly figure?: true
  /** A figure from a person's own words, which no cell contains: marked 【自述】 in a draft. */
  readonly said?: true
  /** Nothing is printed but a line to write on. */
  readonly line?: true
}

/** The text of a run whose answer is missing. */
export const unanswered = '【待填】'

export type ParagraphStyle =
  /** 附件一, flush left, 3号黑体 */
  | 'annexNumber'
  /** 2号小标宋, centred */
  | 'title'
  /** The title on the cover, one of its lines. */
  | 'coverTitle'
  /** The other lines of the cover: name and date. */
  | 'coverLine'
  | 'body'
  /** Who reports: right-aligned, indented by 2 characters. */
  | 'signer'
  /** Right-aligned, indented by 4 characters. */
  | 'date'
  /** 说明 under a table. */
  | 'note'
  /** The signature line under a table; tabs separate its parts. */
  | 'signature'

export type TableCell = {
  readonly runs: readonly Run[]
  readonly span: number
  readonly down: number
  readonly align: Align
  readonly open?: Open
  /** In the line that a list without rows prints: the list. Its empty cells print nothing that would say so. */
  readonly list?: Address
}

/** A row gives only the cells that begin in it: a cell spanning several rows is given once, in its first row. */
export type TableRow = {
  readonly cells: readonly TableCell[]
  /** Printed again at the top of each further page. */
  readonly repeated?: true
  /** Stays on one page with the row after it. */
  readonly heading?: true
}

/** A grid as in HTML; a table right after another touches it. */
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

/** Pages of one kind. They begin on a new page; page numbers continue, printed or not. */
export type Pages = {
  /** How its tables are set; absent for pages of the narrative. */
  readonly setting?: Setting
  readonly numbered: boolean
  readonly blocks: readonly Block[]
}

/** A finding, attached to the first printed run of its address or of the nearest related address. */
export type Remark = { readonly address: Address; readonly text: string }

export type Document = {
  readonly title: string
  /** Exact line spacing of the narrative, in points. */
  readonly lineSpacing: number
  readonly pages: readonly Pages[]
  readonly remarks: readonly Remark[]
  /** The words in the header of a draft: “草稿 2024年7月3日 18:05”. */
  readonly draft?: string
}
