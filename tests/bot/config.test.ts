import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../bot/config.ts'
import { openStore } from '../../db/open.ts'
import { tempFile } from '../db/desk.ts'
import { usedByNewer } from '../db/newer.ts'

const token = `123456:${'a'.repeat(35)}`

test('without any setting the office’s own chat runs on port 3000 by Shanghai time, its data in ./data', () => {
  expect(readConfig({})).toEqual({ dataDir: './data', port: 3000, zone: 'Asia/Shanghai' })
})

test('an empty variable counts as one that is not set', () => {
  expect(readConfig({ BOT_TOKEN: '', PORT: '', TZ_NAME: '', DATA_DIR: '' })).toEqual(readConfig({}))
})

test.each([
  ['BOT_TOKEN', token, { token }],
  ['TELEGRAM_API_ROOT', 'http://10.0.0.8:8081', { apiRoot: 'http://10.0.0.8:8081' }],
  ['DATA_DIR', '/var/lib/自评', { dataDir: '/var/lib/自评' }],
  ['PORT', '0', { port: 0 }],
  ['TZ_NAME', 'Asia/Urumqi', { zone: 'Asia/Urumqi' }],
])('%s is read', (name, value, read) => {
  expect(readConfig({ [name]: value })).toMatchObject(read)
})

test('a model is its address, its name and, where there is one, its key', () => {
  const model = { MODEL_BASE_URL: 'https://model.example/v1', MODEL_NAME: 'qwen' }
  expect(readConfig(model).model).toEqual({
    baseUrl: 'https://model.example/v1',
    name: 'qwen',
    timeoutMs: 90_000,
    tokens: 300_000,
    millis: 3_600_000,
  })
  const limits = { MODEL_TIMEOUT_SECONDS: '20', MODEL_TOKENS_PER_FILING: '0', MODEL_MINUTES_PER_FILING: '0.5' }
  expect(readConfig({ ...model, ...limits }).model).toMatchObject({ timeoutMs: 20_000, tokens: 0, millis: 30_000 })
  expect(readConfig({ ...model, MODEL_API_KEY: 'k' }).model).toMatchObject({ key: 'k' })
  expect(readConfig({ MODEL_NAME: 'qwen', MODEL_API_KEY: 'k' }).model).toBeUndefined()
})

test.each([
  ['BOT_TOKEN', 'secret-but-wrong', 'BotFather'],
  ['TELEGRAM_API_ROOT', 'ftp://10.0.0.8', 'http:// 或 https://'],
  ['TELEGRAM_API_ROOT', '10.0.0.8', 'http:// 或 https://'],
  ['MODEL_BASE_URL', 'model', 'http:// 或 https://'],
  ['MODEL_TIMEOUT_SECONDS', '9999', '1 到 280 的整数'],
  ['MODEL_TOKENS_PER_FILING', '-1', '不小于 0 的整数'],
  ['MODEL_MINUTES_PER_FILING', '一小时', '不小于 0 的数'],
  ['PORT', '70000', '0 到 65535 的整数'],
  ['PORT', '80.5', '0 到 65535 的整数'],
  ['PORT', '三千', '0 到 65535 的整数'],
  ['TZ_NAME', 'Beijing', 'Asia/Shanghai'],
])('%s=%s is refused in one line that says what to mend, without the value', (name, value, wanted) => {
  const line = refusalOf({ [name]: value })
  expect(line).toMatch(/^设置有误：\S+ .*。$/)
  expect(line).toContain(`${name} `)
  expect(line).toContain(wanted)
  expect(line).not.toContain(value)
})

test('a model without a name is refused in one line', () => {
  expect(refusalOf({ MODEL_BASE_URL: 'https://model.example/v1' })).toBe(
    '设置有误：有 MODEL_BASE_URL 就要有 MODEL_NAME。',
  )
})

test('a start with a bad setting ends with 1 and prints that line alone', () => {
  const env = { ...process.env, PORT: '-1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bot/main.ts'], { env })
  expect([status, stdout.toString(), stderr.toString()]).toEqual([1, '', '设置有误：PORT 应是 0 到 65535 的整数。\n'])
})

test('a data folder that is a file ends the start with one line', () => {
  const env = { ...process.env, PORT: '0', DATA_DIR: 'package.json' }
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bot/main.ts'], { env })
  expect([status, stderr.toString()]).toEqual([1, '启动不了：DATA_DIR 不能写。请换一个目录，或给它写权限。\n'])
})

test('data that a newer version has used ends the start with one line', () => {
  const file = tempFile()
  openStore(file).close()
  usedByNewer(file)
  const env = { ...process.env, PORT: '0', DATA_DIR: dirname(file) }
  const started = spawnSync(process.execPath, ['--import', 'tsx', 'bot/main.ts'], { env, timeout: 10_000 })
  const { status, stdout, stderr } = started
  const line = '启动不了：ziping.db 已由更新版本的程序用过，这一版打不开，里面的数据没有动。请改用更新的版本。\n'
  expect([status, stdout.toString(), stderr.toString()]).toEqual([1, '', line])
})

function refusalOf(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('nothing refused')
}
