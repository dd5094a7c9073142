import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readPlace } from '../../bot/talk/stored.ts'
import { claimJob } from '../../db/jobs.ts'
import { jobs, outbox } from '../../db/lanes.ts'
import { nextSay } from '../../db/outbox.ts'
import { atTurn } from '../../db/turns.ts'
import { at, buttonOf, look, open } from './desk.ts'
import { clear, earlierFolder, foundIn } from './earlier.ts'
import { meetAs, updateBy } from './person.ts'

const tokens = Object.values(clear)

/** The earlier version's database, opened by this one. */
function opened() {
  const folder = earlierFolder()
  expect(foundIn(folder, tokens).filter((found) => found.startsWith('ziping.db'))).toHaveLength(tokens.length)
  return { folder, store: open(join(folder, 'ziping.db')) }
}

test('a file with tokens in clear has no byte of one left', () => {
  const { folder, store } = opened()
  expect(foundIn(folder, tokens).filter((found) => found.startsWith('ziping.db'))).toEqual([])
  store.close()
  expect(foundIn(folder, tokens).filter((found) => found.startsWith('ziping.db'))).toEqual([])
})

test('links sent before tokens were hashed still let people in, each in its own role', () => {
  const { store } = opened()
  const found = (token: string) => look(store, 1002, { invitation: token }).found.invitation
  expect(found(clear.education)?.department).toMatchObject({ id: 1, used: 1, uses: 5, taken: true, role: 'preparer' })
  expect(found(clear.finance)?.department).toMatchObject({ department: '云溪县民政局', used: 0, taken: false })
  expect(found(clear.head)?.department).toMatchObject({ role: 'head', uses: 1, by: 1002, revoked: false })
  expect(found(clear.officer)?.bureau).toMatchObject({ name: '云溪县财政局' })
  expect(found(clear.used)?.bureau).toMatchObject({ person: 1001 })
  const people = [{ change: 'join', token: clear.head } as const]
  meetAs(store, 7, '陈丽')
  atTurn(store, updateBy(500, 7, at), () => ({ says: [], people }))
  expect(look(store, 7).person.roles).toEqual(['head'])
})

test('a revoke button, in an old message or in the open menu, finds its invitation by number', () => {
  const { store } = opened()
  const { place } = look(store, 1002)
  const said = (index: number) => buttonOf(store, 1002, 20, index)
  const numbered = [1, 3, 4].map((invitation) => ({ do: 'revoke', invitation }))
  expect([4, 5, 6].map((index) => said(index)?.action)).toEqual(numbered)
  const open = readPlace(place)
  const choices = open && 'choices' in open ? open.choices : []
  expect(choices.map(({ action }) => action).filter((action) => action.do === 'revoke')).toEqual(numbered)
})

test('of sent messages only the links are removed, and of the job that made a file of them, too', () => {
  const { store } = opened()
  const [sent] = store.db.select().from(outbox).where(sql`id = 17`).all()
  expect(sent?.text.split('\n').slice(-2)).toEqual([
    '点这里加入预算绩效自评：（链接已发出，发“邀请”再要一个）',
    '或者发：/start ……',
  ])
  const made = store.db.select().from(jobs).where(sql`id = 2`).get()?.job
  expect(made).toMatchObject({ job: 'links', lines: [{ department: '云溪县教育局', joined: 0 }, {}] })
})

test('queued messages keep their links, as does a job that makes a file of them', () => {
  const link = `http://127.0.0.1:3000/?start=${clear.head}`
  const lines = JSON.stringify([{ department: '云溪县教育局', link, joined: 0 }])
  const folder = earlierFolder(`
    INSERT INTO outbox (id, chat, kind, text, buttons, created_at) VALUES (30, 1002, 'message', '${link}', '[]', '${at}');
    INSERT INTO jobs (id, person, chat, job, at) VALUES (9, 1001, 1001, '{"job":"links","year":2023,"lines":${lines}}', '${at}');`)
  const store = open(join(folder, 'ziping.db'))
  expect(nextSay(store, 'telegram', 1002)?.text).toBe(link)
  expect(claimJob(store, 9)?.job).toMatchObject({ lines: [{ link }] })
})
