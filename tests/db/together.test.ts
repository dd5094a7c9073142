import { expect, test } from 'vitest'
import { claimJob, finishJob, queuedJobs } from '../../db/jobs.ts'
import { nextSay } from '../../db/outbox.ts'
import { documents, steps } from '../../db/schema.ts'
import { at, buttonOf, desk, joinIn, look, open, opening, tempFile } from './desk.ts'

const quota = 'base.staff.quota'
const expires = '2024-07-08T01:00:00.000Z'
const invite = { change: 'invite', token: 'abc', role: 'preparer', uses: 2, expires } as const

/** A department with its first filing, which person 7 opened. */
function department() {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  return { store, says }
}

test('messages to others are in their own chats, about the filing, and are committed with the turn', () => {
  const { store, says } = department()
  says(8, {})
  joinIn(store, 8, 1, 1)
  const woken: number[] = []
  store.queued.on('says', (chat) => void woken.push(chat))
  const choices = [[{ label: '去看', action: { do: 'go', row: 'base.staff' } } as const]]
  says(7, { says: [{ text: '✓' }], tells: [{ to: 8, says: [{ text: '改了', buttons: choices }] }] })
  expect(woken).toEqual([7, 8])
  expect(nextSay(store, 'telegram', 8)).toMatchObject({ text: '改了' })
  expect(buttonOf(store, 8, 2, 0)).toMatchObject({ label: '去看', filing: 1 })
  expect(buttonOf(store, 7, 2, 0)).toBeUndefined()
})

test('a failed turn tells nobody anything, and strangers cannot be told', () => {
  const { store, says } = department()
  says(8, {})
  const tells = [{ to: 8, says: [{ text: '改了' }] }]
  expect(() =>
    says(7, () => {
      throw new Error('no')
    }),
  ).toThrow('no')
  says(7, { tells: [{ to: 99, says: [{ text: '？' }] }] })
  expect([nextSay(store, 'telegram', 8), nextSay(store, 'telegram', 99)]).toEqual([undefined, undefined])
  says(7, { tells })
  expect(nextSay(store, 'telegram', 8)).toBeDefined()
})

test('an invitation gives its role and the latest filing, and counts each person once', () => {
  const { store, says } = department()
  says(7, { people: [invite] })
  expect(look(store, 8, { invitation: 'abc' }).found.invitation?.department).toEqual({
    ...{ id: 1, department: opening.department, role: 'preparer', uses: 2, used: 0, expires, revoked: false },
    ...{ by: 7, made: at, taken: false, left: false, roles: [], byRoles: ['head', 'preparer'], year: 2023 },
    members: [{ id: 7, name: '人7', roles: ['preparer', 'head'] }],
  })
  says(8, { people: [{ change: 'join', token: 'abc' }], says: [{ text: '欢迎' }] })
  says(8, { people: [{ change: 'join', token: 'abc' }] })
  expect(look(store, 8).filing?.id).toBe(1)
  expect(look(store, 8).person.roles).toEqual(['preparer'])
  expect(look(store, 8, { invitation: 'abc' }).found.invitation?.department).toMatchObject({ used: 1, taken: true })
  expect(look(store, 7).members.map(({ id, roles }) => [id, roles])).toEqual([
    [7, ['preparer', 'head']],
    [8, ['preparer']],
  ])
})

test('an invitation can only be revoked by its own department', () => {
  const { store, says } = department()
  says(8, { open: { ...opening, department: '县档案馆' } })
  says(7, { people: [invite] })
  says(8, { people: [{ change: 'revoke', invitation: 1 }] })
  expect(look(store, 7, { invitations: true }).found.invitations).toHaveLength(1)
  says(7, { people: [{ change: 'revoke', invitation: 1 }] })
  expect(look(store, 7, { invitations: true }).found.invitations).toEqual([])
  expect(look(store, 7, { invitation: 'abc' }).found.invitation?.department?.revoked).toBe(true)
  expect(look(store, 8).members.map(({ id }) => id)).toEqual([8])
})

test('a role is given up in the department of the filing only', () => {
  const { store, says } = department()
  says(7, { open: { ...opening, department: '县档案馆' } })
  says(7, { people: [{ change: 'leave', role: 'head' }] })
  expect(look(store, 7).person.roles).toEqual(['preparer'])
  says(7, { people: [{ change: 'turn', filing: 1 }] })
  expect(look(store, 7).person.roles).toEqual(['preparer', 'head'])
})

