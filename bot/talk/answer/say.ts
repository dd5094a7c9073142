import type { LabelledRefusal } from '../../../core/values/refusal.ts'
import type { Button } from '../nouns.ts'
import type { SignedPart } from './signed-apart.ts'

/** What can be done about a refusal; none of a line among others. */
type Refusing = { readonly choices?: readonly Button[] }

/** What is said of an answer that cannot be taken as it is. */
export type AnswerSay =
  | {
      readonly say: 'defaultDirection'
      readonly name: string
      readonly target: string
      readonly choices: readonly Button[]
    }
  | { readonly say: 'moreDecimals'; readonly cells: readonly { readonly label: string; readonly value: string }[] }
  | (Refusing & { readonly say: 'refused'; readonly title: string; readonly refusals: readonly LabelledRefusal[] })
  /** 无 where a value is demanded: what to write instead, each with its cell. */
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
  | (Refusing & { readonly say: 'unevenThousands'; readonly read: string })
  | (Refusing & { readonly say: 'aboveWeight'; readonly weight: string; readonly read: string })
  | { readonly say: 'choose'; readonly label: string; readonly read: string; readonly choices: readonly Button[] }
  | (Refusing & { readonly say: 'notOffered'; readonly word: string })
  /** A row in hand of which something is missing, and the name of another that was told. */
  | (Refusing & {
      readonly say: 'unfinished'
      readonly title: string
      readonly read: string
      readonly missing: readonly string[]
    })
  /** Figures for a row that was named, fewer than it has cells. */
  | (Refusing & {
      readonly say: 'tooFew'
      readonly title: string
      readonly read: string
      readonly cells: readonly string[]
    })
  /** A text that may be meant for a row that it names; `several` rows are called so. */
  | {
      readonly say: 'rowMeant'
      readonly title: string
      readonly annex: string
      readonly several: boolean
      readonly read: string
      readonly choices: readonly Button[]
    }
  /** The name of another row alone, where words are waited for, or of several rows. */
  | {
      readonly say: 'leadMeant'
      readonly read: string
      readonly several: boolean
      readonly choices: readonly Button[]
    }
  /** 无 over a menu, perhaps of the question that the talk goes on at. */
  | { readonly say: 'noneMeant'; readonly title: string; readonly choices: readonly Button[] }
  /** Rows under each other, where words are waited for. */
  | { readonly say: 'tableNotWords'; readonly choices: readonly Button[] }
  | (Refusing & { readonly say: 'needName'; readonly noun: string })
  | (Refusing & { readonly say: 'sameName'; readonly name: string })
  | (Refusing & { readonly say: 'needText' })
  /** What was sent to a list reads as a sentence, or as the answer to another question, not as the name of a row. */
  | {
      readonly say: 'confirmName'
      readonly name: string
      readonly figures: boolean
      readonly choices: readonly Button[]
    }
  /** An actual in words, where the target is a figure; of a line among others also the list that it is under. */
  | (Refusing & {
      readonly say: 'needFigure'
      readonly read: string
      readonly target: string
      readonly under?: string
    })
  /** A reply to a message that says several rows. */
  | { readonly say: 'whichRow'; readonly of: number; readonly read: string; readonly choices: readonly Button[] }
  /** What the signature writes, in a line of the row that it signs. */
  | (Refusing & { readonly say: 'signedLater'; readonly cells: readonly SignedPart[] })
  /** A date that can hardly be meant: before the filing's year ended, or far ahead. */
  | (Refusing & {
      readonly say: 'oddDate'
      readonly label: string
      readonly read: string
      readonly year: number
      readonly why: 'early' | 'future'
    })
  /** Figures of a typed section that stand nowhere else. */
  | { readonly say: 'unheld'; readonly figures: readonly string[] }
  | { readonly say: 'commentKept'; readonly title: string }
  /** To the preparers: the head has something to say about a row. */
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
