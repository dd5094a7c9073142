import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Found, Needs } from '../../core/dialogue/needs.ts'
import { openStore } from '../../db/open.ts'
import { turnTo } from '../../db/people.ts'
import type { Store } from '../../db/store.ts'
import { atTurn, type Heard, type Refers } from '../../db/turns.ts'
import { type Deed, turnFrom } from '../deed.ts'
import { putDatabase } from './made.ts'

type Told = Heard & { readonly found: Found }

export const at = '2024-07-01T01:00:00.000Z'

/** The path of a database file that is gone after the test. */
export function tempFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'ziping.db')
}

/** An open store, closed after the test. */
export function open(file: string): Store {
  if (!existsSync(file)) putDatabase(file)
  const store = openStore(file)
  onTestFinished(() => store.close())
  return store
}

/** People who write: each call is one more update. */
export function desk(store: Store) {
  let update = 0
  return (person: number, deed: Deed | ((known: Told) => Deed), needs: Needs = {}): number => {
    update += 1
    const sender = { id: person, name: `人${person}` }
    atTurn(store, { id: update, chat: person, sender, at }, (heard) => ({
      needs,
      take: (found) => turnFrom(typeof deed === 'function' ? deed({ ...heard, found }) : deed),
    }))
    return update
  }
}

export const opening = { department: '县工业和信息化局', edition: 'hunan-2023', year: 2023, facts: [] }

/** What a person's next turn would know that needs this. */
export function look(store: Store, person: number, needs: Needs = {}, refers: Refers = {}): Told {
  const seen: Told[] = []
  const leave = new Error('only looking')
  const take = (told: Told): never => {
    seen.push(told)
    throw leave
  }
  const update = { id: 1_000_000, chat: person, sender: { id: person, name: '' }, at, refers }
  try {
    atTurn(store, update, (heard) => ({ needs, take: (found) => take({ ...heard, found }) }))
  } catch (error) {
    if (error !== leave) throw error
  }
  const [told] = seen
  if (!told) throw new Error('nothing seen')
  return told
}

/** A button of an earlier message to a person's chat, as a tap finds it. */
export function buttonOf(store: Store, person: number, outbox: number, index: number) {
  return look(store, person, {}, { button: { outbox, index } }).referred.button
}

/** A colleague comes to a department's filing. */
export function joinIn(store: Store, person: number, department: number, filing: number): void {
  store.members.join.run({ person, department, role: 'preparer' })
  turnTo(store, person, filing)
}
