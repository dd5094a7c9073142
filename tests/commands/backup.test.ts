import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backupData } from '../../bot/commands/data/backup-data.ts'
import { openStore } from '../../db/open.ts'
import { rowsIn, writer } from '../db/copies.ts'
import { desk, opening, tempFile } from '../db/desk.ts'
import { earlierFolder } from '../db/earlier.ts'
import { putDatabase } from '../db/made.ts'
import { ranHere } from './here.ts'
import { buildCommandIn, tempFolder } from './run.ts'

const backupAsProgram = buildCommandIn('backup')

/** Runs the command on a data folder. */
function backup(folder: string, ...args: readonly string[]) {
  return ranHere(() => backupData(args, { DATA_DIR: folder }))
}

/** A data folder with one department that has answered one cell. */
function filled(): string {
  const file = tempFile()
  putDatabase(file)
  const store = openStore(file)
  const facts = [{ address: 'base.staff.quota', to: '32' }]
  desk(store)(7, { open: { ...opening, facts }, says: [{ text: '记下了' }] })
  store.close()
  return dirname(file)
}

test('a copy is made while a program writes, and its contents are reported in one line', async () => {
  const file = tempFile()
  await writer(file)
  const copy = join(tempFolder(), 'ziping-2026-11-29.db')
  const place = { env: { PATH: process.env.PATH, DATA_DIR: dirname(file) } }
  const { code, out, err } = await backupAsProgram(place, copy)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(
    /^已备份到 \S+，查过是完整的：1 个单位、1 份自评、40 格答案、\d+ 条消息，最新一条是 2024年7月1日 09:00 的。\n$/,
  )
  expect(rowsIn(copy, 'SELECT count(*) FROM facts')).toEqual([[40]])
  expect(await backupAsProgram(place, copy)).toMatchObject({ code: 1, out: '' })
})

test('an existing file is overwritten only on request', async () => {
  const [folder, copies] = [filled(), tempFolder()]
  const copy = join(copies, '备份.db')
  writeFileSync(copy, '昨天的备份')
  const refused = await backup(folder, copy)
  expect(refused).toEqual({
    code: 1,
    out: '',
    err: `没有备份成：${copy} 已经有了，没有动它。换一个名字；确实要盖掉，加 --force。\n`,
  })
  expect(readFileSync(copy, 'utf8')).toBe('昨天的备份')
  expect((await backup(folder, copy, '--force')).code).toBe(0)
  expect(rowsIn(copy, 'SELECT value FROM facts')).toEqual([['32']])
  expect(readdirSync(copies)).toEqual(['备份.db'])
})

test('the bot’s own files are never overwritten', async () => {
  const folder = filled()
  const before = readFileSync(join(folder, 'ziping.db'))
  for (const name of ['ziping.db', 'ziping.db-wal', 'ziping.db.lock']) {
    const { code, err } = await backup(folder, join(folder, '.', name), '--force')
    expect([code, err]).toEqual([1, expect.stringMatching(/^没有备份成：\S+ 是自评助手自己的数据文件。.*\n$/)])
  }
  expect(readFileSync(join(folder, 'ziping.db')).equals(before)).toBe(true)
})

test.each([
  ['no file', [], 2, '用法：npm run backup'],
  ['two files', ['a.db', 'b.db'], 2, '用法：npm run backup'],
  ['an unknown option', ['a.db', '--overwrite'], 2, '用法：npm run backup'],
  ['a folder that is not there', ['/tmp/nowhere/a.db'], 1, '没有 /tmp/nowhere 这个文件夹'],
  ['a folder', ['/tmp'], 1, '/tmp 是文件夹'],
] as const)('%s ends with one line that says what to write', async (_, args, code, line) => {
  const ran = await backup(filled(), ...args)
  expect(ran).toEqual({ code, out: '', err: expect.stringMatching(/^.*\n$/) })
  expect(ran.err).toContain(line)
})

test('data that is missing, not up to date, damaged or partly in an earlier version’s file is not copied, and the reason is given', async () => {
  const copy = join(tempFolder(), '备份.db')
  const refusal = async (folder: string) => (await backup(folder, copy)).err
  expect(await refusal(join(tempFolder(), 'none'))).toContain('里还没有数据')
  const earlier = earlierFolder()
  expect(await refusal(earlier)).toContain('chat.db。先用这一版启动一次')
  const alone = filled()
  writeFileSync(join(alone, 'ziping.db'), readFileSync(join(earlier, 'ziping.db')))
  expect(await refusal(alone)).toContain('ziping.db 还没有升级到这一版。先用这一版启动一次')
  const damaged = filled()
  writeFileSync(join(damaged, 'ziping.db'), readFileSync(join(damaged, 'ziping.db')).fill(0xa5, 20480, 24576))
  expect(await refusal(damaged)).toContain('ziping.db 有损坏')
  expect(existsSync(copy)).toBe(false)
})

test.runIf(process.getuid?.() !== 0)('a folder without write permission is reported', async () => {
  const copies = join(tempFolder(), 'copies')
  mkdirSync(copies)
  chmodSync(copies, 0o500)
  expect((await backup(filled(), join(copies, 'a.db'))).err).toContain('不能写')
})
