import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { lockFile } from '../../db/lock.ts'
import { tempFile } from '../db/desk.ts'
import { buildCompiled, type Program } from '../programs.ts'
import { type ProgramOptions, runProgram } from './program.ts'
import { startTelegram, type TelegramOptions } from './server.ts'

let program: Program
beforeAll(async () => {
  program = await buildCompiled('bot/main.ts')
})

/** The program with a token, on a stand-in for Telegram, in a folder of its own. */
async function operate(options: TelegramOptions = {}, isDown = false) {
  const telegram = await startTelegram({ retryAfter: 0.01, ...options })
  if (isDown) await telegram.down()
  else onTestFinished(() => telegram.down())
  const file = tempFile()
  const settings = { BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url, DATA_DIR: dirname(file) }
  return { telegram, file, run: (more?: ProgramOptions) => runProgram(program.file, settings, more) }
}

/** Expects the database to be closed properly: nothing is left in a log, and nobody holds it. */
function expectClosed(file: string): void {
  expect(readdirSync(dirname(file)).sort()).toEqual(['ziping.db', 'ziping.db.lock'])
  lockFile(file).release()
}

test('while Telegram cannot be reached the program says so in one line, ends properly when told to, and never prints the token', async () => {
  const { telegram, file, run } = await operate({}, true)
  const { prints, printed, kill, ended } = run()
  await prints('连不上')
  kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(printed()).toMatch(/^连不上 Telegram（127\.0\.0\.1:\d+）：连接被拒绝。.*\n正在停下，最多十秒。数据都在。\n$/)
  expect(printed()).not.toContain(telegram.token.split(':')[1])
  expectClosed(file)
})

test('a token that Telegram does not know ends the program with 3 and one line', async () => {
  const { file, run } = await operate({ fault: ({ method }) => (method === 'getMe' ? 'unauthorized' : undefined) })
  const { printed, ended } = run()
  expect(await ended).toBe(3)
  expect(printed()).toMatch(/^已停下：Telegram 不认这个 BOT_TOKEN，.*\n$/)
  expectClosed(file)
})

test('a token revoked while the program runs ends it with 3 and one more line', async () => {
  let isKnown = true
  const { telegram, file, run } = await operate({
    fault: ({ method }) => (method === 'getUpdates' && !isKnown ? 'unauthorized' : undefined),
  })
  const { prints, printed, ended } = run()
  await prints('start=')
  isKnown = false
  telegram.person('周敏').say('/start')
  expect(await ended).toBe(3)
  expect(printed().trimEnd().split('\n').slice(2)).toEqual([
    expect.stringMatching(/^已停下：Telegram 不认这个 BOT_TOKEN，/),
  ])
  expectClosed(file)
})

test('the program goes on if nobody reads its output', async () => {
  const { telegram, file, run } = await operate()
  const { kill, ended } = run({ unread: true })
  const clerk = telegram.person('周敏')
  clerk.say('/start')
  await clerk.hears('请发单位全称')
  kill('SIGTERM')
  expect(await ended).toBe(0)
  expectClosed(file)
})
