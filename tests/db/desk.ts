import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Found, Needs } from '../../core/known/needs.ts'
import { joinDepartment } from '../../db/members.ts'
import { openStore } from '../../db/open.ts'
import { turnTo } from '../../db/people.ts'
import type { Refers } from '../../db/said.ts'
import type { Store } from '../../db/store.ts'
import { atTurn, type Heard } from '../../db/turns.ts'
import { type Deed, turnFrom } from '../deed.ts'
import { putDatabase } from './made.ts'
import { meetAs, updateBy } from './person.ts'

type Told = Heard & { readonly found: Found }

export const at = '2024-07-01T01:00:00.000Z'

/** The path of a database file that is removed after the test. */
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
    meetAs(store, person)
    const record = atTurn(store, updateBy(update, person, at), (heard) => ({
      needs,
      take: (found) => turnFrom(typeof deed === 'function' ? deed({ ...heard, found }) : deed),
    }))
    return record.update
  }
}

export const opening = { department: '县工业和信息化局', edition: 'hunan-2023', year: 2023, facts: [] }

/** What a person's next turn with these needs would be given. */
export function look(store: Store, person: number, needs: Needs = {}, refers: Refers = {}): Told {
  const seen: Told[] = []
  const leave = new Error('only looking')
  const take = (told: Told): never => {
    seen.push(told)
    throw leave
  }
  const update = { ...updateBy(1_000_000, person, at, { name: '' }), refers }
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
  const found = look(store, person, {}, { button: { message: undefined, row: outbox, index } }).referred.button
  if (!found) return undefined
  const { row: _, ...button } = found
  return button
}

/** A colleague joins a department's filing. */
export function joinIn(store: Store, person: number, department: number, filing: number): void {
  joinDepartment(store, { person, department, role: 'preparer' })
  turnTo(store, person, filing)
}
