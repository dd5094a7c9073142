import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { joinChat, resumeChat } from '../../../bot/channels/office/client.ts'
import { type RunningBot, startBot } from '../../../bot/start-bot.ts'
import { hashOf } from '../../../db/links.ts'
import { tempFile } from '../../db/desk.ts'
import { earlierOffice, makePage } from '../../db/earlier.ts'
import { workersHere as workers } from '../../workers.ts'

const [officer, clerk] = ['the-officer', 'the-clerk']

/** Starts the program on a folder; returns what it told the operator. */
async function start(dataDir: string): Promise<{ bot: RunningBot; url: string; told: string[] }> {
  const told: string[] = []
  const tell = (line: string) => void told.push(line)
  const config = { dataDir, port: 0, zone: 'Asia/Shanghai' }
  const bot = await startBot(config, pino({ level: 'silent' }), { workers, tell })
  onTestFinished(() => bot.stop())
  return { bot, url: bot.url ?? '', told }
}

/** The bot's answer to a text. */
async function answer(chat: Awaited<ReturnType<typeof joinChat>>, text: string): Promise<string> {
  const { cursor } = await chat.say(text)
  const events = await chat.events(cursor, 20)
  return events.map((event) => ('message' in event ? event.message.text : '')).join('\n')
}

const files = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('chat.db'))

test('people of an earlier version stay signed in, with their rights and their talk, and the old file is removed', async () => {
  const dataDir = earlierOffice({ 1001: officer, 1002: clerk })
  const { url, told } = await start(dataDir)
  const [chief, preparer] = [await resumeChat(url, officer), await resumeChat(url, clerk)]
  const talk = await preparer.messages()
  expect(talk.map(({ id, from }) => [id, from])).toEqual([
    [1, 'person'],
    [5, 'bot'],
    [8, 'bot'],
    [10, 'bot'],
  ])
  expect(talk[0]?.text).toBe('/start ……')
  expect(await answer(chief, '财政局')).toContain('云溪县财政局工作台')
  expect(await answer(preparer, '同事')).toContain('周敏，填表人（您）')
  expect((await preparer.messages()).map(({ id }) => id)).toEqual([1, 5, 8, 10, expect.any(Number), expect.any(Number)])
  expect([files(dataDir), told]).toEqual([[], []])
})

test('a file, an edit, a closed chat, a code for another device and queued messages are imported', async () => {
  const bytes = Buffer.from('3.93')
  const dataDir = earlierOffice(
    { 1002: clerk },
    `insert into files (id, unique_id, kind, name, mime, size, bytes)
       values ('F1', 'U1', 'document', '表.txt', 'text/plain', 4, x'${bytes.toString('hex')}');
     insert into messages (account, id, sender, date, text, entities, keyboard, file)
       values (1002, 11, 'person', 1717200100, '请看', '[]', '[]', 'F1');
     insert into messages (account, id, sender, date, edit_date, text, entities, reply_to, keyboard)
       values (1002, 12, 'person', 1717200101, 1717200105, '3.94', '[]', 10, '[]');
     update accounts set blocked = 1 where id = 1001;`,
  )
  const store = new BetterSqlite(join(dataDir, 'ziping.db'))
  store.exec(`insert into outbox (id, chat, kind, state, text, buttons, created_at)
    values (31, 1002, 'message', 'queued', '还没发出的话', '[]', '2024-06-01T01:00:00.000Z'),
           (32, 1001, 'message', 'queued', '听不到的话', '[]', '2024-06-01T01:00:00.000Z')`)
  store.close()
  const { url } = await start(dataDir)
  const chat = await resumeChat(url, clerk)
  const [file, changed, said] = (await chat.messages()).slice(-3)
  expect(file).toMatchObject({ id: 11, text: '请看', file: { name: '表.txt', size: 4, dropped: false } })
  expect(await chat.download(file?.file?.id ?? '')).toEqual(bytes)
  expect(changed).toMatchObject({ id: 12, text: '3.94', replyTo: 10, date: 1717200101, editDate: 1717200105 })
  expect(said).toMatchObject({ from: 'bot', text: '还没发出的话' })
  const look = new BetterSqlite(join(dataDir, 'ziping.db'))
  expect(look.prepare("select count(*) from chats where channel = 'office' and shut").pluck().get()).toBe(1)
  expect(look.prepare('select state from outbox where id = 32').pluck().get()).toBe('dropped')
  look.close()
})

