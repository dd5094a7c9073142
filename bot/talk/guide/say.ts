import type { FilingState } from '../../../core/filing.ts'
import type { Standing } from '../../../core/standing.ts'
import type { Button } from '../nouns.ts'

export type GuideSay =
  | {
      readonly say: 'guide'
      readonly department: string
      readonly year: number
      readonly state: FilingState
      readonly standing: Standing
      /** The question in hand is put after it. */
      readonly asks: boolean
      readonly choices: readonly Button[]
    }
  | { readonly say: 'otherDevice' }
  /** A text that only points elsewhere, as 同上. */
  | { readonly say: 'likened'; readonly text: string; readonly choices: readonly Button[] }
  | { readonly say: 'kindly'; readonly said: 'thanks' | 'heard' }
  /** Words that put something right, without its name. */
  | { readonly say: 'whichWrong'; readonly text: string; readonly choices: readonly Button[] }
  /** A text at a question of words that may as well be a question to the bot. */
  | { readonly say: 'askedOrMeant'; readonly text: string; readonly choices: readonly Button[] }

declare module '../nouns.ts' {
  interface Says {
    guide: GuideSay
  }
}
