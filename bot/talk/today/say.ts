import type { FilingState } from '../../../core/filing.ts'
import type { Standing } from '../../../core/standing.ts'
import type { Button } from '../nouns.ts'

/** How the filing stands on this day. */
export type TodaySay = {
  readonly say: 'today'
  readonly state: FilingState
  readonly standing: Standing
  /** This moment and the deadline; local, `2024-07-03T18:00`. */
  readonly now: string
  readonly deadline?: string
  readonly choices: readonly Button[]
}

declare module '../nouns.ts' {
  interface Says {
    today: TodaySay
  }
}
