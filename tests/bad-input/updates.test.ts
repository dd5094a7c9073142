import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { plainWords } from '../../bot/plain-words.ts'
import { wordsOf } from '../../bot/talk/words.ts'
import { findPerson } from '../../db/people.ts'
import { message, tap } from '../bot/desk.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating } from '../fixtures/facts.ts'
import { openCounter } from './counter.ts'
import { unkind } from './kind.ts'
import { allRows } from './rows.ts'
import { hostile } from './texts.ts'

const counter = openCounter()
afterAll(() => counter.close())

const facts = correctFiling()
let people = 0

/** A person with a complete filing, at a row. */
function clerk(): number {
  people += 1
  counter.open(people, facts)
  counter.goTo(people, { at: 'row', row: 'base.frugality' })
  return people
}

/** A person in a fixed state: whatever leaves the filing unchanged leaves it so for the next test, too. */
const steady = clerk()

/** Sends one update and expects one kind answer that changes neither the filing nor the place. */
async function unmoved(person: number, body: object, told: readonly string[] = []): Promise<string> {
  const place = counter.place(person)
  const answers = await counter.hear(body)
  expect(answers).toHaveLength(1)
  expect(answers.flatMap((answer) => unkind(answer, [...told, ...facts.values()]))).toEqual([])
  expect(counter.facts(person)).toEqual(facts)
  expect(counter.place(person)).toEqual(place)
  return answers[0]?.text ?? ''
}

const file = { file_id: 'f', file_unique_id: 'u', file_size: 9 }
const media: Readonly<Record<string, object>> = {
  sticker: { ...file, type: 'regular', width: 1, height: 1, emoji: '👍' },
  animation: file,
  audio: file,
  video: file,
  video_note: file,
  voice: { ...file, duration: 1 },
  story: {},
  paid_media: {},
  contact: { phone_number: '1', first_name: 'x' },
  location: { latitude: 0, longitude: 0 },
  venue: {},
  dice: { emoji: '🎲', value: 1 },
  poll: { question: '？', options: [] },
  game: {},
  invoice: {},
  checklist: {},
  pinned_message: {},
  new_chat_members: [{ id: 1 }],
  successful_payment: {},
  web_app_data: { data: '{"do":"signNow"}', button_text: '' },
}

test.each(Object.keys(media))('a %s whose caption reads like an answer is kindly refused', async (kind) => {
  const person = steady
  const body = message(person, { [kind]: media[kind], caption: '无' })
  expect(await unmoved(person, body)).toBe(wordsOf({ say: 'notRead' }).text)
})

test.each(['自评.doc', '自评.xls', '自评.gif', '自评', '.JSON.exe', '', `${'长'.repeat(300)}.rar`])(
  'a document named “%s” is kindly refused',
  async (name) => {
    const person = steady
    expect(await unmoved(person, message(person, { document: { ...file, file_name: name } }))).toContain('能发的有')
  },
)

test.each([
  ['a photo whose caption reads like an answer', { photo: [file], caption: '无' }],
  ['a document named 自评.pdf', { document: { ...file, file_name: '自评.pdf' }, caption: '无' }],
])('%s is fetched as a scan and answers nothing', async (_, content) => {
  expect(await unmoved(steady, message(steady, content))).toBe(wordsOf({ say: 'making', what: 'scan' }).text)
})

test('a document without a name, and one that is too large, are kindly refused', async () => {
  const person = steady
  expect(await unmoved(person, message(person, { document: file }))).toContain('能发的有')
  const large = { ...file, file_name: '自评.json', file_size: 10 ** 12 }
  expect(await unmoved(person, message(person, { document: large }))).toContain('文件太大了')
})

test.each(Object.entries(hostile))('an old message edited to %s changes nothing', async (_, text) => {
  const person = steady
  const { message: edited } = message(person, { text, edit_date: 1 }) as { message: object }
  expect(await unmoved(person, { edited_message: edited })).toBe(plainWords.editedMessage)
})

