import { expect, test } from 'vitest'
import { plainWords } from '../../bot/plain-words.ts'
import { wordsOf } from '../../bot/talk/words.ts'
import { message, openDesk } from './desk.ts'
import { openFiling } from './office.ts'

/** A clerk whose messages have ids, and who may edit them or reply to the bot's questions. */
async function clerk() {
  const { hear } = await openDesk()
  let last = 0
  const send = async (content: object) => {
    last += 1
    return { id: last, says: await hear(message(7, { message_id: last, ...content })) }
  }
  const desk = {
    say: (text: string) => send({ text }),
    async change(id: number, text: string, person = 7) {
      const { message: edited } = message(person, { message_id: id, text, edit_date: 1 }) as { message: object }
      return (await hear({ edited_message: edited })).map(({ text }) => text).join('\n')
    },
    async reply(question: { id: number }, text: string) {
      const to = { message_id: question.id, date: 0, from: { id: 1, is_bot: true, first_name: '' } }
      const { says } = await send({ text, reply_to_message: to })
      return says.map(({ text }) => text).join('\n')
    },
  }
  for (const text of ['/start', '县档案馆', '2023', '无', '目录', '4', '1', '2', '我局']) await desk.say(text)
  return desk
}

/** The stand-in for Telegram numbers the bot's messages from 1001 on. */
const asked = (number: number) => ({ id: 1000 + number })

test('an answer that its writer edits is read again for its question, and the talk stays where it is', async () => {
  const { say, change } = await clerk()
  const address = await say('城关镇文体路6号')
  const duties = await say('负责档案收集')
  const next = duties.says.at(-1)?.text ?? ''
  const again = await change(address.id, '城关镇文体路8号')
  expect(again).toContain('✓ 单位地址：城关镇文体路8号')
  expect(again.endsWith(next)).toBe(true)
  expect((await say('撤销')).says[0]?.text).toContain('✓ 已撤销，现在又是：\n单位地址：城关镇文体路6号')
})

test('a refused answer can be corrected in place, again and again', async () => {
  const { say, change } = await clerk()
  for (const text of ['无', '无', '无', '无']) await say(text)
  const { id, says } = await say('二十几')
  expect(says[0]?.text).toContain('没填上')
  expect(await change(id, '二十来人')).toContain('没填上')
  expect(await change(id, '25')).toContain('25')
  expect(await change(id, '26')).toContain('✓ 退休人员')
})

test('a reply to an earlier question answers that question', async () => {
  const { say, reply } = await clerk()
  await say('城关镇文体路6号')
  await say('负责档案收集')
  const answer = await reply(asked(11), '城关镇文体路8号')
  expect(answer).toContain('✓ 单位地址：城关镇文体路8号')
})

test('a command remains one in a reply and in an edited message', async () => {
  const { say, change, reply } = await clerk()
  const address = await say('城关镇文体路6号')
  expect(await reply(asked(11), '帮助')).toContain('目录')
  expect(await change(address.id, '撤销')).toContain('已撤销')
})

test('an edited message that answered nothing, or that is somebody else’s, changes nothing', async () => {
  const { say, change } = await clerk()
  const help = await say('帮助')
  for (const id of [help.id, 1, 999]) expect(await change(id, '城关镇')).toBe(plainWords.editedMessage)
  const address = await say('城关镇文体路6号')
  expect(await change(address.id, '城关镇', 8)).toBe(plainWords.editedMessage)
})

test('an edited message that had added rows does not add more', async () => {
  const { say, change } = await clerk()
  for (const text of ['目录', '1', '3']) await say(text)
  let said = await say('1')
  while (!said.says[0]?.text.includes('其他项目')) said = await say('跳过')
  const added = await say('馆舍维修')
  expect(added.says[0]?.text).toContain('馆舍维修')
  expect(await change(added.id, '馆舍大修')).toContain(wordsOf({ say: 'changedList' }).text)
})

test('in the office’s own chat, editing and replying both lead back to the question', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '4', '1', '2']) await talk.say(text)
  await talk.tap('我局')
  const asked = talk.last
  const address = await talk.chat.say('城关镇文体路6号')
  const heard = (cursor: number, words: string) =>
    talk.chat.waitFor((event) => event.type === 'message' && event.message.text.includes(words), 50_000, cursor)
  await heard(address.cursor, '✓ 单位地址：城关镇文体路6号')
  const edited = await talk.chat.edit(address.messageId, '城关镇文体路8号')
  await heard(edited.cursor, '✓ 单位地址：城关镇文体路8号')
  const reply = await talk.chat.say('城关镇文体路9号', asked.id)
  await heard(reply.cursor, '✓ 单位地址：城关镇文体路9号')
})
