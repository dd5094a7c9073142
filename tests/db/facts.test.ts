import { expect, test } from 'vitest'
import type { Change } from '../../core/filing.ts'
import type { PastTurn } from '../../core/known/past.ts'
import { changes, facts, steps } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Deed } from '../deed.ts'
import { fc, runs } from '../fixtures/chance.ts'
import { desk, joinIn, look, open, opening, tempFile } from './desk.ts'

/** What 撤销 decides: every cell returns to its value before the turn. */
function takeBack({ found }: ReturnType<typeof look>): Deed {
  const past = found.lastTurn?.turn
  if (!past) return {}
  return { undoes: past.turn, changes: [...past.changes].reverse().map(({ address, from }) => ({ address, to: from })) }
}

const set = (address: string, to: string | undefined): Deed => ({ changes: [{ address, to }] })
const valueAt = (store: Store, address: string) => look(store, 7).filing?.facts.get(address)

test('the last turn has its changes in order, from and to, with not asked as undefined', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  says(7, set('a', '1'))
  const turn = says(7, {
    changes: [
      { address: 'a', to: undefined },
      { address: 'b', to: '' },
    ],
  })
  expect(look(store, 7, { lastTurn: true }).found.lastTurn?.turn).toEqual<PastTurn>({
    turn,
    changes: [
      { id: 2, address: 'a', from: '1', to: undefined },
      { id: 3, address: 'b', from: undefined, to: '' },
    ],
  })
})

test('undoing goes back as far as there are turns, past a turn that changed nothing', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: { ...opening, facts: [{ address: 'a', to: '0' }] } })
  for (const value of ['1', '2', '2', '3']) says(7, set('a', value))
  const seen = ['3']
  for (let depth = 0; depth < 3; depth += 1) {
    says(7, takeBack, { lastTurn: true })
    seen.push(valueAt(store, 'a') ?? '')
  }
  expect(seen).toEqual(['3', '2', '1', '0'])
  expect(look(store, 7, { lastTurn: true }).found.lastTurn?.turn).toBeUndefined()
})

test('the opening cannot be undone', () => {
  const store = open(tempFile())
  desk(store)(7, { open: { ...opening, facts: [{ address: 'a', to: '0' }] } })
  expect(look(store, 7, { lastTurn: true }).found.lastTurn?.turn).toBeUndefined()
})

test('a change after an undo is undone before the older ones', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  says(7, set('a', '1'))
  says(7, set('a', '2'))
  says(7, takeBack, { lastTurn: true })
  says(7, set('a', '3'))
  says(7, takeBack, { lastTurn: true })
  expect(valueAt(store, 'a')).toBe('1')
  says(7, takeBack, { lastTurn: true })
  expect(valueAt(store, 'a')).toBeUndefined()
})

test('each person undoes their own turns, whatever others did in between', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  says(8, {})
  joinIn(store, 8, 1, 1)
  says(7, set('a', '1'))
  says(8, set('b', '1'))
  says(7, set('c', '1'))
  says(8, set('d', '1'))
  says(7, takeBack, { lastTurn: true })
  says(7, takeBack, { lastTurn: true })
  expect([...(look(store, 7).filing?.facts.keys() ?? [])]).toEqual(['b', 'd'])
  expect(look(store, 7, { lastTurn: true }).found.lastTurn?.turn).toBeUndefined()
  expect(look(store, 8, { lastTurn: true }).found.lastTurn?.turn?.changes).toEqual([
    { id: 4, address: 'd', from: undefined, to: '1' },
  ])
})

test('an undo with nothing left to change still counts as done', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  says(8, {})
  joinIn(store, 8, 1, 1)
  says(7, set('a', '1'))
  says(7, set('b', '1'))
  says(8, set('b', undefined))
  says(7, takeBack, { lastTurn: true })
  says(7, takeBack, { lastTurn: true })
  expect(look(store, 7).filing?.facts).toEqual(new Map())
})

test('changes and steps can be neither changed nor removed', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  says(7, { ...set('a', '1'), state: 'signed' })
  expect(() => store.db.update(changes).set({ to: '2' }).run()).toThrow('changes are only ever added')
  expect(() => store.db.delete(changes).run()).toThrow('changes are only ever added')
  expect(() => store.db.update(steps).set({ to: 'approved' }).run()).toThrow('steps are only ever added')
  expect(() => store.db.delete(steps).run()).toThrow('steps are only ever added')
})

const change = fc.record({
  address: fc.constantFrom('a', 'b', 'c', 'd'),
  to: fc.option(fc.constantFrom('', '0', '1', '万元\u0000"\\'), { nil: undefined }),
})
const turns = fc.array(
  fc.record({
    person: fc.constantFrom(7, 8),
    does: fc.oneof(fc.array(change, { maxLength: 4 }), fc.constant('undo' as const)),
  }),
  { maxLength: 30 },
)

test('whatever is changed and undone, the facts are the replay of the changes', () => {
  fc.assert(
    fc.property(turns, (played) => {
      const store = open(tempFile())
      const says = desk(store)
      says(7, { open: opening })
      says(8, {})
      joinIn(store, 8, 1, 1)
      const model = new Map<string, string>()
      for (const { person, does } of played) {
        if (does === 'undo') says(person, (known) => follow(model, takeBack(known)), { lastTurn: true })
        else says(person, follow(model, { changes: does }))
      }
      expect(factsOf(store)).toEqual(replay(store))
      expect(new Map(factsOf(store).map(({ address, value }) => [address, value]))).toEqual(sorted(model))
      expect(look(store, 8).filing?.facts).toEqual(model)
    }),
    { numRuns: runs(40) },
  )
})

function follow(model: Map<string, string>, deed: Deed): Deed {
  for (const { address, to } of deed.changes ?? []) apply(model, { address, to })
  return deed
}

function apply(model: Map<string, string>, { address, to }: Change): void {
  if (to === undefined) model.delete(address)
  else model.set(address, to)
}

const sorted = (model: Map<string, string>) => new Map([...model].sort())

function factsOf(store: Store) {
  const rows = store.db.select().from(facts).orderBy(facts.address).all()
  return rows.map(({ address, value, change }) => ({ address, value, change }))
}

/** The record read from its beginning; every change starts from the value that the one before left. */
function replay(store: Store) {
  const state = new Map<string, { address: string; value: string; change: number }>()
  for (const { id, address, from, to } of store.db.select().from(changes).orderBy(changes.id).all()) {
    expect(from).toBe(state.get(address)?.value ?? null)
    if (to === null) state.delete(address)
    else state.set(address, { address, value: to, change: id })
  }
  return [...state.values()].sort((a, b) => (a.address < b.address ? -1 : 1))
}
