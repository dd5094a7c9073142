import type * as z from 'zod'
import type { Needs } from '../../core/known/needs.ts'
import type { Question } from '../../core/question.ts'
import type { Right } from '../../core/rights.ts'
import type { Action, Actions, Job, Jobs, Place, Places, Say, Says } from './nouns.ts'
import type { Standing } from './standing.ts'
import type { AtDesk, Incoming, Placed, Talk, Turn } from './talk.ts'
import type { Sentences, Worded } from './worded.ts'

/**
 * A feature of the conversation: its words, what may be done, how what it left is read back, what it does and what it
 * says. Help, the menu of commands, the rights and the reading order are derived from the list of all of them.
 */

type Of<Name, All> = Name extends keyof All ? All[Name] : never
type As<Tag extends string, Shape, Kind> = Shape extends { readonly [T in Tag]: infer Some }
  ? Kind extends Some
    ? Shape
    : never
  : never

/** What each of a feature's actions does with a talk. */
export type Acts<A extends { readonly do: string }, In> = {
  readonly [Does in A['do']]: (talk: In, action: As<'do', A, Does>) => Turn
}

/** What a feature's actions need to know; those that are not named need nothing of their own. */
export type ActionNeeds<A extends { readonly do: string }> = {
  readonly [Does in A['do']]?: (standing: Standing, action: As<'do', A, Does>) => Needs
}

/** A command: what is typed with a slash, the words that do the same, and its line in the menu. */
export type Command = {
  readonly command: string
  readonly words: readonly string[]
  readonly menu: string
  /** What it asks for. */
  readonly does: Action
}

/** What a feature does where a text is waited for. */
export type PlaceReader<At> = {
  /** 跳过, 上一题 and the like are for the question under the place, or for its row where there is one; else they leave the place. */
  readonly moves?: 'ofQuestion' | 'ofRow'
  /** What a text there may be: any words, or an answer to the question under the place; else what it waits for is easily told. */
  readonly takes?: 'words' | 'answers'
  /** What else may be chosen here by its label or number than the choices that the place carries. */
  readonly choices?: (talk: Talk, place: At) => Choices
  readonly right?: Right
  readonly needs?: Needs
  readonly read: (talk: Talk, place: At, text: string) => Turn
}

/** Words at a question: 跳过. */
export type Moves = Readonly<Record<string, (row: string) => Action>>

type Choices = readonly { readonly label: string; readonly action: Action }[]

type WithActions<A extends { readonly do: string }> = {
  readonly actions: z.ZodType<A>
  /** What each of them asks for, or all of them. */
  readonly right: Right | { readonly [Does in A['do']]: Right }
  /** The few that ask for another right than all. */
  readonly rights?: { readonly [Does in A['do']]?: Right }
  readonly needs?: ActionNeeds<A>
  /** With no filing in hand; undefined where there is nothing to do. */
  readonly without?: {
    readonly [Does in A['do']]?: (incoming: Incoming, action: As<'do', A, Does>) => Turn | undefined
  }
} & (
  | { readonly act: Acts<A, Talk> }
  /** An officer's, at the bureau's desk. */
  | { readonly atDesk: Acts<A, AtDesk> }
)

type WithPlaces<P extends { readonly at: string }> = {
  readonly places: z.ZodType<P>
  readonly reads?: { readonly [At in P['at']]?: PlaceReader<As<'at', P, At>> }
}

type WithJobs<J extends { readonly job: string }> = {
  readonly jobs: z.ZodType<J>
  /** What jobs about a filing ask for of the person who wants them. */
  readonly jobRight?: { readonly [Kind in J['job']]?: Right }
}

type Absent = Readonly<Record<never, never>>

/** What every feature may have, whatever else it declares. */
type Common = {
  readonly commands?: readonly Command[]
  /** Lines of 帮助. */
  readonly help?: readonly string[]
  /** What it needs to know at every message, whatever is asked for. */
  readonly always?: (standing: Standing) => Needs
  /** Words at a question, and what each asks for there. */
  readonly moves?: Moves
  /** What its buttons say beside commands and moves: where none says so, it is no answer either. */
  readonly labels?: readonly string[]
  /** What a text, without the blanks around it, asks for by itself wherever the talk stands. */
  readonly word?: (text: string) => Action | undefined
  /** What a text asks for by a name that the filing in hand knows. */
  readonly named?: (placed: Placed, text: string) => Action | undefined
  /** What a text at a question asks for; undefined where it is for another feature. */
  readonly wishAt?: (talk: Talk, question: Question, text: string) => Action | undefined
  /** The turn of a text that answers a question; undefined where it is for another feature. */
  readonly answerAt?: (talk: Talk, question: Question, text: string) => Turn | undefined
  /** What becomes of the turn of an answer. */
  readonly afterAnswer?: (talk: Talk, question: Question, text: string, turn: Turn) => Turn
}

/** One feature as it stands in its folder. */
export type FeatureOf<Name extends string> = Common & { readonly name: Name } & ([Of<Name, Actions>] extends [never]
    ? Absent
    : WithActions<Of<Name, Actions>>) &
  ([Of<Name, Places>] extends [never] ? Absent : WithPlaces<Of<Name, Places>>) &
  ([Of<Name, Jobs>] extends [never] ? Absent : WithJobs<Of<Name, Jobs>>) &
  ([Of<Name, Says>] extends [never] ? Absent : { readonly says: Sentences<Of<Name, Says>> })

/** A feature as the list has it, of whatever kind. */
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

/** Writes a feature down; the compiler asks for every part that its declared actions, places, jobs and sayings need. */
export function feature<Name extends string>(one: FeatureOf<Name>): Feature {
  return one as Feature
}
