import type { FilingState } from '../../../core/filing.ts'
import type { Button } from '../nouns.ts'

type Choices = { readonly choices: readonly Button[] }
type About = { readonly department: string; readonly year: number }

/** What a paper would file for a department. */
export type TakeInShown = {
  /** The filing has changed since the paper was shown. */
  readonly again?: true
  /** The name in the paper, if it is not the department's; '' if it has none. */
  readonly read?: string
  /** How many cells it fills, and how many of them had another value. */
  readonly cells: number
  readonly changed: number
  /** How many cells it leaves blank, which count as none. */
  readonly blanks: number
  /** How many cells have a text that could not be read for certain, and is not taken. */
  readonly doubts: number
  /** The annexes that it has nothing for. */
  readonly missing: readonly string[]
  /** Files of it that could not be read and what to send instead, in words. */
  readonly refused: readonly string[]
}

/** What is said while an officer files a department's papers for it, and to the department. */
export type TakeInSay =
  /** For which department a paper is to be filed: those that its name may mean, or none. */
  | ({ readonly say: 'askTakeIn'; readonly read: string; readonly found: number } & About & Choices)
  | ({ readonly say: 'readingTakeIn' | 'takingIn' } & About)
  /** What a paper would file for a department, before it is filed. */
  | ({ readonly say: 'confirmTakeIn' } & TakeInShown & About & Choices)
  /**
   * Why a paper cannot be filed for a department: it has begun or delivered by itself; it was filed already, by an
   * officer; or nothing is in the paper.
   */
  | ({
      readonly say: 'notTakenIn'
      readonly why: 'filled' | 'taken' | 'state' | 'nothing' | 'otherYear'
      readonly by: readonly string[]
      readonly state: FilingState
    } & About &
      Choices)
  /** `doubts`: cells whose text could not be read for certain, and was not taken. */
  | ({
      readonly say: 'tookIn'
      readonly cells: number
      readonly doubts: number
      readonly told: number
    } & About &
      Choices)
  /** To the department: the bureau filed its papers. */
  | ({ readonly say: 'tookInForYou'; readonly by: string } & About & Choices)
  /** To the officers: the department goes on by itself. */
  | ({ readonly say: 'takenOverForYou'; readonly by: string } & About)
