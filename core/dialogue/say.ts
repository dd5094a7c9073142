import type { Finding } from '../checks/finding.ts'
import type { FilingState } from '../filing.ts'
import type { Redrafted } from '../prose/difference.ts'
import type { Refusal } from '../values/refusal.ts'
import type { Action, Button } from './actions.ts'
import type { BureauSay } from './bureau/say.ts'
import type { ChangingSay } from './changing/say.ts'
import type { DirectorySay } from './directory/say.ts'
import type { CheckedFile } from './files/kept.ts'
import type { FileSay } from './files/say.ts'
import type { FindingSay } from './findings-say.ts'
import type { HistorySay } from './history/say.ts'
import type { ListSay } from './lists/say.ts'
import type { PasteSay } from './paste/say.ts'
import type { BelongingSay } from './people/belonging-say.ts'
import type { PeopleSay } from './people/say.ts'
import type { SharedSay } from './people/shared-say.ts'
import type { TogetherSay } from './people/together-say.ts'
import type { ReminderSay } from './reminders/say.ts'
import type { Accepted } from './sections/accepted.ts'
import type { SectionSay } from './sections/say.ts'
import type { TableSay } from './table/say.ts'

/** What the bot says, before it has words: everything a sentence needs, already shown as people write it. */

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
  readonly progress: { readonly annex: Progress; readonly all: Progress }
  /** The cells that the answer is for, in order. */
  readonly cells: readonly string[]
  readonly unit?: string
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
  /** What 本行都没有 does, where there is more than one open cell. */
  readonly none?: Action
}

export type Say =
  | BureauSay
  | ChangingSay
  | PeopleSay
  | ReminderSay
  | FileSay
  | DirectorySay
  | ListSay
  | SectionSay
  | TableSay
  | PasteSay
  | TogetherSay
  | BelongingSay
  | SharedSay
  | HistorySay
  /** With a way back for somebody who has other filings. */
  | { readonly say: 'askName'; readonly choices?: readonly Button[] }
  | { readonly say: 'nameTooLong' | 'notName' }
  | { readonly say: 'needName'; readonly noun: string }
  | { readonly say: 'sameName'; readonly name: string }
  | { readonly say: 'askYear'; readonly name: string; readonly choices: readonly Button[]; readonly refused?: string }
  | {
      readonly say: 'askDeadline'
      readonly name: string
      readonly year: number
      /** The year is not over yet. */
      readonly running?: true
      readonly choices: readonly Button[]
      readonly refused?: Refusal
    }
  | {
      readonly say: 'opened'
      readonly name: string
      readonly year: number
      readonly deadline?: string
      /** The deadline is over already. */
      readonly late?: true
      readonly questions: number
      /** The title of the form, where it has to be said. */
      readonly form?: string
    }
  /** `unit` is what amounts are in, once the form is known. */
  | { readonly say: 'help'; readonly unit?: string }
  | { readonly say: 'ask'; readonly ask: Ask }
  | {
      readonly say: 'allAnswered'
      readonly state: FilingState
      readonly must: number
      readonly explain: number
      readonly choices: readonly Button[]
    }
  | { readonly say: 'kept'; readonly rows: readonly ShownRow[] }
  | { readonly say: 'broke'; readonly findings: readonly Finding[] }
  | {
      readonly say: 'defaultDirection'
      readonly name: string
      readonly target: string
      readonly choices: readonly Button[]
    }
  | { readonly say: 'moreDecimals'; readonly cells: readonly { readonly label: string; readonly value: string }[] }
  | { readonly say: 'refused'; readonly title: string; readonly refusals: readonly LabelledRefusal[] }
  | { readonly say: 'tooMuch'; readonly title: string; readonly extra: string; readonly cells: readonly string[] }
  | { readonly say: 'aboveWeight'; readonly weight: string; readonly read: string }
  | { readonly say: 'choose'; readonly label: string; readonly read: string; readonly choices: readonly Button[] }
  | { readonly say: 'stale' }
  | {
      readonly say:
        | 'atFirst'
        | 'atLast'
        | 'nothingToUndo'
        | 'pickOne'
        | 'outdatedButton'
        | 'notRead'
        | 'noFiling'
        | 'gone'
        | 'changedList'
        | 'noWords'
        | 'needText'
    }
  | { readonly say: 'notOffered'; readonly word: string }
  /** A line of figures that names a row elsewhere. */
  | {
      readonly say: 'otherRow'
      readonly annex: string
      readonly title: string
      readonly row: string
      readonly choices: readonly Button[]
    }
  /** A row in hand of which something is missing, and the name of another that was told. */
  | { readonly say: 'unfinished'; readonly title: string; readonly read: string; readonly missing: readonly string[] }
  | { readonly say: 'undone'; readonly rows: readonly ShownRow[] }
  | FindingSay
  | {
      readonly say: 'notReady'
      readonly what: 'report' | 'submit' | 'sign'
      readonly questions: number
      readonly must: number
      readonly explain: number
      readonly choices: readonly Button[]
    }
  | { readonly say: 'confirmSign'; readonly name: string; readonly day: string; readonly choices: readonly Button[] }
  | { readonly say: 'needHeadName' | 'notHeadName' | 'noForm' | 'unknownCommand' }
  | { readonly say: 'signed'; readonly name: string; readonly day: string; readonly choices: readonly Button[] }
  | {
      readonly say: 'confirmUnsign'
      readonly from: FilingState
      readonly rows: readonly ShownRow[]
      readonly choices: readonly Button[]
    }
  | { readonly say: 'unsigned'; readonly from: FilingState }
  | { readonly say: 'making'; readonly what: 'draft' | 'report' | 'unsignedReport' | 'export' | 'review' }
  | {
      readonly say: 'fileFindings'
      readonly department: string
      readonly year: number
      readonly found: CheckedFile['found']
      readonly choices?: readonly Button[]
    }
  | { readonly say: 'fileUnreadable'; readonly why: 'json' | 'format' | 'edition'; readonly read: string }

export type LabelledRefusal = { readonly label: string; readonly refusal: Refusal }
