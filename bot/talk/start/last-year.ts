import { carriedOver } from '../../../core/bureau/carry.ts'
import type { Change } from '../../../core/filing.ts'
import type { Form } from '../../../core/form.ts'
import { foundOf } from '../../../core/known/needs.ts'
import type { FilingHead } from '../../../core/known/people.ts'
import { readsSame } from '../../../core/names.ts'
import type { Member } from '../../../core/people.ts'
import type { Standing } from '../standing.ts'
import type { Incoming } from '../talk.ts'

/** What a filing takes over from the unit's last one: its year, the facts, and who fills beside the person. */
export type LastYear = { readonly year: number; readonly facts: readonly Change[]; readonly others: readonly Member[] }

/** The person's own filing of the same unit in the latest year before. */
export function lastOf({ filings }: Standing, name: string, year: number): FilingHead | undefined {
  const earlier = filings.filter((one) => one.year < year && readsSame(one.department, name))
  return earlier.toSorted((one, other) => other.year - one.year)[0]
}

/** What the unit need not tell again; undefined for whoever does not fill its last filing. */
export function carriedFromLast(incoming: Incoming, form: Form, name: string, year: number): LastYear | undefined {
  const head = lastOf(incoming, name, year)
  const last = head && foundOf(incoming, 'other', head.id)
  if (!head || !last?.filing || !last.person.roles.includes('preparer')) return undefined
  const called = form.edition.layout.name
  const facts = carriedOver(form, last.filing.facts).filter(({ address }) => address !== called)
  return { year: head.year, facts, others: last.members.filter(({ id }) => id !== incoming.person.id) }
}
