import { eq, gt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { openStore } from '../../db/open.ts'
import { people } from '../../db/schema.ts'
import { given, statement } from '../../db/statement.ts'
import { meetAs } from './person.ts'

test('a statement is written once, and reads each open database separately, even when the first is closed', () => {
  const [first, second] = [openStore(':memory:'), openStore(':memory:')]
  meetAs(second, 1, '周敏')
  let written = 0
  const named = statement((db) => {
    written += 1
    return db
      .select({ name: people.name })
      .from(people)
      .where(sql`${people.name} = ${given('name')}`)
  })
  expect(named(first).all({ name: '周敏' })).toEqual([])
  expect(named(second).all({ name: '周敏' })).toEqual([{ name: '周敏' }])
  expect(named(second).all({ name: '李娟' })).toEqual([])
  first.close()
  expect(named(second).get({ name: '周敏' })).toEqual({ name: '周敏' })
  expect(() => named(first).all({ name: '周敏' })).toThrow('not open')
  expect(written).toBe(1)
  second.close()
})

test('a statement with a limit is planned once, however often its values change', () => {
  const store = openStore(':memory:')
  const every = Array.from({ length: 9 }, (_, at) => alias(people, `p${at}`))
  const [first, ...others] = every as [(typeof every)[number], ...typeof every]
  const limited = statement((db) => {
    const joined = db.select({ id: first.id }).from(first).$dynamic()
    for (const other of others) joined.innerJoin(other, eq(other.id, first.id))
    return joined.where(gt(first.id, given('after'))).limit(given('most'))
  })
  const { sql: text } = limited(store).getQuery()
  const planning = timeOf(() => store.db.$client.prepare(text))
  const running = timeOf((at) => limited(store).all({ after: at, most: at }))
  expect(running).toBeLessThan(planning / 3)
  store.close()
})

/** How long some goes take; in ms. */
function timeOf(go: (at: number) => unknown): number {
  go(0)
  const began = performance.now()
  for (let at = 1; at <= 50; at += 1) go(at)
  return performance.now() - began
}
