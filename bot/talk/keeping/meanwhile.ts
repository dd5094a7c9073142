import { found } from '../../../core/known/needs.ts'
import type { ColleagueChange } from '../../../core/known/record.ts'
import type { PeopleChange } from '../../../core/people.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { toldRows } from './changed.ts'
import { called } from './telling.ts'

const mostRows = 3

/**
 * A turn with what colleagues have changed since the person last saw the filing, before the last thing it says. It is
 * said once: what stores the place also stores that the person has seen these changes.
 */
export function withMeanwhile(talk: Talk, turn: Turn): Turn {
  const { seen, filing } = talk
  const turnsAway = turn.people?.some((one) => leadsAway(talk, one))
  if (!turn.place || !seen || seen === filing.change || turnsAway || turn.says.some(({ say }) => say === 'history'))
    return turn
  const asked = new Set(settledBy(talk, turn))
  const changes = netOf(found(talk, 'meanwhile')).filter(({ address }) => !asked.has(address))
  const rows = toldRows(talk, changes)
  if (rows.length === 0) return turn
  const said = {
    by: authorsOf(talk, changes),
    rows: rows.slice(0, mostRows),
    more: Math.max(0, rows.length - mostRows),
  }
  const [last] = turn.says.slice(-1)
  return { ...turn, says: [...turn.says.slice(0, -1), { say: 'meanwhile', ...said }, ...(last ? [last] : [])] }
}

/** Whether the person's current filing is another afterwards, or none. */
function leadsAway({ person }: Talk, one: PeopleChange): boolean {
  return one.change === 'turn' || one.change === 'join' || (one.change === 'remove' && one.person === person.id)
}

/** The cells of the pending choice and the rest of their row, which the person is shown anyway. */
function settledBy(talk: Talk, { place }: Turn): string[] {
  if (place?.at !== 'clash') return []
  const row = questionOf(talk, place.row)?.cells.map(({ address }) => address) ?? []
  const asked = place.choices.flatMap(({ action }) => (action.do === 'settle' ? action.changes : []))
  return [...row, ...asked.map(({ address }) => address)]
}

/** The changes of each cell as one, from the first value to the last. */
function netOf(changes: readonly ColleagueChange[]): ColleagueChange[] {
  const net = new Map<string, ColleagueChange>()
  for (const change of changes) {
    const before = net.get(change.address)
    net.set(change.address, before ? { ...change, from: before.from } : change)
  }
  return [...net.values()]
}

/** The authors, each with the number of cells. */
function authorsOf(talk: Talk, changes: readonly ColleagueChange[]): { name: string; cells: number }[] {
  const people = new Map(changes.map(({ by }) => [by.id, by]))
  return [...people.values()].flatMap((one) => {
    const rows = toldRows(
      talk,
      changes.filter(({ by }) => by.id === one.id),
    )
    const cells = rows.reduce((sum, row) => sum + row.cells.length, 0)
    return cells > 0 ? [{ name: called(talk, one), cells }] : []
  })
}
