import type { Redrafted } from '../../../core/prose/difference.ts'
import type { Button } from '../nouns.ts'

/** What the bot says about sections and suggestions. */
export type SectionSay =
  /** A draft is being written; `attempt` counts from 1. */
  | {
      readonly say: 'drafting'
      readonly title: string
      readonly attempt?: number
      readonly choices: readonly Button[]
    }
  /** The draft is done: by the model, or why the template is used instead. */
  | { readonly say: 'drafted'; readonly title: string; readonly why: 'model' | 'faults' | 'trouble' | 'spent' }
  /** A draft with its figures in 〔〕, and how it differs from the text before. */
  | {
      readonly say: 'draft'
      readonly title: string
      readonly text: string
      readonly difference?: Redrafted
      readonly choices: readonly Button[]
    }
  | { readonly say: 'draftStopped'; readonly title: string }
  | { readonly say: 'draftingSet'; readonly on: boolean; readonly model: boolean }
  | { readonly say: 'noModel'; readonly off: boolean }
  | {
      readonly say: 'askPoints'
      readonly title: string
      readonly points: readonly string[]
      readonly choices: readonly Button[]
      /** Whether the answer goes to a model and the person must be told so. */
      readonly leaves: boolean
    }
  | {
      readonly say: 'pointsKept'
      readonly title: string
      readonly figures: readonly string[]
      /** The section that needs one item for each of these points. */
      readonly paired?: string
    }
  | { readonly say: 'askOwn'; readonly title: string; readonly text: string }
  | {
      readonly say: 'askCause'
      readonly title: string
      readonly text: string
      readonly choices: readonly Button[]
      readonly leaves: boolean
    }
  | {
      readonly say: 'suggested'
      readonly title: string
      readonly text: string
      readonly lacks?: 'measure'
      readonly choices: readonly Button[]
    }

declare module '../nouns.ts' {
  interface Says {
    sections: SectionSay
  }
}
