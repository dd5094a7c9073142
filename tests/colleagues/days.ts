import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../core/filing.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { type Dice, diceOf } from '../fixtures/dice.ts'
import { unasked } from '../fixtures/facts.ts'
import { Pen } from './answers.ts'
import { Colleague, type Deed } from './deeds.ts'
import { openRoom } from './room.ts'
import { Witness } from './witness.ts'

export type Cast = readonly (readonly Role[])[]

export const casts: readonly [readonly [string, Cast], ...(readonly [string, Cast])[]] = [
  ['three preparers, one of them also the head,', [['preparer', 'head'], ['preparer'], ['preparer']]],
  ['two preparers and their head', [['preparer'], ['preparer'], ['head']]],
]

type Parcel = { readonly deed: Deed; readonly update: number; readonly due: number; readonly again: boolean }

/** The open rows when the colleagues begin: the same for all, so that they get in each other's way. */
const open = [
  'base.threePublic',
  'base.reception',
  'base.office',
  'base.staff',
  'base.frugality',
  'project.2',
  'unit.address',
  'report',
]

/**
 * Colleagues do so many things each with one filing, each in their own chat; their messages arrive late, out of order
 * and twice. Throws with the seed and the history if anything is wrong.
 */
export async function playTogether(seed: number, cast: Cast, each: number): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-together-'))
  const room = openRoom(join(folder, 'ziping.db'), unasked(correctFiling(), ...open), cast)
  try {
    await room.enter()
    const dice = diceOf(seed)
    const pen = new Pen(dice)
    const people = room.people.map(
      (id, at) => new Colleague(room, id, dice, pen, cast[at]?.includes('preparer') === true),
    )
    const witness = new Witness(room)
    const path: string[] = []
    const check = (amiss: readonly string[]) => {
      if (amiss.length > 0) throw new Error(`${amiss.join('\n')}\nseed ${seed}, after:\n${path.slice(-40).join('\n')}`)
    }
    for await (const { deed, update, again } of deliveries(dice, people, each)) {
      path.push(`${path.length} ${deed.by} ${deed.name}${again ? ' again' : ''}`)
      const before = room.facts()
      const heard = await room.hear({ ...deed.update, update_id: update })
      path.push(...heard.map(({ chat, text }) => `   → ${chat} ${text.replaceAll('\n', ' / ').slice(0, 300)}`))
      check(again ? witness.again(heard) : witness.after(deed, before, heard))
      if (update % 50 === 0) check(witness.whole())
    }
    check(witness.whole())
    return witness.counts
  } finally {
    room.close()
    rmSync(folder, { recursive: true })
  }
}

/** Everybody's acts in turn, as they arrive: some late, and some twice. */
function* deliveries(dice: Dice, people: readonly Colleague[], each: number): Generator<Parcel> {
  const left = people.flatMap((person) => Array.from({ length: each }, () => person))
  let waiting: Parcel[] = []
  for (let now = 0; left.length > 0 || waiting.length > 0; now += 1) {
    const [person] = left.splice(dice.upTo(left.length), 1)
    if (person) {
      const deed = person.next()
      const due = now + (dice.chance(0.15) ? 1 + dice.upTo(8) : 0)
      waiting.push({ deed, update: 1000 + now, due, again: false })
      if (dice.chance(0.1)) waiting.push({ deed, update: 1000 + now, due: due + dice.upTo(20), again: true })
    }
    const due = waiting.filter((parcel) => parcel.due <= now || left.length === 0)
    waiting = waiting.filter((parcel) => !due.includes(parcel))
    yield* due
  }
}
