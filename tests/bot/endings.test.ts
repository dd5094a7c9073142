import BetterSqlite from 'better-sqlite3'
import { HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { ConfigError } from '../../bot/config.ts'
import { endingOf, FatalError } from '../../bot/endings.ts'
import { DamagedFileError, NewerFileError } from '../../db/file.ts'
import { LockedFileError } from '../../db/lock.ts'

const url = 'http://127.0.0.1:8081/bot1:a_token_of_twenty_signs/getMe'
const { SqliteError } = BetterSqlite
const system = (code: string, more = {}) => Object.assign(new Error(`${code}: ${url}`), { code, ...more })
const listening = { syscall: 'listen' }

test.each([
  [new ConfigError('设置有误：PORT 应是 0 到 65535 的整数。'), /^设置有误：PORT/],
  [new NewerFileError('ziping.db'), /^启动不了：ziping\.db 已由更新版本/],
  [new LockedFileError('ziping.db'), /^启动不了：ziping\.db 正由另一个/],
  [new DamagedFileError('chat.db'), /^启动不了：chat\.db 有损坏/],
  [new SqliteError('attempt to write a readonly database', 'SQLITE_READONLY'), /不能写：只读，或属于别的用户/],
  [new SqliteError('unable to open database file', 'SQLITE_CANTOPEN_ISDIR'), /不能写/],
  [new Error(url, { cause: new SqliteError('database or disk is full', 'SQLITE_FULL') }), /磁盘满了/],
  [system('ENOSPC'), /磁盘满了/],
  [system('EROFS'), /不能写/],
  [system('EACCES'), /不能写/],
  [system('EACCES', listening), /没有权限用这个 PORT/],
  [system('EADDRINUSE', listening), /端口已被占用/],
  [system('EADDRNOTAVAIL', listening), /HOST 不是这台电脑的地址/],
  [new HttpError(url, new Error(url)), /原因不明（HttpError）/],
  [system('EMFILE'), /原因不明（EMFILE）/],
  ['thrown by somebody', /原因不明（string）/],
])('%s ends the program with 1 and one Chinese line without any address', (error, words) => {
  const { line, exitCode } = endingOf(error)
  expect(line).toMatch(words)
  expect([exitCode, line.includes('\n'), line.includes('127.0.0.1')]).toEqual([1, false, false])
})

test('a reason worded for the operator is shown unchanged, with its own code', () => {
  expect(endingOf(new FatalError('已停下。', 4))).toEqual({ line: '已停下。', exitCode: 4 })
})
