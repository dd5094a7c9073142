import { expect, test } from 'vitest'
import type { Button } from '../../bot/talk/nouns.ts'
import { nextSay, queuedChats } from '../../db/outbox.ts'
import { identified, turnTo } from '../../db/people.ts'
import { steps } from '../../db/schema.ts'
import { atTurn } from '../../db/turns.ts'
import { at, buttonOf, desk, look, open, opening, tempFile } from './desk.ts'
import { updateBy } from './person.ts'

const quota = 'base.staff.quota'
const undo: Button = { label: '撤销', action: { do: 'undo' } }

test('the first message makes a person without roles, a filing or a place', () => {
  const context = look(open(tempFile()), 7)
  expect(context.person).toEqual({ id: 1, roles: [] })
  expect(context.filing).toBeUndefined()
  expect(context.place).toBeUndefined()
  expect(look(open(tempFile()), 7, { lastTurn: true }).found.lastTurn).toBeUndefined()
  expect(context.filings).toEqual([])
})

test('a person has the name that the chat gave until another is told', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, {})
  expect(look(store, 7).person.name).toBe('人7')
  says(7, { person: { name: '李明' } })
  says(7, { person: { phone: '13800000000' } })
  expect(look(store, 7).person).toEqual({ id: 7, name: '李明', phone: '13800000000', roles: [] })
})

test('the place of a person without a filing is stored, and removed once a filing is open', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { place: { at: 'start', name: '县档案馆' } })
  expect(look(store, 7).place).toEqual({ at: 'start', name: '县档案馆' })
  says(7, { open: opening })
  expect(look(store, 7).place).toBeUndefined()
})

test('somebody who opens a filing is its preparer and head and sees its facts', () => {
  const store = open(tempFile())
  desk(store)(7, {
    open: { ...opening, deadline: '2024-07-31T18:00', facts: [{ address: quota, to: '32' }] },
    place: { at: 'explain', check: 'base.staff.sum' },
  })
  const { person, filing, place } = look(store, 7)
  expect(person.roles).toEqual(['preparer', 'head'])
  expect(filing).toMatchObject({
    department: '县工业和信息化局',
    year: 2023,
    deadline: '2024-07-31T18:00',
    state: 'filling',
  })
  expect([...(filing?.facts ?? [])]).toEqual([[quota, '32']])
  expect(filing?.versions.get(quota)).toBe(1)
  expect(place).toEqual({ at: 'explain', check: 'base.staff.sum' })
})

test('a redelivered update changes nothing and calls nothing', () => {
  const store = open(tempFile())
  desk(store)(7, { open: opening })
  const update = updateBy(50, 7, at, { name: '李' })
  const decide = () => ({ changes: [{ address: quota, to: '32' }], says: [{ text: '✓' }] })
  expect(atTurn(store, update, decide)).toMatchObject({ update: 2, repeated: false })
  const again = atTurn(store, update, () => {
    throw new Error('asked again')
  })
  expect(again).toEqual({ update: 2, message: undefined, repeated: true })
  expect(look(store, 7).filing?.versions.get(quota)).toBe(1)
})

test('when a decision throws nothing is stored, not even that the update came', () => {
  const store = open(tempFile())
  const update = updateBy(50, 7, at, { name: '李' })
  const refuse = () => {
    throw new Error('no')
  }
  expect(() => atTurn(store, update, refuse)).toThrow('no')
  expect(identified(store, 'telegram', '7')).toBeUndefined()
  expect(atTurn(store, update, () => ({ says: [] }))).toMatchObject({ repeated: false })
})

test('effects that cannot be stored leave nothing of the turn', () => {
  const store = open(tempFile())
  const says = desk(store)
  expect(() => says(7, { says: [{ text: '✓' }], changes: [{ address: quota, to: '1' }] })).toThrow('need a filing')
  expect(queuedChats(store, 'telegram')).toEqual([])
})

test('setting a cell to its own value makes no change; a withdrawn cell is not asked', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  says(7, { changes: [{ address: quota, to: '32' }] })
  says(7, {
    changes: [
      { address: quota, to: '32' },
      { address: 'base.staff.actual', to: undefined },
    ],
  })
  expect(look(store, 7).filing?.versions).toEqual(new Map([[quota, 1]]))
  says(7, { changes: [{ address: quota, to: '' }] })
  expect(look(store, 7).filing?.facts).toEqual(new Map([[quota, '']]))
  says(7, { changes: [{ address: quota, to: undefined }] })
  expect(look(store, 7).filing?.facts).toEqual(new Map())
})

test('a step stores the facts after the changes of its turn', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  says(7, { changes: [{ address: quota, to: '32' }], state: 'signed' })
  says(7, { changes: [{ address: quota, to: '33' }] })
  says(7, { state: 'signed' })
  expect(look(store, 7).filing?.state).toBe('signed')
  expect(store.db.select().from(steps).all()).toEqual([
    {
      id: 1,
      filing: 1,
      from: 'filling',
      to: 'signed',
      person: 7,
      at,
      snapshot: { [quota]: '32' },
      note: null,
      change: 1,
      alone: null,
    },
  ])
})

test('a button is found in its own chat only, counted over its rows, with the filing it was about', () => {
  const store = open(tempFile())
  const says = desk(store)
  const help: Button = { label: '帮助', action: { do: 'help' } }
  says(7, { open: opening, says: [{ text: '？', buttons: [[help], [undo]] }] })
  says(8, { open: { ...opening, department: '县档案馆' } })
  expect(buttonOf(store, 7, 1, 0)).toEqual({ ...help, filing: 1 })
  expect(buttonOf(store, 7, 1, 1)).toEqual({ ...undo, filing: 1 })
  expect(buttonOf(store, 7, 1, 2)).toBeUndefined()
  expect(buttonOf(store, 7, 2, 0)).toBeUndefined()
  expect(buttonOf(store, 8, 1, 0)).toBeUndefined()
})

test('a person sees only the filings of their own departments', () => {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  says(7, { open: { ...opening, year: 2024 } })
  says(8, { open: { ...opening, department: '县档案馆' } })
  expect(look(store, 7).filing?.id).toBe(2)
  expect(look(store, 7).filings).toEqual([
    { id: 1, department: opening.department, year: 2023, state: 'filling', edition: opening.edition },
  ])
  expect(look(store, 8).filings).toEqual([])
  turnTo(store, 8, 1)
  expect(look(store, 8)).not.toHaveProperty('filing')
  expect(look(store, 8).person.roles).toEqual([])
})

test('a file that is closed and reopened has kept everything', () => {
  const file = tempFile()
  const first = open(file)
  desk(first)(7, {
    open: { ...opening, facts: [{ address: quota, to: '32' }] },
    place: { at: 'row', row: 'base.staff' },
    says: [{ text: '编制数？', buttons: [[undo]] }],
  })
  first.close()
  const second = open(file)
  const { filing, place } = look(second, 7)
  expect(filing?.facts).toEqual(new Map([[quota, '32']]))
  expect(place).toEqual({ at: 'row', row: 'base.staff' })
  expect(buttonOf(second, 7, 1, 0)).toEqual({ ...undo, filing: 1 })
  expect(nextSay(second, 'telegram', 7)).toMatchObject({ text: '编制数？', buttons: [[undo]], kind: 'message' })
})
