import { renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { replayData } from '../../bot/commands/data/replay-data.ts'
import type { Store } from '../../db/store.ts'
import { open, tempFile } from '../db/desk.ts'
import { beginFiling, hearing } from '../db/hearing.ts'
import { ranHere } from './here.ts'
import { buildCommandIn, type Ran } from './run.ts'

const replayIn = buildCommandIn('replay')
const replayAsProgram = (...args: readonly string[]) => replayIn({ env: { PATH: process.env.PATH } }, ...args)
const replay = (...args: readonly string[]): Promise<Ran> => ranHere(() => replayData(args))

/** A database in use, with a filing that was begun. */
function begun(): { readonly file: string; readonly store: Store } {
  const file = tempFile()
  const store = open(file)
  const talk = hearing(store)
  beginFiling(talk, 7)
  talk.say(7, '46 44')
  for (const text of ['目录', '继续']) talk.say(7, text)
  return { file, store }
}

test('a filing’s talk is printed while the bot works with the data', async () => {
  const { file } = begun()
  const { code, out, err } = await replay(file, '--filing', '1')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(
    /^云溪县文旅局 2023年度自评，共 4 步。\n\n第 1 步 #4　.*　人7\n> 无\n云溪县文旅局 2023年度自评开始了/,
  )
  expect(out).toMatch(/\n\n重放了 4 步，都与记录相同。\n$/)
})

test('without a filing’s number the filings are listed with theirs', async () => {
  const { file } = begun()
  expect(await replay(file)).toEqual({ code: 0, out: '1　云溪县文旅局 2023年度\n', err: '' })
})

test('it may begin at a turn, which keeps its number', async () => {
  const { file } = begun()
  const { code, out } = await replay(file, '--filing', '1', '--from', '#6')
  expect(code).toBe(0)
  expect(out).toMatch(/^云溪县文旅局 2023年度自评，共 4 步。\n\n第 3 步 #6　/)
})

test('a different outcome ends it with 1, and the data is unchanged', async () => {
  const { file, store } = begun()
  store.db.run(sql`update updates set left_at = '{"v":1,"at":"row","row":"base.staff"}' where id = 6`)
  const { code, out } = await replay(file, '--filing', '1')
  expect(code).toBe(1)
  expect(out).toContain(
    '第 3 步与记录不同：\n  停在\n    记录：{"at":"row","row":"base.staff"}\n    现在：{"at":"menu"',
  )
  expect(await replayAsProgram(file, '--filing', '1')).toEqual({ code, out, err: '' })
  const before = await replay(file, '--filing', '1', '--from', '5')
  const after = await replay(file, '--filing', '1', '--from', '7')
  expect([before.code, after.code]).toEqual([1, 0])
})

test('what cannot be read ends it with 2 and the reason', async () => {
  const { file, store } = begun()
  const folder = dirname(file)
  const told = async (...args: readonly string[]) => {
    const { code, out, err } = await replay(...args)
    expect([code, out]).toEqual([2, ''])
    return err
  }
  expect(await told()).toMatch(/^用法：/)
  expect(await told(file, '--from', '1')).toMatch(/^用法：/)
  expect(await told(file, '--filing', '一')).toMatch(/^用法：/)
  expect(await told(join(folder, 'none.db'), '--filing', '1')).toMatch(/^读不出来：没有 .*none\.db 这个文件。/)
  expect(await told(file, '--filing', '2')).toBe('数据里没有编号 2 的自评。\n')
  expect(await told(file, '--filing', '1', '--from', '99')).toContain('没有 #99 这一步')
  store.db.run(sql`delete from __drizzle_migrations where created_at > 1795982738674`)
  expect(await told(file, '--filing', '1')).toContain('还没有升级到这一版')
  store.close()
  writeFileSync(join(folder, 'broken'), 'no database at all, only words')
  renameSync(join(folder, 'broken'), file)
  expect(await told(file, '--filing', '1')).toContain('有损坏，或不是数据文件')
})
