import type { BoardFilter } from '../../bureau/board.ts'

/** What part of the board is shown: departments of a filter, or whose names hold a word; `pick` offers the stages. */
export type BoardView = {
  readonly filter: BoardFilter
  readonly page: number
  readonly named?: string
  readonly pick?: true
}

/** How an officer watches a year; without a campaign it is the one in hand. */
export type BoardAction =
  /** The board as text: a new message, or another view in the place of the one that was tapped. */
  | { readonly do: 'progress'; readonly view?: BoardView; readonly campaign?: number }
  | { readonly do: 'boardFile'; readonly as: 'picture' | 'workbook'; readonly campaign?: number }
  | { readonly do: 'askSummary'; readonly campaign?: number }
  | { readonly do: 'summary'; readonly of: 'figures' | 'reports'; readonly campaign?: number }

/** What is said of it at once; the rest comes when it is made. */
export type BoardSay = { readonly say: 'counting' } | { readonly say: 'summing'; readonly of: 'figures' | 'reports' }
