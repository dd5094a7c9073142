import { expect, test } from 'vitest'
import { hear } from '../../bot/talk.ts'
import { updates } from '../../db/channels-table.ts'
import { queuedJobs } from '../../db/jobs.ts'
import { finishWithTurn } from '../../db/later.ts'
import type { Store } from '../../db/store.ts'
import { look, open, tempFile } from './desk.ts'
import { around, beginFiling, hearing } from './hearing.ts'

/** Person 7 has begun a filing and answered its first question. */
function begun() {
  const store = open(tempFile())
  const talk = hearing(store)
  beginFiling(talk, 7)
  talk.say(7, '46 44')
  return { store, ...talk }
}

/** Reads a text file that person 7 sent. */
function readWords(store: Store, text: string, at = '2024-07-01T02:00:00.000Z'): number {
  const job = queuedJobs(store)[0] ?? 0
  finishWithTurn(store, job, at, (late) => {
    const content = {
      is: 'read',
      contents: { is: 'words', text },
      about: late.about ?? 0,
      row: 'unit#selfReference',
    } as const
    return { ...hear(content, { ...late, referred: {} }, { ...around, links: '', at }), content }
  })
  return job
}

const file = { is: 'file', file: 'f1', name: '人员.txt', size: 10 } as const

test('a turn about a filing is stored with what it was given and where it left the talk, without the facts', () => {
  const { last, say } = begun()
  const before = last()
  expect(before?.known).toMatchObject({
    loaded: {
      person: { id: 7, roles: ['preparer', 'head'] },
      filing: { id: 1, facts: 'record', state: 'filling' },
      members: [{ id: 7 }],
    },
    referred: {},
    around: { zone: 'Asia/Shanghai', model: false, at: before?.at },
  })
  expect(before?.left).toMatchObject({ at: 'row', row: expect.any(String) })
  say(7, '上一题')
  expect(last()?.known).toMatchObject({ loaded: { place: before?.left } })
})

test('the turn that opens a filing is stored, earlier ones are not', () => {
  const store = open(tempFile())
  const { say, last } = hearing(store)
  for (const text of ['/start', '云溪县文旅局', '2023']) say(7, text)
  expect([last()?.known, last()?.left]).toEqual([null, null])
  say(7, '无')
  expect(last()?.known).toMatchObject({ loaded: { place: { at: 'start', name: '云溪县文旅局', year: 2023 } } })
  expect(last()?.filing).toBe(1)
})

test('nothing is stored of a turn that receives or gives out a token', () => {
  const { store, say, tap, last } = begun()
  say(7, '邀请填表人')
  const invited = tap(7, '1人 7天')
  const token = /start=([\w-]{22})/.exec(invited)?.[1] ?? ''
  expect(token).not.toBe('')
  expect(last()?.known).toEqual({ unkept: 'token' })
  for (const text of [
    `/start ${token}`,
    `https://t.example/bot?start=${token}`,
    `请点 https://t.example/bot?start=${token}`,
  ]) {
    say(7, text)
    expect(last()?.known).toEqual({ unkept: 'token' })
  }
  expect(JSON.stringify(store.db.select().from(updates).all())).not.toContain(token)
})

test('a file that was read is an update of its own, with its contents, and is undone separately', () => {
  const { store, say, bring, last } = begun()
  bring(7, file)
  const sent = last()?.id ?? 0
  const job = readWords(store, '我单位')
  const row = last()
  expect(row).toMatchObject({ external: `job ${job}`, channel: 'job', filing: 1, person: 7, chat: 7 })
  expect(row?.content).toMatchObject({ is: 'read', about: 1, contents: { is: 'words', text: '我单位' } })
  const { lastTurn } = look(store, 7, { lastTurn: true }).found
  expect(lastTurn?.turn?.turn).toBe(row?.id)
  expect(row?.id).toBe(sent + 1)
  say(7, '撤销')
  expect(last()?.undoes).toBe(row?.id)
})

test('of a file that is too large, or has a link that lets somebody in, only the fact that it was read is stored', () => {
  const { store, bring, last } = begun()
  for (const text of ['满'.repeat(200_001), `https://t.example/bot?start=${'a'.repeat(22)}`]) {
    bring(7, file)
    readWords(store, text)
    expect([last()?.content, last()?.known]).toEqual([
      { is: 'read', about: 1, row: 'unit#selfReference' },
      { unkept: 'file' },
    ])
  }
})