test('an account that only the page knew becomes a person; files of the second schema version are read as well', async () => {
  const dataDir = dirname(tempFile())
  makePage(
    join(dataDir, 'chat.db'),
    2,
    `insert into accounts (id, name, created_at) values (1001, '李梅', 1);
     insert into sessions (token_hash, account, created_at, expires_at, seen_at, browser)
       values ('${hashOf(clerk)}', 1001, 5, 9e15, 6, 'Edge');
     insert into device_links values ('${hashOf('ABCDEFGHJKMN')}', 1001, 9e15);
     insert into files (id, unique_id, kind, name, mime, size, dropped) values ('F1', 'U', 'document', 'a.txt', 'x', 3, 0);
     insert into file_parts values ('F1', 1, x'63'), ('F1', 0, x'6162');
     insert into messages (account, id, sender, date, text, entities, keyboard, file)
       values (1001, 1, 'person', 1717200100, '', '[]', '[]', 'F1');
     insert into commands values ('chat:1001', '', '[{"command":"desk","description":"工作台"}]');`,
  )
  const { url, told } = await start(dataDir)
  const chat = await resumeChat(url, clerk)
  expect(await chat.me()).toMatchObject({ name: '李梅', bot: { commands: [{ command: 'desk' }] } })
  const [message] = await chat.messages()
  expect((await chat.download(message?.file?.id ?? '')).toString()).toBe('abc')
  const body = JSON.stringify({ code: 'ABCD-EFGH-JKMN' })
  const headers = { 'content-type': 'application/json' }
  expect((await fetch(`${url}/chat/device`, { method: 'POST', headers, body })).status).toBe(200)
  expect(told).toEqual([])
})

test('if the old file is lost, no newcomer gets anybody’s rights, and the operator is told once', async () => {
  const dataDir = earlierOffice({ 1001: officer })
  rmSync(join(dataDir, 'chat.db'))
  const { bot, url, told } = await start(dataDir)
  expect(told).toEqual([expect.stringMatching(/对不上：陈审核、周敏 2 个人从原来的网页进不来了/)])
  await expect(resumeChat(url, officer)).rejects.toMatchObject({ status: 401 })
  for (const name of ['路人甲', '陈审核', '周敏']) {
    const stranger = await joinChat(url, name)
    expect([1001, 1002]).not.toContain(stranger.id)
    expect(await answer(stranger, '财政局')).not.toContain('工作台')
    expect(await answer(stranger, '目录')).not.toContain('云溪县教育局')
  }
  await bot.stop()
  expect((await start(dataDir)).told).toEqual([])
})

test.each([
  ['another name and another talk', '路人甲', '请请发单位全称'],
  ['the same name and another talk', '陈审核', '请请发单位全称'],
  ['another name, and nothing was answered', '路人甲', undefined],
])('an account with somebody else’s number gets none of their rights: %s', async (_, name, said) => {
  const dataDir = earlierOffice({})
  rmSync(join(dataDir, 'chat.db'))
  const messages = said === undefined ? '' : `, (1001, 21, 'bot', 2, '${said}', '[]', '[]')`
  makePage(
    join(dataDir, 'chat.db'),
    1,
    `insert into accounts (id, name, created_at) values (1001, '${name}', 1);
     insert into sessions (token_hash, account, created_at) values ('${hashOf(clerk)}', 1001, 5);
     insert into messages (account, id, sender, date, text, entities, keyboard)
       values (1001, 1, 'person', 1, '/start', '[]', '[]')${messages};`,
  )
  const { url, told } = await start(dataDir)
  const stranger = await resumeChat(url, clerk)
  expect(stranger.id).not.toBe(1001)
  expect((await stranger.messages()).map(({ text }) => text)).toEqual(['/start', ...(said ? [said] : [])])
  expect(await answer(stranger, '财政局')).not.toContain('工作台')
  expect(told).toEqual([expect.stringContaining('对不上：陈审核、周敏 2 个人')])
})

