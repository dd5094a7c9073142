import type { Form } from '../form.ts'
import type { Subject } from '../narrative/slots.ts'
import { draftableAt } from '../narrative/suggested.ts'
import type { Drafted } from '../narrative/vocabulary.ts'
import { type Marked, type Stretch, wordsAt } from './marked.ts'

/** What may be wrong with a draft. */
export type FaultKind =
  /** A slot that names nothing. */
  | 'slot'
  /** A slot that is not what the words before it name. */
  | 'fit'
  /** A digit or a numeral that states a quantity. */
  | 'number'
  /** 增加, 低于, 持平 against its figure, or without one. */
  | 'direction'
  /** A missed indicator called done, or a met one missed. */
  | 'outcome'
  /** A rank or a superlative. */
  | 'rank'
  /** Another organisation, or another word for the unit itself. */
  | 'name'
  /** A cause that the person did not give. */
  | 'cause'
  /** A promise where no problem is paired with it. */
  | 'promise'
  /** An indicator that lost points is not named. */
  | 'missing'
  /** Markup, foreign letters, talk about the task, or nothing at all. */
  | 'shape'

/** A passage of a draft that no fact bears out: its words, where they stand, what is known instead. */
export type Fault = {
  readonly kind: FaultKind
  readonly words: string
  readonly at: number
  readonly because?: string
}

/** A draft of one section with what it is judged by. */
export type Guarded = {
  readonly form: Form
  readonly subject: Subject
  readonly section: string
  readonly draft: Marked
}

/** What a draft of this section has to keep to; undefined where it is computed. */
export function draftedOf({ form, section }: Guarded): Drafted | undefined {
  return draftableAt(form, section)?.drafted
}

/** A fault at a stretch of the draft. */
export function fault(kind: FaultKind, draft: Marked, stretch: Stretch, because?: string): Fault {
  const words = wordsAt(draft, stretch).trim()
  return { kind, words, at: stretch.from, ...(because === undefined ? {} : { because }) }
}
