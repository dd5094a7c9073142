import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { restoreData } from '../../bot/commands/data/restore-data.ts'
import { backUp } from '../../db/backup.ts'
import { openStore } from '../../db/open.ts'
import { started } from '../bot/started.ts'
import { rowsIn } from '../db/copies.ts'
import { desk, opening, tempFile } from '../db/desk.ts'
import { putDatabase } from '../db/made.ts'
import { usedByNewer } from '../db/newer.ts'
import { buildCompiled, type Program } from '../programs.ts'
import { ranHere } from './here.ts'
import { buildCommandIn, tempFolder } from './run.ts'

const restoreAsProgram = buildCommandIn('restore')
let bot: Program
beforeAll(async () => {
  bot = await buildCompiled('bot/main.ts')
})

/** Runs the command on a data folder. */
function restore(folder: string, ...args: readonly string[]) {
  return ranHere(() => restoreData(args, { DATA_DIR: folder }))
}

/** A data folder with two messages and a job still queued, and a copy of it elsewhere. */
async function copied(): Promise<{ readonly folder: string; readonly copy: string }> {
  const file = tempFile()
  putDatabase(file)
  const store = openStore(file)
  const facts = [{ address: 'base.staff.quota', to: '32' }]
  const says = [{ text: '一' }, { text: '二' }]
  desk(store)(7, { open: { ...opening, facts }, says, jobs: [{ job: 'export' }] })
  store.close()
  const copy = join(tempFolder(), '备份.db')
  await backUp(file, copy)
  return { folder: dirname(file), copy }
}

const holds = '1 个单位、1 份自评、1 格答案、3 条消息，最新一条是 2024年7月1日 09:00 的'
const states = 'SELECT state FROM outbox UNION ALL SELECT state FROM jobs'
const before = (folder: string) => readdirSync(folder).filter((name) => name.includes('before-restore'))

test('a copy is put in place in a few lines, what was queued is held back until it is asked for, and then queued', async () => {
  const { folder, copy } = await copied()
  const place = { env: { PATH: process.env.PATH, DATA_DIR: folder } }
  const { code, out, err } = await restoreAsProgram(place, copy)
  expect([code, err]).toEqual([0, ''])
  const [kept] = before(folder)
  expect(kept).toMatch(/^ziping\.db\.before-restore-\d{8}-\d{6}-\d{3}$/)
  expect(out.split('\n')).toEqual([
    `已恢复，查过是完整的：${holds}。`,
    `原来的数据留在 ${kept}，确认无误后可以删掉。`,
    '备份时排着队的 2 条消息、1 份文件或起草可能早已发过，先留着不发。要发，运行 npm run restore -- --resend，再启动。',
    '现在可以启动自评助手。',
    '',
  ])
  expect(rowsIn(join(folder, 'ziping.db'), states).flat()).toEqual(['held', 'held', 'held'])
  const sent = await restore(folder, '--resend')
  expect(sent).toEqual({ code: 0, out: '2 条消息、1 份文件或起草已排好队，启动自评助手后就发。\n', err: '' })
  expect(rowsIn(join(folder, 'ziping.db'), states).flat()).toEqual(['queued', 'queued', 'queued'])
  expect((await restore(folder, '--resend')).out).toBe('没有留着没发的消息，不用做什么。\n')
})

test('on request, what was queued stays queued', async () => {
  const { folder, copy } = await copied()
  const { out } = await restore(folder, copy, '--resend')
  expect(out).toContain('2 条消息、1 份文件或起草已排好队')
  expect(rowsIn(join(folder, 'ziping.db'), states).flat()).toEqual(['queued', 'queued', 'queued'])
})

test('the earlier database is restored in the same way, and a new machine needs no database', async () => {
  const { folder, copy } = await copied()
  await restore(folder, copy)
  const [kept = ''] = before(folder)
  expect((await restore(folder, join(folder, kept))).out).toContain(holds)
  const fresh = join(tempFolder(), 'data')
  expect((await restore(fresh, copy)).out).toMatch(/^已恢复，查过是完整的：.*。\n备份时/)
  expect(rowsIn(join(fresh, 'ziping.db'), 'SELECT value FROM facts')).toEqual([['32']])
})

