import type { Filing } from '../core/filing.ts'
import type { Around, Loaded } from '../core/known/loaded.ts'
import type { Found } from '../core/known/needs.ts'
import type { KeptContent } from './channels-table.ts'
import { linksIn } from './links.ts'
import type { Referred } from './said.ts'

/** What a turn was given besides the facts, stored with its update so that the turn can be replayed. */

/** What a turn was given; without `around` it was no turn of the talk. */
export type Knew = {
  readonly content: KeptContent | undefined
  readonly loaded: Loaded
  readonly referred: Referred
  readonly found: Found
  readonly around?: Around
}

/** Why a turn cannot be replayed: it held a token, was too large to store, or read a file of either kind. */
export type Unkept = 'token' | 'large' | 'file'

/** The limit in UTF-16 units; only a large file exceeds it. */
export const mostKnown = 200_000

/**
 * The text to store; none for a turn outside the talk. `step` is the step that the turn took. What follows from the
 * filing's changes is left out: its facts and their authors, and all but the number of its drafts.
 */
export function knownText({ content, loaded, referred, found, around }: Knew, step?: number): string | undefined {
  if (!around) return undefined
  if (tellsToken(content, found)) return unkept('token')
  if (content?.is === 'read' && !content.contents) return unkept('file')
  const { theirs, authors, since, drafts, ...others } = found
  const count = drafts && [...drafts.values()].reduce((sum, one) => sum + one.count, 0)
  const known = { v: 1, loaded: withoutRecord(loaded), referred, found: others, around, drafts: count, step }
  // Most turns need nothing more; a replacer makes writing the text several times slower.
  const text = Object.keys(others).length === 0 ? JSON.stringify(known) : JSON.stringify(known, asPlain)
  if (linksIn(text).length > 0) return unkept('token')
  return text.length > mostKnown ? unkept('large') : text
}

function unkept(unkept: Unkept): string {
  return JSON.stringify({ v: 1, unkept })
}

/** Whether a turn was given a token, or new tokens to give out. */
function tellsToken(content: KeptContent | undefined, found: Found): boolean {
  if (found.invitation || found.tokens || (found.other && tellsToken(undefined, found.other.found))) return true
  return content?.is === 'text' && linksIn(content.text).length > 0
}

/** Maps as their entries, and a filing without its facts, which follow from its changes up to `change`. */
function asPlain(_: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] }
  return typeof value === 'object' && value !== null && 'versions' in value && 'change' in value ? bare(value) : value
}

function withoutRecord(loaded: Loaded) {
  return loaded.filing ? { ...loaded, filing: bare(loaded.filing) } : loaded
}

function bare<Held extends object & { readonly handed?: Filing['handed'] }>(filing: Held) {
  const handed = filing.handed instanceof Map ? { map: [...filing.handed] } : filing.handed
  return { ...filing, versions: undefined, facts: 'record', handed }
}
