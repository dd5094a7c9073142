import { expect, test } from 'vitest'
import { features } from '../../bot/talk/features.ts'

/** The names that several features use. */
function shared(namesOf: (feature: (typeof features)[number]) => readonly string[]): string[] {
  const all = features.flatMap(namesOf)
  return all.filter((name, at) => all.indexOf(name) !== at)
}

test('each action belongs to one feature', () => {
  expect(shared(({ act, atDesk }) => Object.keys({ ...act, ...atDesk }))).toEqual([])
})

test('each place belongs to one feature', () => {
  expect(shared(({ reads }) => Object.keys(reads ?? {}))).toEqual([])
})
