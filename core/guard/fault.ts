import type { Form } from '../form.ts'
import type { Subject } from '../narrative/slots.ts'
import { draftableAt } from '../narrative/suggested.ts'
import type { Drafted } from '../narrative/vocabulary.ts'
import { type Marked, type Stretch, wordsAt } from './marked.ts'

/** What may be wrong with a draft. */
export type FaultKind =
  /** A slot whose name does not exist. */
  | 'slot'
  /** A slot that does not match the words before it. */
  | 'fit'
  /** A digit or a numeral that states a quantity. */
  | 'number'
  /** 增加, 低于 or 持平 that contradicts its figure, or has none. */
  | 'direction'
  /** A missed indicator called done, or a met one missed. */
  | 'outcome'
  /** A rank or a superlative. */
  | 'rank'
  /** Another organisation, or a word for the unit other than its own. */
  | 'name'
  /** A cause that the person did not give. */
  | 'cause'
  /** A promise without a problem to go with it. */
  | 'promise'
  /** An indicator that lost points is not named. */
  | 'missing'
  /** Markup, foreign letters, talk about the task, or nothing at all. */
  | 'shape'

/** A passage of a draft that no fact supports: its words, their position, and what the facts say instead. */
export type Fault = {
  readonly kind: FaultKind
  readonly words: string
  readonly at: number
  readonly because?: string
}

/** A draft of one section with the data to judge it by. */
export type Guarded = {
  readonly form: Form
  readonly subject: Subject
  readonly section: string
  readonly draft: Marked
}

/** The requirements for a draft of this section; undefined if it is computed. */
export function draftedOf({ form, section }: Guarded): Drafted | undefined {
  return draftableAt(form, section)?.drafted
}

/** A fault in a span of the draft. */
export function fault(kind: FaultKind, draft: Marked, stretch: Stretch, because?: string): Fault {
  const words = wordsAt(draft, stretch).trim()
  return { kind, words, at: stretch.from, ...(because === undefined ? {} : { because }) }
}
