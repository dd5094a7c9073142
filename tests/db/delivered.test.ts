import { dirname } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Job } from '../../bot/talk/nouns.ts'
import { closeChat, markFailed, markSent, markTried } from '../../db/delivered.ts'
import { claimJob, failJob, finishJob } from '../../db/jobs.ts'
import { jobs, outbox } from '../../db/lanes.ts'
import { nextSay } from '../../db/outbox.ts'
import { invitations } from '../../db/sharing.ts'
import type { Store } from '../../db/store.ts'
import { at, desk, open, opening, tempFile } from './desk.ts'
import { foundIn } from './earlier.ts'

const token = 'Kw4nT0k3nOf22SignsAbc_'
const link = `http://127.0.0.1:3000/?start=${token}`
const text = `点这里加入：${link}\n或者发：/start ${token}`
const without = '点这里加入：（链接已发出，发“邀请”再要一个）\n或者发：/start ……'

/** Person 7 has made an invitation, and its link waits to be sent. */
function inviting(say: object = { text }) {
  const file = tempFile()
  const store = open(file)
  const expires = '2099-01-01T00:00:00.000Z'
  const people = [{ change: 'invite', token, role: 'preparer', uses: 2, expires } as const]
  desk(store)(7, { open: opening, people, says: [say as { text: string }] })
  return { store, folder: dirname(file), file }
}

const textOf = (store: Store) => store.db.select({ text: outbox.text }).from(outbox).get()?.text

test('only the hash of a token is stored with its invitation; the link is in the queued message, and nowhere else', () => {
  const { store } = inviting()
  expect(JSON.stringify(store.db.select().from(invitations).all())).not.toContain(token)
  expect(nextSay(store, 'telegram', 7)?.text).toBe(text)
})

test('once a message is sent its link is removed from it, and from every byte of the database and its log', () => {
  const { store, folder } = inviting()
  expect(foundIn(folder, [token])).not.toEqual([])
  markTried(store, 1)
  expect(nextSay(store, 'telegram', 7)?.text).toBe(text)
  markSent(store, 1, '1', at)
  expect(textOf(store)).toBe(without)
  expect(foundIn(folder, [token])).toEqual([])
})

test.each([
  ['that is refused', (store: Store) => markFailed(store, 1)],
  ['to a chat that is closed', (store: Store) => closeChat(store, 7)],
])('a message %s has no link left either', (_, end) => {
  const { store, folder } = inviting()
  end(store)
  expect(textOf(store)).toBe(without)
  expect(foundIn(folder, [token])).toEqual([])
})

test('a stop between sending and marking costs nobody the link: it is sent once more', () => {
  const { store, file } = inviting()
  expect(nextSay(store, 'telegram', 7)?.text).toBe(text)
  store.close()
  expect(nextSay(open(file), 'telegram', 7)?.text).toBe(text)
})

test('what a stop left of a sent message in the log is removed by the next start', () => {
  const { store, folder, file } = inviting()
  store.db.update(outbox).set({ state: 'sent', text: without }).where(eq(outbox.id, 1)).run()
  expect(foundIn(folder, [token])).not.toEqual([])
  open(file)
  expect(foundIn(folder, [token])).toEqual([])
})

test('a file of links is stored until it is sent, and the links of its job until it is made or given up', () => {
  const job: Job = { job: 'links', year: 2023, lines: [{ department: '云溪县教育局', link, joined: 0 }] }
  for (const ends of ['finish', 'fail']) {
    const store = open(tempFile())
    desk(store)(7, { jobs: [job] })
    expect(claimJob(store, 1)?.job).toEqual(job)
    const file = { name: '邀请链接.xlsx', bytes: Buffer.from(link) }
    if (ends === 'finish') finishJob(store, 1, at, [file])
    else failJob(store, 1, at, [])
    const [made] = store.db.select({ job: jobs.job }).from(jobs).where(eq(jobs.id, 1)).all()
    expect(made?.job).toEqual({ ...job, lines: [{ ...job.lines[0], link: '（链接已发出，发“邀请”再要一个）' }] })
  }
})

test('a file is removed from every byte of the database once it is sent', () => {
  const bytes = Buffer.from(`${' '.repeat(3000)}${token}`)
  const { store, folder } = inviting({ name: '邀请链接.xlsx', bytes })
  expect(foundIn(folder, [token])).not.toEqual([])
  markSent(store, 1, '1', at)
  expect(foundIn(folder, [token])).toEqual([])
})
