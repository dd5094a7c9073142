import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { LockedFileError, lockFile } from '../../db/lock.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'ziping-lock-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

test('one database is worked on by one bot at a time', () => {
  const file = join(folder(), 'ziping.db')
  const first = lockFile(file)
  expect(() => lockFile(file)).toThrow(LockedFileError)
  first.release()
  lockFile(file).release()
})

test('a second bot on the same database does not start and says why', { timeout: 60_000 }, () => {
  const dataDir = folder()
  const lock = lockFile(join(dataDir, 'ziping.db'))
  onTestFinished(() => lock.release())
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0' }
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bot/main.ts'], { env, timeout: 50_000 })
  expect(stderr.toString()).toBe(
    '启动不了：ziping.db 正由另一个自评助手使用，一份数据只能由一个程序收发消息。先停掉那一个，或换一个 DATA_DIR。\n',
  )
  expect(status).toBe(1)
})
