import type { LabelledRefusal } from '../../../core/values/refusal.ts'
import type { Button } from '../nouns.ts'
import type { SignedPart } from './signed-apart.ts'

/** The buttons under a refusal; absent for a line among others. */
type Refusing = { readonly choices?: readonly Button[] }

/** What the bot says about an answer that it cannot take as it is. */
export type AnswerSay =
  | {
      readonly say: 'defaultDirection'
      readonly name: string
      readonly target: string
      readonly choices: readonly Button[]
    }
  /** Targets whose sign leaves out their number, each with what it is compared as. */
  | {
      readonly say: 'strictTargets'
      readonly targets: readonly { readonly read: string; readonly target: string }[]
    }
  | { readonly say: 'moreDecimals'; readonly cells: readonly { readonly label: string; readonly value: string }[] }
  | (Refusing & { readonly say: 'refused'; readonly title: string; readonly refusals: readonly LabelledRefusal[] })
  /** 无 where a value is demanded: each cell, and what to write instead. */
  | (Refusing & {
      readonly say: 'demanded'
      readonly title: string
      readonly cells: readonly { readonly label: string; readonly instead: string }[]
    })
  | (Refusing & {
      readonly say: 'tooMuch'
      readonly title: string
      readonly extra: string
      readonly cells: readonly string[]
    })
  /** What was said about an answer is none; `stands`: the row has one, which stays. */
  | {
      readonly say: 'remarked'
      readonly read: string
      readonly title: string
      readonly stands: boolean
      readonly choices: readonly Button[]
    }
  | (Refusing & { readonly say: 'unevenThousands'; readonly read: string })
  | (Refusing & { readonly say: 'aboveWeight'; readonly weight: string; readonly read: string })
  | { readonly say: 'choose'; readonly label: string; readonly read: string; readonly choices: readonly Button[] }
  | (Refusing & { readonly say: 'notOffered'; readonly word: string })
  /** The current row is incomplete, and the line names another one. */
  | (Refusing & {
      readonly say: 'unfinished'
      readonly title: string
      readonly read: string
      readonly missing: readonly string[]
    })
  /** Fewer figures for a named row than it has cells. */
  | (Refusing & {
      readonly say: 'tooFew'
      readonly title: string
      readonly read: string
      readonly cells: readonly string[]
    })
  /** A text that may be meant for a row that it names; `several`: several rows have that name. */
  | {
      readonly say: 'rowMeant'
      readonly title: string
      readonly annex: string
      readonly several: boolean
      readonly read: string
      readonly choices: readonly Button[]
    }
  /** Only the name of another row where words are expected, or of several rows. */
  | {
      readonly say: 'leadMeant'
      readonly read: string
      readonly several: boolean
      readonly choices: readonly Button[]
    }
  /** Several words in one line, which may be one name or several. */
  | {
      readonly say: 'severalNames'
      readonly name: string
      readonly count: number
      readonly choices: readonly Button[]
    }
  /** A list's name followed only by figures. */
  | (Refusing & { readonly say: 'listTotal'; readonly title: string })
  /** Figures for a row that the form computes from others (`parts`); `agrees`: they are what it computes. */
  | {
      readonly say: 'computedRow'
      readonly title: string
      readonly parts: readonly string[]
      readonly agrees: boolean
      readonly choices: readonly Button[]
    }
  /** 无 over a menu, perhaps about the row under it. */
  | { readonly say: 'noneMeant'; readonly title: string; readonly choices: readonly Button[] }
  /** A block of rows where words are expected. */
  | { readonly say: 'tableNotWords'; readonly choices: readonly Button[] }
  | (Refusing & { readonly say: 'needName'; readonly noun: string })
  | (Refusing & { readonly say: 'sameName'; readonly name: string })
  | (Refusing & { readonly say: 'needText' })
  /**
   * A text for a list that reads like a sentence, or (`figures`) like the answer to another question, and not like a
   * name.
   */
  | {
      readonly say: 'confirmName'
      readonly name: string
      readonly figures: boolean
      readonly choices: readonly Button[]
    }
  /** A short text that holds the title of another row. */
  | { readonly say: 'titleWithin'; readonly read: string; readonly title: string; readonly choices: readonly Button[] }
  /** 没了 at a listed row. */
  | { readonly say: 'noMoreMeant'; readonly read: string; readonly choices: readonly Button[] }
  /** An actual in words whose target is a figure; `under`: its list, for a line among others. */
  | (Refusing & {
      readonly say: 'needFigure'
      readonly read: string
      readonly target: string
      readonly under?: string
    })
  /** A reply to a message about several rows. */
  | { readonly say: 'whichRow'; readonly of: number; readonly read: string; readonly choices: readonly Button[] }
  /** Values that signing fills in, in a line of the row that is signed. */
  | (Refusing & { readonly say: 'signedLater'; readonly cells: readonly SignedPart[] })
  /** A date that is hardly meant: before the filing's year ended, or far ahead. */
  | (Refusing & {
      readonly say: 'oddDate'
      readonly label: string
      readonly read: string
      readonly year: number
      readonly why: 'early' | 'future'
    })
  /** Figures of a typed section that no fact bears out. */
  | { readonly say: 'unheld'; readonly figures: readonly string[] }
  | { readonly say: 'commentKept'; readonly title: string }
  /** To the preparers: the head's comment on a row. */
  | {
      readonly say: 'comment'
      readonly by: string
      readonly title: string
      readonly text: string
      readonly choices: readonly Button[]
    }

declare module '../nouns.ts' {
  interface Says {
    answer: AnswerSay
  }
}
