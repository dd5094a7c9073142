import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { createTerminal } from '../../bot/channels/terminal/terminal.ts'
import { startBot } from '../../bot/start-bot.ts'
import { queueSays } from '../../db/outbox.ts'
import type { Store } from '../../db/store.ts'
import { department } from '../fixtures/correct.ts'
import { workersHere } from '../workers.ts'

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-terminal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A bot whose only channel is a terminal; resolves to what was printed when a script of these lines has ended. */
async function play(
  dataDir: string,
  person: string,
  lines: readonly string[],
  prepare: (store: Store) => void = () => {},
) {
  const [folder, input] = [tempFolder(), new PassThrough()]
  let out = ''
  const output = new Writable({
    write(chunk, _, done) {
      out += chunk
      done()
    },
  })
  input.end(lines.map((line) => `${line}\n`).join(''))
  const answered = () => starting.then((bot) => bot.idle())
  const starting = startBot({ dataDir, port: 0, zone: 'Asia/Shanghai' }, pino({ level: 'silent' }), {
    workers: workersHere,
    channels: (store) => {
      prepare(store)
      return [createTerminal({ person, input, output, folder, typed: false, answered })]
    },
  })
  const bot = await starting
  expect(await bot.ended).toBeUndefined()
  await bot.stop()
  return { folder, said: out.trimEnd().split('\n\n') }
}

const begun = [department, department, '2023', '还没定'] as const

test('an exported file is sent by its path, also after 文件 and in quotes, and its own copy is written beside it', async () => {
  const data = tempFolder()
  const { folder } = await play(data, '周敏', [...begun, '导出', '导出'])
  const names = readdirSync(folder)
  expect(names.map((name) => name.replace(/^.*数据/, ''))).toEqual([' (2).json', '.json'])
  const [copy = '', first = ''] = names.map((name) => join(folder, name))
  expect(readFileSync(copy)).toEqual(readFileSync(first))
  const { said } = await play(data, '周敏', [first, `文件 ${first}`, `文件 "${copy}"`])
  expect(said.filter((text) => /正在读这个文件|收到，排在/.test(text))).toHaveLength(3)
})

test('a path that leads to no file is not taken for an answer, but words after 文件 are', async () => {
  const { said } = await play(tempFolder(), '周敏', [...begun, '文件 报告/没有.docx', '文件 柜'])
  expect(said.at(said.indexOf('> 文件 报告/没有.docx') + 1)).toMatch(/^没有这个文件，什么也没有发/)
  expect(said.at(said.indexOf('> 文件 柜') + 1)).toContain('编制数：“文件”里没有数')
})

test('a figure that is also the name of a file is an answer', async () => {
  const place = process.cwd()
  const folder = tempFolder()
  writeFileSync(join(folder, '3.93'), '')
  process.chdir(folder)
  onTestFinished(() => process.chdir(place))
  const { said } = await play(tempFolder(), '周敏', [...begun, '3.93'])
  expect(said.filter((text) => text.includes('正在读这个文件'))).toEqual([])
})

test('a message to somebody else waits until they open their terminal', async () => {
  const data = tempFolder()
  await play(data, '李梅', ['/start'])
  const toLi = (store: Store) => queueSays(store, { chat: 1, filing: undefined, at: '' }, [{ text: '给李梅的话' }])
  expect((await play(data, '周敏', ['/start'], toLi)).said.join()).not.toContain('给李梅的话')
  expect((await play(data, '李梅', [])).said.join()).toContain('给李梅的话')
})

test('terminal control sequences are not printed', async () => {
  const [clear, bell] = ['\u001b[2J', '\u0007']
  const { said } = await play(tempFolder(), '周敏', ['/start', `云溪县${clear}${bell}文化局`])
  expect(said.join()).toContain('文化局')
  expect(said.join()).not.toMatch(/[^\P{Cc}\n]/u)
})

test('an output that fails ends the talk with a reason, and what was not printed is printed next time', async () => {
  const data = tempFolder()
  const input = new PassThrough()
  const output = new Writable({ write: (_, __, done) => done(new Error('EPIPE')) })
  const terminal = { person: '周敏', input, output, folder: data, typed: false, first: '/start' }
  const starting = startBot({ dataDir: data, port: 0, zone: 'Asia/Shanghai' }, pino({ level: 'silent' }), {
    workers: workersHere,
    channels: () => [createTerminal({ ...terminal, answered: () => starting.then((bot) => bot.idle()) })],
  })
  const bot = await starting
  expect((await bot.ended)?.message).toContain('没有人再看输出')
  await bot.stop()
  expect((await play(data, '周敏', [])).said[0]).toContain('请发单位全称')
})
