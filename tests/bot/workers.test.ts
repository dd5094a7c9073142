import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Run } from '../../bot/workers/tasks.ts'
import type { WorkerLimits, Workers } from '../../bot/workers/workers.ts'
import { buildWorkers } from '../built-workers.ts'
import { open as openDatabase, tempFile } from '../db/desk.ts'
import { whole } from '../fixtures/chance.ts'
import { hostileFiles } from '../hostile/files.ts'
import { pass, stopClock, until } from '../still.ts'

const text = { name: '目标.txt', bytes: Buffer.from('办展演36场。') }
const words = { is: 'words', text: '办展演36场。' }

const usual = { limitMs: 60_000, megabytes: 256 }
let built: typeof import('../../bot/workers/workers.ts')
let shared: Workers
let run: Run
buildWorkers((workers) => {
  built = workers
  shared = new built.Workers(usual)
  run = shared.run
})
afterAll(() => shared.close())

function open(limits: Partial<WorkerLimits> = {}): Workers {
  const workers = new built.Workers({ ...usual, ...limits })
  onTestFinished(() => workers.close())
  return workers
}

function hostile(name: string) {
  const found = hostileFiles.find((one) => one.name === name)
  if (!found) throw new Error(`no ${name}`)
  return { name: found.file, bytes: found.bytes() }
}

test('tasks are done one after another and at once, each with its own result', async () => {
  expect(await run('read', text)).toEqual(words)
  const both = await Promise.all([run('read', text), run('read', { ...text, bytes: Buffer.from(' ') })])
  expect(both).toEqual([words, { is: 'nothing', why: 'empty' }])
})

test('the database is copied in a process of its own, and the result is its contents or why there is no copy', async () => {
  const file = tempFile()
  openDatabase(file)
  const to = join(dirname(file), '备份.db')
  expect(await run('copy', { file, to })).toEqual({
    contents: { departments: 0, filings: 0, answers: 0, messages: 0, newest: null },
  })
  expect(await run('copy', { file, to: join(dirname(file), 'none', '备份.db') })).toHaveProperty('reason')
  expect(existsSync(to)).toBe(true)
})

test('an error of the task is its result, and the process goes on', async () => {
  const paper = { edition: 'nowhere', facts: new Map(), year: 2023, department: '县局' }
  await expect(run('print', paper)).rejects.toThrow('no edition nowhere')
  expect(await run('read', text)).toEqual(words)
})

test.runIf(whole)('a task that takes too long is ended, and the next one is done', async () => {
  const { run } = open()
  stopClock()
  const task = run('read', hostile('a document: tags that never end'))
  const ended = expect(task).rejects.toBeInstanceOf(built.TaskEndedError)
  await until(() => vi.getTimerCount() === 1)
  await pass(usual.limitMs)
  await ended
  expect(await run('read', text)).toEqual(words)
})

test.runIf(whole)('a task that fills its memory ends only its own process, and the next one is done', async () => {
  const { run } = open({ megabytes: 48 })
  await expect(run('read', hostile('a document: very many paragraphs'))).rejects.toBeInstanceOf(built.TaskEndedError)
  expect(await run('read', text)).toEqual(words)
})

test('a task that is not wanted any more is ended', async () => {
  await run('read', text)
  const wanted = new AbortController()
  const task = run('read', hostile('a document: tags that never end'), wanted.signal)
  wanted.abort()
  await expect(task).rejects.toBeInstanceOf(built.TaskEndedError)
  await expect(run('read', text, wanted.signal)).rejects.toBeInstanceOf(built.TaskEndedError)
  expect(await run('read', text)).toEqual(words)
})

test('tasks in progress when all are ended are reported as ended', async () => {
  const workers = open()
  await workers.run('read', text)
  const task = workers.run('read', hostile('a document: tags that never end'))
  workers.close()
  await expect(task).rejects.toBeInstanceOf(built.TaskEndedError)
})