test('while the bot runs nothing is restored or released, and it goes on', async () => {
  const { folder, copy } = await copied()
  const running = await started(bot.file, { PORT: '0', DATA_DIR: folder }, (line) => line.includes('已启动'))
  const line = '自评助手正在用这份数据。先停下它再运行。\n'
  const place = { env: { PATH: process.env.PATH, DATA_DIR: folder } }
  expect(await restoreAsProgram(place, copy)).toEqual({
    code: 1,
    out: '',
    err: `没有恢复成，原来的数据没有动：${line}`,
  })
  expect(await restore(folder, '--resend')).toEqual({ code: 1, out: '', err: `没有改动：${line}` })
  expect(before(folder)).toEqual([])
  await running.stop()
})

test('a file copied from a running bot without its log is restored with a warning', async () => {
  const { folder, copy } = await copied()
  const without = join(tempFolder(), 'ziping.db')
  copyFileSync(copy, without)
  const client = new BetterSqlite(without)
  client.pragma(`application_id = ${0x7a70}`)
  client.close()
  const { code, out } = await restore(folder, without)
  expect([code, out]).toEqual([0, expect.stringContaining('注意：这份文件是在运行时直接复制的，旁边少了 -wal')])
  expect((await restore(folder, copy)).out).not.toContain('注意')
})

test('what is no copy, or no longer fits, is refused in one line, and the data is unchanged', async () => {
  const { folder, copy } = await copied()
  const copies = dirname(copy)
  const file = join(folder, 'ziping.db')
  const write = (name: string, bytes: string | Buffer) => {
    writeFileSync(join(copies, name), bytes)
    return join(copies, name)
  }
  const newer = write('新.db', readFileSync(copy))
  usedByNewer(newer)
  const refused = [
    [join(copies, '没有.db'), '没有 '],
    [file, '就是自评助手现在的数据，不是备份'],
    [write('坏.db', readFileSync(copy).fill(0xa5, 20480, 24576)), '坏.db 有损坏'],
    [write('文字.db', '单位,金额\n'.repeat(200)), '文字.db 有损坏，或不是数据文件'],
    [write('空.db', ''), '空.db 里没有自评助手的数据'],
    [newer, '新.db 由更新版本的程序用过'],
    [copies, '文件打不开'],
  ] as const
  const was = readFileSync(file)
  for (const [path, reason] of refused) {
    const { code, out, err } = await restore(folder, path)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^没有恢复成，原来的数据没有动：.*\n$/)
    expect(err).toContain(reason)
  }
  expect([readFileSync(file).equals(was), before(folder), readdirSync(folder).includes('ziping.db.restoring')]).toEqual(
    [true, [], false],
  )
})

test('a program with the database open, or an earlier version’s chat beside it, blocks the restore', async () => {
  const { folder, copy } = await copied()
  const reader = openStore(join(folder, 'ziping.db'))
  onTestFinished(() => reader.close())
  reader.db.get('select count(*) from outbox')
  expect((await restore(folder, copy)).err).toContain('有别的程序正打开着 ziping.db')
  writeFileSync(join(folder, 'chat.db'), '')
  expect((await restore(folder, copy)).err).toContain('旧版的 chat.db')
  expect((await restore(folder, '--resend')).err).toContain('没有改动：')
  expect(before(folder)).toEqual([])
})

test.each([[], ['--force', 'a.db'], ['a.db', 'b.db']])('%s %s is answered with the right usage', async (...args) => {
  const ran = await restore(tempFolder(), ...args.filter((arg) => arg !== undefined))
  expect(ran).toEqual({ code: 2, out: '', err: expect.stringMatching(/^用法：npm run restore.*\n$/) })
})

test('nothing is released if there is no data', async () => {
  const { code, err } = await restore(join(tempFolder(), 'none'), '--resend')
  expect([code, err]).toEqual([1, expect.stringContaining('里还没有数据')])
  expect(existsSync('none')).toBe(false)
})
