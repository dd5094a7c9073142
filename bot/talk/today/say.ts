import type { FilingState } from '../../../core/filing.ts'
import type { Standing } from '../../../core/standing.ts'
import type { Button } from '../nouns.ts'

/** The filing's progress today. */
export type TodaySay = {
  readonly say: 'today'
  readonly state: FilingState
  readonly standing: Standing
  /** The current time and the deadline; local, `2024-07-03T18:00`. */
  readonly now: string
  readonly deadline?: string
  readonly choices: readonly Button[]
}

declare module '../nouns.ts' {
  interface Says {
    today: TodaySay
  }
}