test('an edited photo and an edited file change nothing', async () => {
  const person = steady
  for (const content of [{ photo: [file] }, { document: { ...file, file_name: '自评.json' } }]) {
    const { message: edited } = message(person, { ...content, edit_date: 1 }) as { message: object }
    expect(await unmoved(person, { edited_message: edited })).toBe(plainWords.editedMessage)
  }
})

test('a forwarded answer counts as if it had been typed', async () => {
  const person = clerk()
  const forwarded = { forward_origin: { type: 'hidden_user', sender_user_name: '某人', date: 0 }, text: '一事一单。' }
  const [answer] = await counter.hear(message(person, forwarded))
  expect(answer?.text).toContain('✓')
  expect(counter.facts(person)).toEqual(stating(facts, { 'base.frugality.text': '一事一单。' }))
})

test.each(['/sing', '/START_NOW', '/delete all', '/x'.repeat(50), '/a@b', '/drop;table', '/undefined'])(
  'the unknown command %s is called unknown',
  async (text) => {
    const person = steady
    expect(await unmoved(person, message(person, { text }), [text])).toBe(wordsOf({ say: 'unknownCommand' }).text)
  },
)

const forged = [
  '',
  '0.0',
  '1',
  '1.',
  '.1',
  '-1.0',
  '1.-1',
  '1.0.0',
  '1e3.0',
  '１.０',
  '1.0 ',
  '9007199254740993.0',
  '999999999999999.999',
  '{"do":"signNow"}',
  "1.0' or '1'='1",
  '__proto__',
  'constructor.0',
  '😀'.repeat(16),
  '\u0000.\u0000',
  ...Object.values(hostile).map((text) => text.slice(0, 20)),
]

test.each(forged)('the forged button %j does nothing', async (data) => {
  const person = steady
  expect(await unmoved(person, tap(person, data))).toBe(plainWords.oldButton)
})

test.each([
  ['a third number', (id: number) => `${id}.0.0`],
  ['a trailing space', (id: number) => `${id}.0 `],
  ['a trailing line end', (id: number) => `${id}.0\n`],
  ['a leading space', (id: number) => ` ${id}.0`],
  ['a sign', (id: number) => `-${id}.0`],
  ['a fraction', (id: number) => `1.${id}.0`],
  ['full-width digits', (id: number) => fullWidth(`${id}.0`)],
])('a button of the person’s own with %s does nothing', async (_, forge) => {
  const person = clerk()
  await counter.say(person, '继续')
  const [real] = counter.buttons(person)
  expect(real).toMatch(/^\d+\.0$/)
  expect(await unmoved(person, tap(person, forge(Number.parseInt(real ?? '', 10))))).toBe(plainWords.oldButton)
})

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
}

test('every button that another chat ever got does nothing here', async () => {
  const [other, person] = [clerk(), clerk()]
  for (const text of ['目录', '检查', '继续']) await counter.say(other, text)
  for (const data of counter.buttons(other)) expect(await unmoved(person, tap(person, data))).toBe(plainWords.oldButton)
})

test('every button of the previous filing does nothing, wherever it was sent', async () => {
  const person = clerk()
  const old: string[] = []
  for (const text of ['目录', '检查', '项目', '继续']) {
    await counter.say(person, text)
    old.push(...counter.buttons(person))
  }
  counter.open(person, facts, '石桥县商务和口岸局')
  counter.goTo(person, { at: 'row', row: 'base.frugality' })
  expect(old.length).toBeGreaterThan(10)
  for (const data of old) expect(await unmoved(person, tap(person, data))).toMatch(/^这是 .*的按钮。要过去吗？$/)
})

test('a button is stale once its row has another answer, which stays', async () => {
  const person = clerk()
  for (const row of allRows(facts).filter((_, at) => at % 19 === 0)) {
    counter.goTo(person, { at: 'row', row })
    await counter.say(person, '继续')
    counter.goTo(person, { at: 'row', row })
    await counter.say(person, '下一题')
    await counter.say(person, '上一题')
    const buttons = counter.buttons(person)
    const asked = counter.facts(person)
    await counter.say(person, '1')
    const before = counter.facts(person)
    if (isDeepStrictEqual(asked, before)) continue
    for (const data of buttons) {
      const answers = await counter.tap(person, data)
      expect([row, answers.flatMap((answer) => unkind(answer, [...before.values()]))]).toEqual([row, []])
      expect([1, 2]).toContain(answers.length)
      expect([row, counter.facts(person)]).toEqual([row, before])
    }
  }
})

