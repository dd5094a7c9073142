import type { Around, Loaded } from '../core/known/loaded.ts'
import type { Found } from '../core/known/needs.ts'
import type { KeptContent } from './channels-table.ts'
import { linksIn } from './links.ts'
import type { Referred } from './said.ts'

/** What a turn knew besides the facts, as it is kept with its update: the turn can be worked out again. */

/** What a turn was told; without `around` it was no turn of the talk. */
export type Knew = {
  readonly content: KeptContent | undefined
  readonly loaded: Loaded
  readonly referred: Referred
  readonly found: Found
  readonly around?: Around
}

/** Why a turn cannot be worked out again: words that let somebody in, more than is kept, or a file with either. */
export type Unkept = 'token' | 'large' | 'file'

/** More UTF-16 units than any talk but that of a large file. */
export const mostKnown = 200_000

/**
 * The text that is kept; none of a turn that is not of the talk. `step` is the step that the turn took. What follows from
 * the filing's changes is left out: its facts, who wrote them, and of its drafts all but their number.
 */
export function knownText({ content, loaded, referred, found, around }: Knew, step?: number): string | undefined {
  if (!around) return undefined
  if (tellsToken(content, found)) return unkept('token')
  if (content?.is === 'read' && !content.contents) return unkept('file')
  const { theirs, authors, since, drafts, ...others } = found
  const count = drafts && [...drafts.values()].reduce((sum, one) => sum + one.count, 0)
  const known = { v: 1, loaded, referred, found: others, around, drafts: count, step }
  const text = JSON.stringify(known, asPlain)
  if (linksIn(text).length > 0) return unkept('token')
  return text.length > mostKnown ? unkept('large') : text
}

function unkept(unkept: Unkept): string {
  return JSON.stringify({ v: 1, unkept })
}

/** Whether a turn was told a token, or new ones to give out. */
function tellsToken(content: KeptContent | undefined, found: Found): boolean {
  if (found.invitation || found.tokens || (found.other && tellsToken(undefined, found.other.found))) return true
  return content?.is === 'text' && linksIn(content.text).length > 0
}

/** Maps as their entries, and a filing without its facts: they follow from its changes up to `change`. */
function asPlain(_: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] }
  if (typeof value !== 'object' || value === null || !('versions' in value && 'change' in value)) return value
  return { ...value, versions: undefined, facts: 'record' }
}
