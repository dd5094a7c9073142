import { expect, test } from 'vitest'
import { namesAround } from '../../db/names.ts'
import { openSeason } from '../bureau/season.ts'
import { joinIn } from './desk.ts'

test('the names around a filing are its department’s members, its bureau’s officers and whoever wrote in it', () => {
  const { store, says } = openSeason(['县教育局', '县民政局'])
  for (const person of [7, 8, 9]) says(person, {})
  joinIn(store, 7, 1, 1)
  says(7, { changes: [{ address: 'base.staff.quota', to: '32' }] })
  store.db.run('delete from members where person = 7')
  joinIn(store, 8, 1, 1)
  expect([...namesAround(store, 1)].sort()).toEqual(['人1', '人101', '人7', '人8'])
  expect([...namesAround(store, 2)].sort()).toEqual(['人1', '人102'])
})

test('a person without a name is skipped', () => {
  const { store } = openSeason(['县教育局'])
  store.db.run("update people set name = ' ' where id = 1")
  store.db.run('update people set name = null where id = 101')
  expect(namesAround(store, 1)).toEqual([])
})
