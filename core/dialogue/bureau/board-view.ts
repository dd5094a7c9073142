import type { BoardFilter } from '../../bureau/board.ts'

/** What part of the board is shown; `pick` offers the stages to choose from. */
export type BoardView = { readonly filter: BoardFilter; readonly page: number; readonly pick?: true }

/** How an officer watches a year. */
export type BoardAction =
  /** The board as text: a new message, or another view in the place of the one that was tapped. */
  | { readonly do: 'progress'; readonly view?: BoardView }
  | { readonly do: 'boardFile'; readonly as: 'picture' | 'workbook' }
  | { readonly do: 'summary'; readonly of?: 'figures' | 'reports' }
