import type * as z from 'zod'
import type { Needs } from '../../core/known/needs.ts'
import type { Question } from '../../core/question.ts'
import type { Right } from '../../core/rights.ts'
import type { Action, Actions, Job, Jobs, Place, Places, Say, Says } from './nouns.ts'
import type { Standing } from './standing.ts'
import type { AtDesk, Incoming, Placed, Talk, Turn } from './talk.ts'
import type { Sentences, Worded } from './worded.ts'

/**
 * A feature of the conversation: its words, its actions and their rights, the schemas of what it stores, what it does
 * and what it says. Help, the command menu, the rights and the reading order are derived from the list of features.
 */

type Of<Name, All> = Name extends keyof All ? All[Name] : never
type As<Tag extends string, Shape, Kind> = Shape extends { readonly [T in Tag]: infer Some }
  ? Kind extends Some
    ? Shape
    : never
  : never

/** The turn of each of a feature's actions. */
export type Acts<A extends { readonly do: string }, In> = {
  readonly [Does in A['do']]: (talk: In, action: As<'do', A, Does>) => Turn
}

/** What is loaded for a feature's actions; those not named need nothing of their own. */
export type ActionNeeds<A extends { readonly do: string }> = {
  readonly [Does in A['do']]?: (standing: Standing, action: As<'do', A, Does>) => Needs
}

/** A command: what is typed with a slash, the words that do the same, and its line in the menu. */
export type Command = {
  readonly command: string
  readonly words: readonly string[]
  readonly menu: string
  readonly does: Action
}

/** How a feature reads a text at one of its places. */
export type PlaceReader<At> = {
  /**
   * Whether 跳过, 上一题 and the like are about the question under the place, or about its row if it has one; otherwise
   * they leave the place.
   */
  readonly moves?: 'ofQuestion' | 'ofRow'
  /**
   * What a text here may be: any words, or an answer to the question under the place; absent if what is expected cannot
   * be mistaken for another row's figures.
   */
  readonly takes?: 'words' | 'answers'
  /** The choices that can be typed here by label or number, if not those stored with the place. */
  readonly choices?: (talk: Talk, place: At) => Choices
  readonly right?: Right
  readonly needs?: Needs
  readonly read: (talk: Talk, place: At, text: string) => Turn
}

/** Words at a question, and the action of each for its row: 跳过. */
export type Moves = Readonly<Record<string, (row: string) => Action>>

type Choices = readonly { readonly label: string; readonly action: Action }[]

type WithActions<A extends { readonly do: string }> = {
  readonly actions: z.ZodType<A>
  /** The right that each action needs, or the one that all need. */
  readonly right: Right | { readonly [Does in A['do']]: Right }
  /** Exceptions to one right for all. */
  readonly rights?: { readonly [Does in A['do']]?: Right }
  readonly needs?: ActionNeeds<A>
  /** The turns of actions without a current filing; undefined if there is nothing to do. */
  readonly without?: {
    readonly [Does in A['do']]?: (incoming: Incoming, action: As<'do', A, Does>) => Turn | undefined
  }
} & (
  | { readonly act: Acts<A, Talk> }
  /** For an officer, at the bureau's desk. */
  | { readonly atDesk: Acts<A, AtDesk> }
)

type WithPlaces<P extends { readonly at: string }> = {
  readonly places: z.ZodType<P>
  readonly reads?: { readonly [At in P['at']]?: PlaceReader<As<'at', P, At>> }
}

type WithJobs<J extends { readonly job: string }> = {
  readonly jobs: z.ZodType<J>
  /** The right that a job about a filing needs of the person who asked for it. */
  readonly jobRight?: { readonly [Kind in J['job']]?: Right }
}

type Absent = Readonly<Record<never, never>>

/** What any feature may have. */
type Common = {
  readonly commands?: readonly Command[]
  /** Lines of 帮助. */
  readonly help?: readonly string[]
  /** What is loaded for every message. */
  readonly always?: (standing: Standing) => Needs
  /** Words at a question, and the action of each. */
  readonly moves?: Moves
  /**
   * The labels of its buttons besides commands and moves; typed where no such button is shown, they are not an answer
   * either.
   */
  readonly labels?: readonly string[]
  /** The action that a text, trimmed, asks for at any place. */
  readonly word?: (text: string) => Action | undefined
  /** The action that a text asks for by a name in the current filing. */
  readonly named?: (placed: Placed, text: string) => Action | undefined
  /** The action that a text at a question asks for; undefined if it is left to other features. */
  readonly wishAt?: (talk: Talk, question: Question, text: string) => Action | undefined
  /** The turn of a text that answers a question; undefined if it is left to other features. */
  readonly answerAt?: (talk: Talk, question: Question, text: string) => Turn | undefined
  /** The turn of an answer, changed or as it is. */
  readonly afterAnswer?: (talk: Talk, question: Question, text: string, turn: Turn) => Turn
}

/** A feature as its folder declares it. */
export type FeatureOf<Name extends string> = Common & { readonly name: Name } & ([Of<Name, Actions>] extends [never]
    ? Absent
    : WithActions<Of<Name, Actions>>) &
  ([Of<Name, Places>] extends [never] ? Absent : WithPlaces<Of<Name, Places>>) &
  ([Of<Name, Jobs>] extends [never] ? Absent : WithJobs<Of<Name, Jobs>>) &
  ([Of<Name, Says>] extends [never] ? Absent : { readonly says: Sentences<Of<Name, Says>> })

/** A feature as the list holds it, without the types of its own nouns. */
export type Feature = Common & {
  readonly name: string
  readonly actions?: z.ZodType<Action>
  readonly right?: Right | Readonly<Record<string, Right>>
  readonly rights?: Readonly<Record<string, Right>>
  readonly needs?: Readonly<Record<string, (standing: Standing, action: never) => Needs>>
  readonly act?: Readonly<Record<string, (talk: Talk, action: never) => Turn>>
  readonly atDesk?: Readonly<Record<string, (at: AtDesk, action: never) => Turn>>
  readonly without?: Readonly<Record<string, (incoming: Incoming, action: never) => Turn | undefined>>
  readonly places?: z.ZodType<Place>
  readonly reads?: Readonly<Record<string, PlaceReader<never>>>
  readonly jobs?: z.ZodType<Job>
  readonly jobRight?: Readonly<Record<string, Right>>
  readonly says?: Readonly<Record<string, (say: never, wordsOf: (say: Say) => string) => string | Worded>>
}

/** Declares a feature; the compiler requires every part that its actions, places, jobs and sayings need. */
export function feature<Name extends string>(one: FeatureOf<Name>): Feature {
  return one as Feature
}
