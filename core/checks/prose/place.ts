import type { Address } from '../../address.ts'
import type { Facts } from '../../facts.ts'
import { flatMap } from '../../flat-map.ts'
import type { Form } from '../../form.ts'
import type { Written } from '../../prose/typed.ts'
import { slot } from '../../prose/words.ts'
import type { Broken } from '../kind.ts'
import type { Check } from '../kinds.ts'

export type ProseCheck = Extract<Check, { kind: 'prose' }>

/** What a rule over prose is judged on. */
export type Place = {
  readonly form: Form
  readonly facts: Facts
  readonly year: number
  readonly check: ProseCheck
  /** After an answer: the changed cells that a text may be about; nothing else has changed. */
  readonly changed?: readonly Address[] | undefined
}

/** A passage that breaks a rule; `part` distinguishes it from the rule's other findings. */
export type Found = Broken & { readonly part: string }

/** A passage's position in its text, and what is reported of it. */
export type Passage = { readonly shows: string; readonly reads?: readonly string[]; readonly rounded?: boolean }

const most = 40
const listed = 4
const mostAlone = 6

/** Text that continues a clause after the end of a quote. */
const goesOn = /^[^\s\p{P}]/u

/**
 * A passage as quoted: from the punctuation mark before it, 40 characters at most, without cutting a number; … where
 * the clause goes on.
 */
export function quote(text: string, at: number, end: number): string {
  const before = /(?<![\d.])[^，。；：、\n]{0,14}$/.exec(text.slice(Math.max(0, at - 15), at))?.[0] ?? ''
  const after = /^[^，。；：\n\d]{0,6}/.exec(text.slice(end))?.[0] ?? ''
  const whole = `${before}${text.slice(at, end)}${after}`.trim()
  const passage = whole.slice(0, most)
  const cut = passage.length < whole.length || goesOn.test(text.slice(end + after.length))
  return `“${passage.replaceAll('\n', ' ').replaceAll(slot, '…')}${cut ? '…' : ''}”`
}

/** Each passage as a finding of its own; more than a few of one kind become one finding, and those of rounding none. */
export function eachPassage(written: Pick<Written, 'at' | 'section'>, passages: readonly Passage[]): Found[] {
  const { at, section } = written
  const told = new Set<string>()
  const different = passages.filter(({ shows }) => !told.has(shows) && told.add(shows))
  if (different.length > mostAlone) {
    const apart = different.filter(({ rounded }) => !rounded)
    return together(written, apart.length > 0 ? apart : different).map((found) => roundedIf(found, apart.length === 0))
  }
  return different.map(({ shows, reads = [], rounded = false }, index) =>
    roundedIf({ part: index === 0 ? section : `${section}.${index + 1}`, at: [at, ...new Set(reads)], shows }, rounded),
  )
}

function roundedIf(found: Found, rounded: boolean): Found {
  return rounded ? { ...found, rounded } : found
}

/** The passages of a text as one finding. */
export function together({ at, section }: Pick<Written, 'at' | 'section'>, passages: readonly Passage[]): Found[] {
  if (passages.length === 0) return []
  const all = [...new Set(passages.map(({ shows }) => shows))]
  const more = all.length > listed ? `；另有${all.length - listed}处` : ''
  const reads = [...new Set(flatMap(passages, (passage) => passage.reads ?? []))]
  return [
    { part: section, at: [at, ...reads], shows: `${all.slice(0, listed).join('；')}${more}`, sides: all.join('；') },
  ]
}
