import type { BoardView } from '../dialogue/bureau/board-view.ts'

/** What is made for an officer of a campaign's bureau. */
export type BoardJob =
  /** One page of the board as text, in the place of an earlier message with `edits`. */
  | {
      readonly job: 'board'
      readonly campaign: number
      readonly view: BoardView
      readonly edits?: number
    }
  | { readonly job: 'boardFile'; readonly campaign: number; readonly as: 'picture' | 'workbook' }
  /** All departments' figures as a workbook, or all their reports in an archive. */
  | { readonly job: 'summary'; readonly campaign: number; readonly of: 'figures' | 'reports' }
