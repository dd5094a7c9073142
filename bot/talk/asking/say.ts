import type { FilingState } from '../../../core/filing.ts'
import type { Redrafted } from '../../../core/prose/difference.ts'
import type { Button } from '../nouns.ts'
import type { Accepted } from './accepted.ts'

/** One cell as it was understood. */
export type Shown = { readonly label: string; readonly text: string; readonly unit: string }

/** One row of cells under its title. */
export type ShownRow = { readonly title: string; readonly cells: readonly Shown[] }

/** An annex by its number, or one of its copies. */
export type Where = { readonly annex: string; readonly copy?: number }

export type Progress = { readonly done: number; readonly of: number }

/** A question as it is asked. */
export type Ask = {
  readonly question: string
  /** The newest change of the filing when it is asked. */
  readonly seen?: number
  readonly annex: string
  readonly section: string
  readonly title: string
  /** The progress of its annex, or of this copy of it; `added`: how many questions the last answer added. */
  readonly progress: Progress & { readonly copy?: number; readonly added?: number }
  /** The labels of the cells to be answered, in order. */
  readonly cells: readonly string[]
  readonly unit?: string
  /** Whether there are several and all are amounts. */
  readonly figures?: true
  readonly hint?: string
  readonly example?: string
  /** The current values, if the row has any. */
  readonly current?: readonly Shown[]
  /** The current rows of a list; with progress if they have questions of their own. */
  readonly rows?: readonly { readonly name: string; readonly done?: Progress }[]
  /** The draft of a section of the narrative. */
  readonly draft?: string
  /** Who adopted the section, and what the facts have changed in it since. */
  readonly accepted?: Accepted & { readonly since?: Redrafted }
  /** How a proposed score was computed. */
  readonly working?: string
  /** What is left of a heading's weight, while weights are entered. */
  readonly left?: readonly { readonly heading: string; readonly weight: string; readonly left: string }[]
  readonly choices: readonly Button[]
  /** The cells of an answered row, each to be changed alone, and the button back to where the change came from. */
  readonly parts?: readonly Button[]
  readonly canSkip: boolean
  /** The button for none: of a row's open cells, or of a list. */
  readonly none?: Button
}

/** What the bot says about questions. */
export type AskingSay =
  | { readonly say: 'ask'; readonly ask: Ask }
  | {
      readonly say: 'allAnswered'
      readonly state: FilingState
      readonly must: number
      readonly explain: number
      readonly choices: readonly Button[]
    }
  /** All of this person's questions are answered; colleagues still have open ones. */
  | {
      readonly say: 'ownAnswered'
      readonly open: number
      readonly names: readonly string[]
      readonly choices: readonly Button[]
    }
  /** The progress of the filing, for a head who does not fill it. */
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
  /**
   * The turn answered the last open question of an annex, and the talk goes on in another; `waits` if texts of the
   * annex lack figures that are asked elsewhere.
   */
  | { readonly say: 'annexDone'; readonly done: Where; readonly waits?: true; readonly next: Where }
  | { readonly say: 'atFirst' | 'atLast' | 'gone' | 'outdatedButton' }
  /** The text was none of the choices; they are offered again. */
  | { readonly say: 'pickOne'; readonly choices: readonly Button[] }
  /** A message that cannot be read, an unknown command, a filing whose form this program does not have. */
  | { readonly say: 'notRead' | 'unknownCommand' | 'noForm' }

declare module '../nouns.ts' {
  interface Says {
    asking: AskingSay
  }
}
