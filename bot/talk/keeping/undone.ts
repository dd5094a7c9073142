import type { Address } from '../../../core/address.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { rowLabel } from '../../../core/labels.ts'
import { shownRows } from '../asking/shown.ts'
import type { Button, Say } from '../nouns.ts'
import { questionFor, questionOf, type Talk } from '../talk.ts'

/** The values after an undo, which can be redone, or after a redo. */
export function undoneSay(
  talk: Talk,
  facts: Facts,
  changes: readonly Change[],
  { undoes, redoes }: { readonly undoes: number; readonly redoes: boolean },
): Say {
  const stated = changes.filter(({ to }) => to !== undefined).map(({ address }) => address)
  const rows = shownRows(talk.form, facts, talk.filing.year, stated, 'named')
  const gone = changes.filter(({ to }) => to === undefined).map(({ address }) => address)
  const shown = new Set(rows.map(({ title }) => title))
  const blank = titlesOf(talk, gone, facts).filter((title) => !shown.has(title))
  const choices: Button[] = redoes ? [] : [{ label: '再填回去', action: { do: 'redo', of: undoes } }]
  return { say: redoes ? 'redone' : 'undone', rows, blank, choices }
}

/**
 * The titles of these cells' rows, by the current facts or else by the given ones; a list is left out if its rows are
 * named.
 */
export function titlesOf(talk: Talk, addresses: readonly Address[], facts: Facts): string[] {
  const ids = addresses.flatMap((address) => questionFor(talk, address) ?? questionFor(talk, address, facts) ?? [])
  const rows = new Map(ids.map((id) => [id.split('#', 1)[0] ?? id, id]))
  const own = [...rows].filter(([row]) => ![...rows.keys()].some((other) => other.startsWith(`${row}.`)))
  return [...new Set(own.map(([, id]) => titleOf(talk, id, facts)))]
}

function titleOf(talk: Talk, id: string, facts: Facts): string {
  const { form, filing } = talk
  const now = questionOf(talk, id)
  const question = now ?? questionOf(talk, id, facts)
  return question ? rowLabel(form, now ? filing.facts : facts, filing.year, question.row.id, question.numbers) : id
}
