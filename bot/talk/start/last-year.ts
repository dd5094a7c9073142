import type { Address } from '../../../core/address.ts'
import { copyListOf } from '../../../core/annexes.ts'
import { carriedOver } from '../../../core/bureau/carry.ts'
import { type Facts, rowNumbers } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import type { Form } from '../../../core/form.ts'
import { foundOf } from '../../../core/known/needs.ts'
import type { Member } from '../../../core/people.ts'
import { lastOf } from '../last-filing.ts'
import type { Button, Say } from '../nouns.ts'
import { type Incoming, newestOf, type Talk, type Turn } from '../talk.ts'

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

/** Offers last year's projects while their list is asked. */
export function offerLast(talk: Talk): Turn {
  const { form, filing } = talk
  const list = copyListOf(form) ?? ''
  const last = carriedFromLast(talk, form, filing.department, filing.year)
  const offered = last ? offerCopies(form, last, list, newestOf(talk, [list])) : []
  return offered.length > 0
    ? { says: offered }
    : { says: [{ say: 'noLastCopies', year: last?.year ?? filing.year - 1 }] }
}

/** A button that adds last year's projects to this year's list; `seen`: the list's newest change. */
export function offerCopies(form: Form, { year, copies }: LastYear, row: string, seen = 0): Say[] {
  const list = copyListOf(form)
  if (list === undefined || copies.length === 0) return []
  const values = Object.fromEntries([
    [list, copies.map((_, at) => at + 1).join(',')],
    ...copies.map((name, at) => [`${list}.${at + 1}.name`, name]),
  ])
  const choices: Button[] = [{ label: `加上这 ${copies.length} 个项目`, action: { do: 'answer', row, values, seen } }]
  return [{ say: 'lastCopies', year, names: copies, choices }]
}