test('an older copy of the page keeps the people it knows and gives the others’ numbers to nobody', async () => {
  const dataDir = earlierOffice(
    { 1001: officer },
    'delete from messages where account = 1002; delete from accounts where id = 1002',
  )
  const { url, told } = await start(dataDir)
  expect(await answer(await resumeChat(url, officer), '财政局')).toContain('云溪县财政局工作台')
  expect(told).toEqual([expect.stringContaining('对不上：周敏 1 个人')])
})

test('what the bot never processed is asked for again, word for word; what it processed is not', async () => {
  const message = (id: number, text: string) => JSON.stringify({ message_id: id, chat: { id: 1002 }, text })
  const tap = JSON.stringify({
    data: '20.1',
    message: {
      message_id: 10,
      chat: { id: 1002 },
      reply_markup: { inline_keyboard: [[{ text: '邀请负责人', callback_data: '20.1' }]] },
    },
  })
  const dataDir = earlierOffice(
    { 1002: clerk },
    `insert into updates values (12, 'message', '${message(9, '早就答过')}'), (20, 'message', '${message(11, '3.54 1.0 0.6')}'),
       (21, 'callback_query', '${tap}'), (22, 'my_chat_member', '{}');
     insert into messages (account, id, sender, date, text, entities, keyboard)
       values (1002, 11, 'person', 1717200100, '3.54 1.0 0.6', '[]', '[]');`,
  )
  const store = new BetterSqlite(join(dataDir, 'ziping.db'))
  store.exec('update updates set chat = 1002, message = 9 where id = 12')
  store.close()
  const { url } = await start(dataDir)
  const texts = (await (await resumeChat(url, clerk)).messages()).map(({ text }) => text)
  expect(texts.slice(-2)).toEqual([
    '3.54 1.0 0.6',
    '程序刚升级，您最后发来的这 2 条还没有处理，请再发一次：\n“3.54 1.0 0.6”\n“邀请负责人”',
  ])
})

test('a start that ended between importing and removing is completed by the next one', async () => {
  const dataDir = earlierOffice({ 1002: clerk })
  const copy = `${dataDir}.copy`
  copyFileSync(join(dataDir, 'chat.db'), copy)
  const first = await start(dataDir)
  const before = await (await resumeChat(first.url, clerk)).messages()
  await first.bot.stop()
  copyFileSync(copy, join(dataDir, 'chat.db'))
  rmSync(copy)
  const { url, told } = await start(dataDir)
  expect(await (await resumeChat(url, clerk)).messages()).toEqual(before)
  expect([files(dataDir), told]).toEqual([[], []])
})

test('a page that cannot be read, or comes after another was imported, is set aside whole, and the operator is told', async () => {
  const dataDir = earlierOffice({ 1002: clerk })
  const page = join(dataDir, 'chat.db')
  const good = readFileSync(page)
  writeFileSync(page, 'no database at all'.repeat(200))
  const broken = readFileSync(page)
  const first = await start(dataDir)
  expect(first.told).toEqual([expect.stringMatching(/^chat\.db 读不了，没有用它，改名为 chat\.db\.\d+\.aside 留着/)])
  expect(files(dataDir).map((name) => readFileSync(join(dataDir, name)).equals(broken))).toEqual([true])
  await first.bot.stop()
  writeFileSync(page, good)
  const second = await start(dataDir)
  expect((await resumeChat(second.url, clerk)).id).toBe(1002)
  await second.bot.stop()
  makePage(page, 1, "insert into accounts (id, name, created_at) values (1001, '路人甲', 1)")
  const third = await start(dataDir)
  expect(third.told).toEqual([expect.stringMatching(/又有一个 chat\.db/)])
  expect([existsSync(page), files(dataDir)]).toEqual([false, [expect.any(String), expect.any(String)]])
})
