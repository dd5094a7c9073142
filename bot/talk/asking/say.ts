import type { FilingState } from '../../../core/filing.ts'
import type { Redrafted } from '../../../core/prose/difference.ts'
import type { Button } from '../nouns.ts'
import type { Accepted } from './accepted.ts'

/** One cell as it was understood. */
export type Shown = { readonly label: string; readonly text: string; readonly unit: string }

/** One row of cells under its title. */
export type ShownRow = { readonly title: string; readonly cells: readonly Shown[] }

export type Progress = { readonly done: number; readonly of: number }

/** A question as it is put. */
export type Ask = {
  readonly question: string
  /** The newest change of the filing when it is put. */
  readonly seen?: number
  readonly annex: string
  readonly section: string
  readonly title: string
  /** How far its annex is, of one that is filed several times this copy; `added`: questions that this answer brought. */
  readonly progress: Progress & { readonly copy?: number; readonly added?: number }
  /** The cells that the answer is for, in order. */
  readonly cells: readonly string[]
  readonly unit?: string
  /** Whether all of them are amounts. */
  readonly figures?: true
  readonly hint?: string
  readonly example?: string
  /** What is there already: an answered row that is asked again. */
  readonly current?: readonly Shown[]
  /** The rows of a list that is asked again; how far each is that has questions of its own. */
  readonly rows?: readonly { readonly name: string; readonly done?: Progress }[]
  /** The draft of a section of the narrative. */
  readonly draft?: string
  /** Who took the section that is shown again, and what the facts have changed in it since. */
  readonly accepted?: Accepted & { readonly since?: Redrafted }
  /** How a proposed score was worked out. */
  readonly working?: string
  /** What is left to give under a heading while weights are entered. */
  readonly left?: readonly { readonly heading: string; readonly weight: string; readonly left: string }[]
  readonly choices: readonly Button[]
  /** The cells of an answered row, each to be changed alone, and the way back to where the change came from. */
  readonly parts?: readonly Button[]
  readonly canSkip: boolean
  /** Says that there is none: of a row's open cells, of a list. */
  readonly none?: Button
}

/** What is said where questions are put. */
export type AskingSay =
  | { readonly say: 'ask'; readonly ask: Ask }
  | {
      readonly say: 'allAnswered'
      readonly state: FilingState
      readonly must: number
      readonly explain: number
      readonly choices: readonly Button[]
    }
  /** All of one's own is answered; colleagues still have open questions. */
  | {
      readonly say: 'ownAnswered'
      readonly open: number
      readonly names: readonly string[]
      readonly choices: readonly Button[]
    }
  /** Where the filing stands, for a head who does not fill it. */
  | {
      readonly say: 'forHead'
      readonly department: string
      readonly year: number
      readonly state: FilingState
      readonly open: number
      readonly must: number
      readonly explain: number
      readonly choices: readonly Button[]
    }
  | { readonly say: 'atFirst' | 'atLast' | 'gone' | 'outdatedButton' }
  /** None of the choices; they are offered again. */
  | { readonly say: 'pickOne'; readonly choices: readonly Button[] }
  /** A message that nobody can read, an unknown command, a filing whose form this program does not have. */
  | { readonly say: 'notRead' | 'unknownCommand' | 'noForm' }

declare module '../nouns.ts' {
  interface Says {
    asking: AskingSay
  }
}