test('a tap without data, and one under a message too old to be delivered, get a kind answer', async () => {
  const person = steady
  const { callback_query: query } = tap(person, '1.0') as { callback_query: object }
  expect(await unmoved(person, { callback_query: { ...query, data: undefined, game_short_name: 'x' } })).toBe(
    wordsOf({ say: 'notRead' }).text,
  )
  const inaccessible = { message_id: 1, date: 0, chat: { id: person, type: 'private', first_name: '' } }
  expect(await unmoved(person, { callback_query: { ...query, data: '9.0', message: inaccessible } })).toBe(
    plainWords.oldButton,
  )
})

test('in a group the bot says one thing, whatever is written there, and nothing about the filing', async () => {
  const person = steady
  const group = (id: number, content: object) =>
    message(person, { chat: { id, type: id < -100 ? 'supergroup' : 'group', title: '财务群' }, ...content })
  const said = [...Object.values(hostile), '/start', '检查', '草稿', '导出'].map((text) => ({ text }))
  for (const [at, content] of [...said, { sticker: {} }, { new_chat_members: [] }].entries()) {
    expect(await unmoved(person, group(-100 - at, content))).toBe(plainWords.groupChat)
    for (const next of said.slice(0, 3)) expect(await counter.hear(group(-100 - at, next))).toEqual([])
  }
})

test('channel posts, inline queries and updates without a sender are ignored silently', async () => {
  const person = steady
  const channel = { message_id: 1, date: 0, chat: { id: -200, type: 'channel', title: '公告' }, text: '/start' }
  const from = { id: person, is_bot: false, first_name: '' }
  const { callback_query: query } = tap(person, '1.0') as { callback_query: object }
  const group = { id: -100, type: 'group', title: '群' }
  const silent: object[] = [
    { channel_post: channel },
    { edited_channel_post: channel },
    { inline_query: { id: 'q', from, query: '导出', offset: '' } },
    { callback_query: { ...query, message: undefined, inline_message_id: 'i' } },
    { callback_query: { ...query, message: { message_id: 1, date: 0, chat: group } } },
    { poll: { id: 'p', question: '？', options: [] } },
    {},
    { something_new: { chat: { id: person } } },
  ]
  for (const update of silent) expect([update, await counter.hear(update)]).toEqual([update, []])
  expect(counter.facts(person)).toEqual(facts)
})

test('somebody with a strange name, or none, is greeted kindly', async () => {
  for (const first_name of ['', ' ', '\u0000', '\uFFFF', '<b>x</b>', "'; --", '__proto__', '😀'.repeat(64)]) {
    people += 1
    const from = { id: people, is_bot: false, first_name }
    const [answer] = await counter.hear(message(people, { from, text: '/start' }))
    expect(answer?.text).toBe(wordsOf({ say: 'askName' }).text)
  }
})

test.each([
  ['\u202e李\u200b梅\u2028县长', '李梅 县长'],
  ['\u200b\u3164', null],
])('a person named %j in the chat is stored under the visible part of the name', async (name, kept) => {
  people += 1
  const body = { message: { ...Object(message(people, { text: '你好' })).message } }
  body.message.from = { ...body.message.from, first_name: name }
  await counter.hear(body)
  expect(findPerson(counter.store, people)?.name).toBe(kept)
})

test('a name that an earlier version stored as it came is shown and printed in its visible form', async () => {
  const person = clerk()
  counter.store.db.run(`update people set name = '周\u202e敏\u200b' where id = ${person}`)
  const [people] = await counter.say(person, '同事')
  expect(people?.text).toContain('周敏，填表人、负责人（您）')
  counter.goTo(person, { at: 'menu', choices: [] })
  const [asked] = await counter.say(person, '签字')
  expect(asked?.text).not.toMatch(/\p{Cf}/u)
})