test('an annex is assigned, reassigned and everybody’s again', () => {
  const { store, says } = department()
  expect(look(store, 7).filing).not.toHaveProperty('handed')
  says(8, {})
  says(7, { people: [{ change: 'hand', annex: 'project.1', to: 8 }] })
  says(7, { people: [{ change: 'hand', annex: 'base', to: 7 }] })
  expect(look(store, 7).filing?.handed).toEqual(new Map(Object.entries({ base: 7, 'project.1': 8 })))
  says(7, { people: [{ change: 'hand', annex: 'project.1', to: 7 }] })
  says(7, { people: [{ change: 'hand', annex: 'base' }] })
  expect(look(store, 7).filing?.handed).toEqual(new Map([['project.1', 7]]))
})

test('each filing has its own place; the person switches from one to the other, or to one that is still to be begun', () => {
  const { store, says } = department()
  says(7, { place: { at: 'row', row: 'base.staff' } })
  says(7, { open: { ...opening, year: 2024 }, place: { at: 'row', row: 'base.office' } })
  says(7, { people: [{ change: 'turn', filing: 1 }], says: [{ text: '切换' }] })
  expect(look(store, 7)).toMatchObject({ filing: { id: 1 }, place: { row: 'base.staff' } })
  expect(look(store, 7, { other: { filing: 2, needs: {} } }).found.other).toMatchObject({
    filing: { id: 2 },
    place: { row: 'base.office' },
  })
  says(7, { people: [{ change: 'turn', filing: 2 }], place: { at: 'row', row: 'base.reception' } })
  expect(look(store, 7).place).toEqual({ at: 'row', row: 'base.reception' })
  says(7, { people: [{ change: 'turn' }], place: { at: 'start' } })
  expect([look(store, 7).filing, look(store, 7).place]).toEqual([undefined, { at: 'start' }])
  says(8, {})
  expect(look(store, 8, { other: { filing: 1, needs: {} } }).found.other).not.toHaveProperty('filing')
})

test('a place stores the newest change that its person has seen', () => {
  const { store, says } = department()
  says(8, {})
  joinIn(store, 8, 1, 1)
  expect(look(store, 8).seen).toBeUndefined()
  const place = { at: 'row', row: 'base.staff' } as const
  says(8, { place })
  says(7, { changes: [{ address: quota, to: '32' }], place })
  expect([look(store, 7).seen, look(store, 8).seen, look(store, 8).filing?.change]).toEqual([1, 0, 1])
  says(8, {})
  expect(look(store, 8).seen).toBe(0)
  says(8, { place })
  expect(look(store, 8).seen).toBe(1)
})

test('a step stores its opinion, and its document is made of the facts of that moment, once and for all', () => {
  const { store, says } = department()
  says(7, { changes: [{ address: quota, to: '32' }], state: 'signed' })
  says(7, { changes: [{ address: quota, to: '33' }], state: 'filling', note: '再核一下' })
  expect(
    store.db
      .select()
      .from(steps)
      .all()
      .map(({ note }) => note),
  ).toEqual([null, '再核一下'])
  const [first = 0, second = 0] = queuedJobs(store)
  const claimed = claimJob(store, first)
  expect(claimed?.job).toEqual({ job: 'snapshot', step: 1 })
  expect(claimed?.context.filing?.facts.get(quota)).toBe('32')
  const document = { name: '报告.docx', bytes: new Uint8Array([80, 75]) }
  finishJob(store, first, at, [{ step: 1, ...document }])
  finishJob(store, second, at, [{ step: 1, ...document, name: '别的.docx' }])
  expect(store.db.select().from(documents).all()).toEqual([
    { step: 1, name: '报告.docx', bytes: Buffer.from([80, 75]), at },
  ])
  expect(nextSay(store, 'telegram', 7)).toBeUndefined()
  says(7, { jobs: [{ job: 'document', draft: false }] })
  expect(claimJob(store, queuedJobs(store)[0] ?? 0)?.context.signed?.name).toBe('报告.docx')
  expect(() => store.db.update(documents).set({ name: '假' }).run()).toThrow('documents are only ever added')
  expect(() => store.db.delete(documents).run()).toThrow('documents are only ever added')
})
