import type { Address } from '../../../core/address.ts'
import { carriedOver } from '../../../core/bureau/carry.ts'
import { type Facts, rowNumbers } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import type { Form } from '../../../core/form.ts'
import { foundOf } from '../../../core/known/needs.ts'
import type { FilingHead } from '../../../core/known/people.ts'
import { readsSame } from '../../../core/names.ts'
import type { Member } from '../../../core/people.ts'
import type { Button, Say } from '../nouns.ts'
import type { Standing } from '../standing.ts'
import type { Incoming } from '../talk.ts'

/**
 * What a new filing takes over from the department's last one: its year, facts, other members; and what is offered: the
 * names of its projects.
 */
export type LastYear = {
  readonly year: number
  readonly facts: readonly Change[]
  readonly others: readonly Member[]
  readonly copies: readonly string[]
}

/** The person's own filing of the same department from the latest earlier year. */
export function lastOf({ filings }: Standing, name: string, year: number): FilingHead | undefined {
  const earlier = filings.filter((one) => one.year < year && readsSame(one.department, name))
  return earlier.toSorted((one, other) => other.year - one.year)[0]
}

/** What is taken over from the last filing; undefined if the person is not its preparer. */
export function carriedFromLast(incoming: Incoming, form: Form, name: string, year: number): LastYear | undefined {
  const head = lastOf(incoming, name, year)
  const last = head && foundOf(incoming, 'other', head.id)
  if (!head || !last?.filing || !last.person.roles.includes('preparer')) return undefined
  const called = form.edition.layout.name
  const facts = carriedOver(form, last.filing.facts).filter(({ address }) => address !== called)
  const others = last.members.filter(({ id }) => id !== incoming.person.id)
  return { year: head.year, facts, others, copies: copyNames(last.filing.facts, copyListOf(form)) }
}

function copyNames(facts: Facts, list: Address | undefined): string[] {
  const names = list === undefined ? [] : (rowNumbers(facts, list) ?? []).map((row) => facts.get(`${list}.${row}.name`))
  return names.flatMap((name) => name || [])
}

/** The list whose rows each have an annex of their own. */
function copyListOf({ edition }: Form): Address | undefined {
  return edition.annexes.find(({ each }) => each !== undefined)?.each
}

/** Offers last year's projects for this year's list; the question does not change. */
export function offerCopies(form: Form, { year, copies }: LastYear, row: string): Say[] {
  const list = copyListOf(form)
  if (list === undefined || copies.length === 0) return []
  const values = Object.fromEntries([
    [list, copies.map((_, at) => at + 1).join(',')],
    ...copies.map((name, at) => [`${list}.${at + 1}.name`, name]),
  ])
  const choices: Button[] = [
    { label: `加上这 ${copies.length} 个项目`, action: { do: 'answer', row, values, seen: 0 } },
  ]
  return [{ say: 'lastCopies', year, names: copies, choices }]
}
