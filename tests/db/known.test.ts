import { expect, test } from 'vitest'
import { keepChanges, readFacts } from '../../db/facts.ts'
import type { Store } from '../../db/store.ts'
import { atTurn } from '../../db/turns.ts'
import type { Deed } from '../deed.ts'
import { at, desk, look, open, opening, tempFile } from './desk.ts'
import { updateBy } from './person.ts'

const set = (address: string, to: string | undefined): Deed => ({ changes: [{ address, to }] })
const seen = (store: Store, person: number) => {
  const { facts, versions } = look(store, person).filing ?? {}
  return { facts, versions }
}

test('reading facts again reads only what has changed since', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: { ...opening, facts: [{ address: 'a', to: '1' }] } })
  says(7, set('b', '2'))
  says(7, set('a', undefined))
  says(7, set('b', ''))
  expect(seen(store, 7)).toEqual({ facts: new Map([['b', '']]), versions: new Map([['b', 4]]) })
  expect(seen(store, 7)).toEqual(readFacts(store, 1))
})

test('changes by another program in the same file are visible to the next turn', () => {
  const file = tempFile()
  const [here, there] = [open(file), open(file)]
  desk(here)(7, { open: { ...opening, facts: [{ address: 'a', to: '1' }] } })
  look(here, 7)
  atTurn(there, updateBy(50, 8, at), () => ({ says: [] }))
  const stamp = { filing: 1, person: 7, update: 2, at: '' }
  keepChanges(there, stamp, readFacts(there, 1).facts, [{ address: 'a', to: '2' }])
  expect(look(here, 7).filing?.facts.get('a')).toBe('2')
})

test('a turn that could not be stored leaves nothing in memory for the next one', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  const unkept = { ...set('a', 'lost'), state: 'signed', says: [{ text: null as unknown as string }] } as const
  expect(() => says(7, unkept)).toThrow('NOT NULL')
  says(7, set('b', 'kept'))
  expect(seen(store, 7)).toEqual({ facts: new Map([['b', 'kept']]), versions: new Map([['b', 1]]) })
})

test('all but the 300 most recently used filings are evicted from memory, and evicted ones are read again correctly', () => {
  const store = open(tempFile())
  const says = desk(store)
  for (let person = 1; person <= 400; person += 1) {
    says(person, { open: { ...opening, facts: [{ address: 'a', to: String(person) }] } })
    says(person, {})
  }
  expect(store.known.size).toBe(300)
  for (const person of [1, 150, 400]) expect(look(store, person).filing?.facts.get('a')).toBe(String(person))
})
