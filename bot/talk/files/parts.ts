import { annexAt, annexesAt, annexesOf } from '../../../core/annexes.ts'
import { type Brings, type BroughtPart, cellsIn } from '../../../core/known/files.ts'
import { called } from '../keeping/telling.ts'
import type { Talk } from '../talk.ts'
import type { SaidPart } from './say.ts'

/** The parts as they are named to the sender. */
export function partsSaid(talk: Talk, parts: readonly BroughtPart[] = []): SaidPart[] {
  return parts.flatMap(({ to, annexes, brings }) => {
    const holder = talk.members.find(({ id }) => id === to)
    return holder
      ? [{ name: called(talk, holder), titles: titlesOf(talk, annexes), cells: cellsIn(brings).length }]
      : []
  })
}

/**
 * Whether the filing has changed since a file was compared, or who fills which annex. A colleague's part is outdated
 * only by what was changed in their annexes.
 */
export function isOutdated(talk: Talk, brings: Brings, part: boolean): boolean {
  const { form, filing, person } = talk
  const { seen, handed = [] } = brings
  if (heldBy([...(filing.handed ?? [])]) !== heldBy(handed)) return true
  if (!part) return (filing.change ?? 0) !== seen
  const own = (address: string) => filing.handed?.get(annexAt(form, address) ?? '') === person.id
  const stand = titlesIn(talk, brings).length === annexesIn(talk, brings).length
  return !stand || [...filing.versions].some(([address, version]) => version > seen && own(address))
}

/** Who fills which annex, as a text to compare. */
function heldBy(handed: NonNullable<Brings['handed']>): string {
  return handed
    .map((one) => one.join(' '))
    .toSorted()
    .join()
}

/** The titles of the annexes that a file brings something for. */
export function titlesIn(talk: Talk, brings: Brings): string[] {
  return titlesOf(talk, annexesIn(talk, brings))
}

function titlesOf({ form, filing }: Talk, annexes: readonly string[]): string[] {
  return annexesOf(form, filing.facts).flatMap(({ id, title }) => (annexes.includes(id) ? title : []))
}

function annexesIn({ form }: Talk, brings: Brings): string[] {
  return annexesAt(form, cellsIn(brings))
}
