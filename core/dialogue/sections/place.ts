import type { Action, Button } from '../../turn.ts'

/** Where a talk stands while a text is written. */
export type SectionPlace =
  /** 补充要点 waits for the points of a section. */
  | { readonly at: 'points'; readonly section: string; readonly row: string; readonly choices: readonly Button[] }
  /** 起草一句 waits for the cause. */
  | { readonly at: 'cause'; readonly row: string; readonly choices: readonly Button[]; readonly from?: Action }
  /** A suggestion is shown, or under way: its choices, or another text, answer the row. */
  | { readonly at: 'suggested'; readonly row: string; readonly points?: string; readonly from?: Action }
