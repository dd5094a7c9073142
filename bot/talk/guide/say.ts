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
      /** Whether the current question is asked after it. */
      readonly asks: boolean
      readonly choices: readonly Button[]
    }
  | { readonly say: 'otherDevice' }
  /** A text that only refers elsewhere, like 同上. */
  | { readonly say: 'likened'; readonly text: string; readonly choices: readonly Button[] }
  /** `asks`: the current question is asked again after it. */
  | { readonly say: 'kindly'; readonly said: 'thanks' | 'heard'; readonly asks?: true }
  /** A text that may be a misspelt word or row name; the buttons offer what was meant. */
  | { readonly say: 'nearMiss'; readonly read: string; readonly choices: readonly Button[] }
  /** The question is left for later. */
  | { readonly say: 'later'; readonly choices: readonly Button[] }
  /** A correction that does not name its row. */
  | { readonly say: 'whichWrong'; readonly text: string; readonly choices: readonly Button[] }
  /** A text at a question of words that could also be a question to the bot. */
  | { readonly say: 'askedOrMeant'; readonly text: string; readonly choices: readonly Button[] }

declare module '../nouns.ts' {
  interface Says {
    guide: GuideSay
  }
}
