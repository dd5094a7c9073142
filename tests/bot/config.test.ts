import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../bot/config.ts'

const token = `123456:${'a'.repeat(35)}`

test('without any setting the office’s chat runs on port 3000 in Shanghai time, with its data in ./data', () => {
  expect(readConfig({})).toMatchObject({ dataDir: './data', port: 3000, zone: 'Asia/Shanghai' })
})

test('an empty variable counts as unset', () => {
  expect(readConfig({ BOT_TOKEN: '', PORT: '', TZ_NAME: '', DATA_DIR: '' })).toEqual(readConfig({}))
})

test.each([
  ['BOT_TOKEN', token, { token }],
  ['TELEGRAM_API_ROOT', 'https://10.0.0.8:8081', { apiRoot: 'https://10.0.0.8:8081' }],
  ['DATA_DIR', '/var/lib/自评', { dataDir: '/var/lib/自评' }],
  ['BACKUP_DIR', '/mnt/备份', { backupDir: '/mnt/备份' }],
  ['PORT', '0', { port: 0 }],
  ['TZ_NAME', 'Asia/Urumqi', { zone: 'Asia/Urumqi' }],
])('%s is read from its variable', (name, value, read) => {
  expect(readConfig({ [name]: value })).toMatchObject(read)
})

test('LibreOffice is the program that SOFFICE names, or the one on the PATH', () => {
  expect(readConfig({ SOFFICE: process.execPath }).soffice).toBe(process.execPath)
  expect(readConfig({ PATH: '/nowhere' }).soffice).toBeUndefined()
  expect(() => readConfig({ SOFFICE: '/nowhere/soffice' })).toThrow('设置有误：SOFFICE 应是 LibreOffice 的程序')
})

test('copies need a folder of their own, however the data folder is written', () => {
  expect(() => readConfig({ DATA_DIR: './data', BACKUP_DIR: 'data/' })).toThrow(
    '设置有误：BACKUP_DIR 不能就是 DATA_DIR',
  )
  expect(readConfig({ BACKUP_DIR: './data/copies' }).backupDir).toBe('./data/copies')
})

test.each([
  [{ WEBHOOK_URL: 'https://bot.example.gov.cn/telegram' }, { url: 'https://bot.example.gov.cn/telegram' }],
  [{ WEBHOOK_URL: 'https://bot.example.gov.cn:8443' }, { url: 'https://bot.example.gov.cn:8443/' }],
  [
    { WEBHOOK_URL: 'https://bot.example.gov.cn/', WEBHOOK_SECRET: 'a_b-C9' },
    { url: 'https://bot.example.gov.cn/', secret: 'a_b-C9' },
  ],
])('a webhook is its address and, if given, its secret', (set, webhook) => {
  expect(readConfig({ BOT_TOKEN: token, ...set }).webhook).toEqual(webhook)
})

test.each([
  [{ BOT_TOKEN: token, WEBHOOK_URL: 'http://bot.example.gov.cn/' }, 'WEBHOOK_URL 应是 Telegram 能访问的 https://'],
  [{ BOT_TOKEN: token, WEBHOOK_URL: 'https://bot.example.gov.cn:3000/' }, '端口是 443、80、88 或 8443'],
  [{ BOT_TOKEN: token, WEBHOOK_URL: 'https://bot.example.gov.cn/:any' }, '路径只用字母、数字和 . _ ~ - /'],
  [{ BOT_TOKEN: token, WEBHOOK_URL: 'https://bot.example.gov.cn/?a=1' }, 'WEBHOOK_URL'],
  [{ BOT_TOKEN: token, WEBHOOK_SECRET: '口令', WEBHOOK_URL: 'https://a.cn/' }, 'WEBHOOK_SECRET 应是 1 到 256 个字母'],
  [{ BOT_TOKEN: token, WEBHOOK_SECRET: 'a'.repeat(257), WEBHOOK_URL: 'https://a.cn/' }, 'WEBHOOK_SECRET'],
  [{ BOT_TOKEN: token, WEBHOOK_SECRET: 'a' }, '有 WEBHOOK_SECRET 就要有 WEBHOOK_URL'],
  [{ WEBHOOK_URL: 'https://bot.example.gov.cn/' }, '有 WEBHOOK_URL 就要有 BOT_TOKEN'],
])('an impossible webhook is refused in one line', (set, wanted) => {
  expect(refusalOf(set)).toMatch(/^设置有误：\S+ ?.*。$/)
  expect(refusalOf(set)).toContain(wanted)
})

test('a model is its address, its name and, if given, its key', () => {
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
  ['ALLOW_HTTP', 'yes', 'on 或 off'],
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

const model = { MODEL_NAME: 'qwen' }

test.each([
  'http://10.0.0.8:8081',
  'http://model.example/v1',
  'http://127.0.0.1.example',
  'http://localhost.example',
  'http://[fe80::1]:80',
  'HTTP://Model.Example',
])('%s is refused in one line: data sent there could be read on its way', (address) => {
  const telegram = refusalOf({ TELEGRAM_API_ROOT: address })
  expect(telegram).toMatch(/^设置有误：TELEGRAM_API_ROOT 用的是 http:.*机器人的令牌.*不加密.*https:.*ALLOW_HTTP=on。$/)
  const drafting = refusalOf({ MODEL_BASE_URL: address, ...model })
  expect(drafting).toMatch(/^设置有误：MODEL_BASE_URL 用的是 http:.*发给模型的文字和密钥.*ALLOW_HTTP=on。$/)
  expect(telegram + drafting).not.toContain(address)
  const allowed = { TELEGRAM_API_ROOT: address, MODEL_BASE_URL: address, ...model, ALLOW_HTTP: 'on' }
  expect(readConfig(allowed)).toMatchObject({ apiRoot: address, model: { baseUrl: address } })
})

test.each([
  'https://model.example/v1',
  'http://127.0.0.1:8081',
  'http://localhost:11434/v1',
  'http://LOCALHOST',
  'http://127.1:80',
  'http://[::1]:8000/v1',
])('%s needs no permission', (address) => {
  const read = readConfig({ TELEGRAM_API_ROOT: address, MODEL_BASE_URL: address, ...model })
  expect(read).toMatchObject({ apiRoot: address, model: { baseUrl: address } })
})

test('a model without a name is refused in one line', () => {
  expect(refusalOf({ MODEL_BASE_URL: 'https://model.example/v1' })).toBe(
    '设置有误：有 MODEL_BASE_URL 就要有 MODEL_NAME。',
  )
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
