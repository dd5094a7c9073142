import { InlineKeyboard, InputFile } from 'grammy'
import { expect, test } from 'vitest'
import type { ChatEvent, ChatMessage } from '../../db/chat/types.ts'
import { openOffice, startBot } from './office.ts'

test('a grammY bot hears a command and a reply, and answers with a keyboard that is tapped and edited in place', async () => {
  const office = await openOffice()
  await startBot(office, (bot) => {
    const keyboard = new InlineKeyboard()
      .text('本行都没有', 'none')
      .text('目录', 'dir')
      .row()
      .url('通知', 'https://example.org/')
    bot.command('start', (ctx) => ctx.reply(`<b>欢迎</b> ${ctx.match}`, { parse_mode: 'HTML', reply_markup: keyboard }))
    bot.callbackQuery('dir', async (ctx) => {
      await ctx.answerCallbackQuery({ text: '已打开', show_alert: true })
      await ctx.editMessageText('目录<b>一</b>', { parse_mode: 'HTML' })
    })
    bot.on('message:text', (ctx) => ctx.reply(`答${ctx.message.reply_to_message?.text}`))
  })
  const chat = await office.person('王会计', 'silent')
  const started = await chat.say('/start CODE')
  const question = messageOf(await chat.waitFor(fromBot, 50_000, started.cursor))
  expect(question).toMatchObject({ text: '欢迎 CODE', entities: [{ type: 'bold', offset: 0, length: 2 }], id: 2 })
  expect(question.keyboard[1]).toEqual([{ text: '通知', url: 'https://example.org/' }])

  const tapped = await chat.tap(question.id, '目录')
  expect(await chat.waitFor((event) => event.type === 'notice', 50_000, tapped.cursor)).toMatchObject({
    queryId: tapped.queryId,
    text: '已打开',
    alert: true,
  })
  const edited = messageOf(await chat.waitFor((event) => event.type === 'edited', 50_000, tapped.cursor))
  const bold = [{ type: 'bold', offset: 2, length: 1 }]
  const now = { id: question.id, text: '目录一', entities: bold, keyboard: [], editDate: expect.any(Number) }
  expect(edited).toMatchObject(now)
  expect((await chat.messages())[1]).toMatchObject(now)

  const replied = await chat.say('3.93\t5.0\n4.28', question.id)
  expect(messageOf(await chat.waitFor(fromBot, 50_000, replied.cursor)).text).toBe('答目录一')
  expect(await chat.settled(replied.updateId)).toBe(true)
  expect((await chat.messages()).map((message) => message.text)).toEqual([
    '/start CODE',
    '目录一',
    '3.93\t5.0\n4.28',
    '答目录一',
  ])
})

test('an edited answer, a block and an unblock reach the bot as the updates Telegram sends', async () => {
  const office = await openOffice()
  const seen: string[] = []
  await startBot(office, (bot) => {
    bot.on('edited_message:text', (ctx) => void seen.push(`改成${ctx.editedMessage.text}`))
    bot.on('my_chat_member', (ctx) => void seen.push(ctx.myChatMember.new_chat_member.status))
  })
  const chat = await office.person('王会计')
  const said = await chat.say('3.93')
  await chat.edit(said.messageId, '3.94')
  await chat.block()
  await expect(chat.say('在吗')).rejects.toThrow('请先解除屏蔽')
  await chat.unblock()
  const last = await chat.say('好了')
  await chat.settled(last.updateId)
  expect(seen).toEqual(['改成3.94', 'kicked', 'member'])
})

test('files with Chinese names go both ways, bytes and names unharmed', async () => {
  const office = await openOffice()
  const name = '2023年度“某某局”部门整体支出;绩效自评报告（草稿）.docx'
  await startBot(office, (bot) => {
    bot.on('message:document', async (ctx) => {
      const file = await ctx.getFile()
      const got = await fetch(`${office.url}/file/bot${office.token}/${file.file_path}`)
      const bytes = Buffer.from(await got.arrayBuffer())
      const { file_name = '', mime_type } = ctx.message.document
      await ctx.replyWithChatAction('upload_document')
      await ctx.replyWithDocument(new InputFile(bytes.reverse(), file_name), {
        caption: `${mime_type} ${ctx.message.caption}`,
      })
    })
  })
  const chat = await office.person('王会计')
  const sent = await chat.sendFile(name, Buffer.from('\r\n--一\0二'), '请看')
  const typing = await chat.waitFor((event) => event.type === 'typing', 50_000, sent.cursor)
  expect(typing).toMatchObject({ action: 'upload_document' })
  const back = messageOf(await chat.waitFor(fromBot, 50_000, sent.cursor))
  expect(back.file).toMatchObject({ name, kind: 'document', mime: expect.stringContaining('wordprocessingml') })
  expect(back.text).toMatch(/wordprocessingml\.document 请看$/)
  expect(await chat.download(back.file?.id ?? '')).toEqual(Buffer.from('\r\n--一\0二').reverse())
})

test('the command menu shows what the bot registered for the narrowest scope', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const other = await office.person('李局长')
  await office.call('setMyCommands', { commands: [{ command: 'help', description: '帮助' }] })
  await office.call('setMyCommands', {
    commands: [{ command: '/sign', description: '签字' }],
    scope: { type: 'chat', chat_id: other.id },
  })
  expect((await chat.me()).bot.commands).toEqual([{ command: 'help', description: '帮助' }])
  expect((await other.me()).bot.commands).toEqual([{ command: 'sign', description: '签字' }])
  expect((await office.call('getMyCommands')).result).toEqual([{ command: 'help', description: '帮助' }])
})

function fromBot(event: ChatEvent): boolean {
  return event.type === 'message' && event.message.from === 'bot'
}

function messageOf(event: ChatEvent): ChatMessage {
  if (event.type === 'message' || event.type === 'edited') return event.message
  throw new Error(`no message in ${event.type}`)
}
