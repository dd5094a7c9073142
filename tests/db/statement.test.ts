import { sql } from 'drizzle-orm'
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
