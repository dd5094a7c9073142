import type { ParagraphStyle } from '../../../core/report/blocks.ts'

/** The JSON of `GET /chat/view`: what stands in the current filing, beside the chat. */

/** Without a current filing there is nothing else. */
export type View = { filing: null } | FilingView

export type FilingView = {
  filing: ViewedFiling
  annexes: ViewedAnnex[]
  /** The document as it would print now, in order. */
  paper: ViewedPages[]
  /** Runs refer to them by their index. */
  findings: ViewedFinding[]
}

export type ViewedFiling = {
  /** 2023年度 云溪县教育局 */
  title: string
  /** The filing's state in words: 填报中. */
  state: string
  /** Local, `2024-07-03T18:00`. */
  deadline?: string
  /** The question in hand. */
  row: string | null
  /** The finding whose explanation is waited for, as in `ViewedFinding`. */
  finding?: string
  done: ViewedProgress
}

/** How many questions are answered, of how many that apply. */
export type ViewedProgress = { answered: number; total: number }

export type ViewedAnnex = {
  /** 附件一 */
  number: string
  title: string
  done: ViewedProgress
  /** How many findings and opinions are open in it. */
  open: number
  parts: ViewedPart[]
}

/** The questions of a section, or all of one project. */
export type ViewedPart = {
  key: string
  title: string
  /** The question to go to: the first that is not answered, otherwise the first. */
  row: string
  done: ViewedProgress
  open: number
  rows: ViewedRow[]
}

/** One question; `row` is its id, as in `POST /chat/rows`. */
export type ViewedRow = {
  row: string
  title: string
  /** Answered; with a finding or an opinion; not answered; not answered and optional. */
  mark: 'done' | 'warn' | 'open' | 'optional'
  /** The opinion on it with which the filing was sent back. */
  opinion?: string
}

export type ViewedFinding = {
  grade: 'must' | 'explain' | 'note'
  /** The same words as its comment in the Word file, in lines. */
  text: string
  /** The question where it is mended; absent if nothing can be answered there. */
  row?: string
  /** The number of its annex: 附件一. */
  annex?: string
  /** What it is called in `POST /chat/rows`; only of one that may be explained. */
  finding?: string
  /** Somebody has explained it: it is not open any more. */
  explained?: true
}

/** Pages of one kind: an annex's copy, or the cover, or the narrative. They begin on a new page. */
export type ViewedPages = {
  /** The sheet as a reader holds it: its size and its margins, in mm. */
  sheet: {
    width: number
    height: number
    margins: { top: number; bottom: number; left: number; right: number }
  }
  /** The size, the height of a line and the space above and below the text of a table's cells, in points. */
  setting?: { size: number; line: number; padding: number }
  blocks: ViewedBlock[]
}

export type ViewedBlock =
  | { block: 'heading'; level: 1 | 2 | 3; number: string; runs: ViewedRun[] }
  | { block: 'paragraph'; style: ParagraphStyle; runs: ViewedRun[] }
  | { block: 'table'; table: ViewedTable }
  | { block: 'pageBreak' }

/** A grid as in HTML; a table right after another touches it. */
export type ViewedTable = {
  /** Relative to each other. */
  widths: number[]
  rows: ViewedTableRow[]
}

export type ViewedTableRow = {
  /** Only the cells that begin in this row. */
  cells: ViewedCell[]
  /** It heads its table, on every page. */
  repeated?: true
}

export type ViewedCell = {
  runs: ViewedRun[]
  /** Columns; 1 if absent. */
  span?: number
  /** Rows; 1 if absent. */
  down?: number
  /** Centred if absent. */
  align?: 'left' | 'right'
  /** The side on which no line is drawn. */
  open?: 'above' | 'below'
}

/** A span of text. A tab in a signature line separates its parts; `\n` begins a new line. */
export type ViewedRun = {
  text: string
  /** The question that answers this text, also where the text is empty; absent for computed and signed cells. */
  row?: string
  /** Its cell, where the question has more than one; as in `POST /chat/rows`. */
  cell?: string
  /** The form works it out. */
  computed?: true
  /** Not answered yet; the text is 【待填】, or empty in a cell that prints nothing then. */
  missing?: true
  /** A phrase calculated from facts. */
  figure?: true
  /** A figure from a person's own words; its text ends in 【自述】. */
  said?: true
  /** Nothing is printed but a line to write on. */
  line?: true
  /** Indexes of the findings at this place. */
  findings?: number[]
}
