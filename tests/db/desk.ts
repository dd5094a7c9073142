import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { joinDepartment } from '../../db/members.ts'
import { openStore } from '../../db/open.ts'
import { turnTo } from '../../db/people.ts'
import type { Store } from '../../db/store.ts'
import { atTurn, type Context, type Effects } from '../../db/turns.ts'
import { putDatabase } from './made.ts'
import { meetAs, updateBy } from './person.ts'

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
  return (person: number, effects: Effects | ((context: Context) => Effects)): number => {
    update += 1
    meetAs(store, person)
    const record = atTurn(store, updateBy(update, person, at), (context) =>
      typeof effects === 'function' ? effects(context) : effects,
    )
    return record.update
  }
}

export const opening = { department: '县工业和信息化局', edition: 'hunan-2023', year: 2023, facts: [] }

/** What a person's next turn would see. */
export function look(store: Store, person: number, update = 1_000_000): Context {
  const seen: Context[] = []
  const leave = new Error('only looking')
  try {
    atTurn(store, updateBy(update, person, at, { name: '' }), (context) => {
      seen.push(context)
      throw leave
    })
  } catch (error) {
    if (error !== leave) throw error
  }
  const [context] = seen
  if (!context) throw new Error('nothing seen')
  return context
}

/** A colleague comes to a department's filing. */
export function joinIn(store: Store, person: number, department: number, filing: number): void {
  joinDepartment(store, { person, department, role: 'preparer' })
  turnTo(store, person, filing)
}
