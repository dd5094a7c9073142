import { type Address, patternOf } from '../../../core/address.ts'
import { numbersIn, rowNumbers } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import type { Author, Between } from '../../../core/known/record.ts'
import type { Tell } from '../../../core/people.ts'
import { shortened } from '../../../core/values/shortened.ts'
import type { Button, Say } from '../nouns.ts'
import { factsAfter, questionFor, type Talk } from '../talk.ts'
import { changedRows, titleAt } from './changed.ts'
import { about, called } from './telling.ts'
import { changedBy, worksAmongNobody } from './theirs.ts'

/** A colleague's value that is overwritten; `by`: the address of the change that does it. */
type Lost = Between & { readonly author: Author; readonly by: Address }

const mostWays = 3
const longestLabel = 20

/** Tells colleagues which of their values newer than `known` these changes overwrite or remove. */
export function tellOverruled(talk: Talk, changes: readonly Change[], known: number, undoes: boolean): Tell<Say>[] {
  if (worksAmongNobody(talk)) return []
  const members = new Set(talk.members.map(({ id }) => id))
  const lost = changes.flatMap((change) => lostBy(talk, change, known)).filter(({ author }) => members.has(author.id))
  return [...new Set(lost.map(({ author }) => author.id))].map((to) => {
    const theirs = lost.filter(({ author }) => author.id === to)
    const rows = changedRows(talk, theirs)
    const say = {
      say: 'overruled',
      by: called(talk, talk.person),
      ...about(talk),
      undoes,
      rows,
      choices: waysTo(talk, changes, theirs),
    } as const
    return { to, says: [say], of: theirs.map(({ by }) => by) }
  })
}

/** The colleagues' values that a change overwrites; removing a row from a list removes its cells. */
function lostBy(talk: Talk, { address, to }: Change, known: number): Lost[] {
  const isList = talk.form.rows.get(patternOf(address))?.repeats !== undefined
  const gone = isList ? cellsGone(talk, address, to, known) : []
  const cells = isList ? gone.map((cell) => ({ cell, to: undefined })) : [{ cell: address, to }]
  return cells.flatMap((one) => {
    const from = talk.filing.facts.get(one.cell)
    const theirs = from === one.to ? undefined : changedBy(talk, one.cell, known)
    return theirs && theirs.to === from ? [{ address: one.cell, from, to: one.to, author: theirs.by, by: address }] : []
  })
}

/** The cells of rows that would be removed from a list, if they were changed later than `after`. */
export function cellsGone({ filing }: Talk, list: Address, to: string | undefined, after: number): Address[] {
  const left = numbersIn(list, to)
  const gone = (rowNumbers(filing.facts, list) ?? []).filter((row) => !left.includes(row))
  const starts = gone.map((row) => `${list}.${row}.`)
  return [...filing.versions].flatMap(([address, version]) =>
    version > after && starts.some((start) => address.startsWith(start)) ? [address] : [],
  )
}

/** Buttons to the rows, as they are after the changes. */
function waysTo(talk: Talk, changes: readonly Change[], lost: readonly Lost[]): Button[] {
  const after: Talk = { ...talk, filing: { ...talk.filing, facts: factsAfter(talk, changes) } }
  const rows = new Map<string, string>()
  for (const { address } of lost) {
    const row = questionFor(after, address)
    if (row !== undefined) rows.set(row, titleAt(talk, address) ?? '')
  }
  const label = (title: string) => (rows.size === 1 ? '去看这一行' : `去看 ${shortened(title, longestLabel)}`)
  return [...rows].slice(0, mostWays).map(([row, title]) => ({ label: label(title), action: { do: 'go', row } }))
}
