import type { Redrafted } from '../../../core/prose/difference.ts'
import type { Button } from '../nouns.ts'

/** What is said where a section of the narrative is written. */
export type SectionSay =
  /** A draft is under way, for the how-manyth time. */
  | {
      readonly say: 'drafting'
      readonly title: string
      readonly attempt?: number
      readonly choices: readonly Button[]
    }
  /** The same when it is done: it is the model's, or why it is the template. */
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
      /** What is answered goes to a model, and the person is to be told so. */
      readonly leaves: boolean
    }
  | {
      readonly say: 'pointsKept'
      readonly title: string
      readonly figures: readonly string[]
      /** The section that has to say something for each of them too. */
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
