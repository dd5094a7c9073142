import * as z from 'zod'
import { chatId, flag, json, readParams, whole } from './checks.ts'
import { badRequest } from './refusal.ts'
import { type Call, editMessageText, sendDocument, sendMessage } from './sending.ts'
import { getWebhookInfo, setWebhook } from './webhook.ts'

/** The largest file that a bot may fetch: 20 MB. */
const mostFetched = 20 * 2 ** 20

/** How long a tap waits for its answer. */
const tapLifeMs = 60_000

/** The methods by their names in lower case: Telegram ignores case. */
export const methods: Readonly<Record<string, (call: Call) => unknown>> = {
  getme: getMe,
  deletewebhook: deleteWebhook,
  setwebhook: setWebhook,
  getwebhookinfo: getWebhookInfo,
  setmycommands: setMyCommands,
  getupdates: ({ world, params, gone }) => world.updates.give(readParams(params, polling), gone),
  sendmessage: sendMessage,
  senddocument: sendDocument,
  editmessagetext: editMessageText,
  sendchataction: sendChatAction,
  answercallbackquery: answerCallbackQuery,
  leavechat: leaveChat,
  getfile: getFile,
}

const polling = z.strictObject({
  offset: whole.default(0),
  limit: json(z.int().min(1).max(100)).default(100),
  timeout: json(z.int().min(0).max(50)).default(0),
  allowed_updates: json(z.array(z.string())).optional(),
})

function getMe({ world, params }: Call) {
  readParams(params, z.strictObject({}))
  return { ...world.bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false }
}

const webhook = z.strictObject({ drop_pending_updates: flag.optional() })

function deleteWebhook({ world, params }: Call): true {
  if (readParams(params, webhook).drop_pending_updates) world.updates.drop()
  world.updates.bringTo(undefined)
  return true
}

const command = z
  .string()
  .transform((name) => name.trim().replace(/^\//, ''))
  .pipe(
    z
      .string()
      .min(1, { error: 'command must be non-empty' })
      .max(32, { error: 'command length must not exceed 32' })
      .regex(/^[a-z\d_]+$/, { error: 'BOT_COMMAND_INVALID' }),
  )
const description = z
  .string()
  .trim()
  .min(1, { error: 'command description must be non-empty' })
  .max(256, { error: 'command description length must not exceed 256' })
const commands = z.strictObject({
  commands: json(z.array(z.strictObject({ command, description })).max(100, { error: 'BOT_COMMANDS_TOO_MUCH' })),
})

function setMyCommands({ world, params }: Call): true {
  world.commands = readParams(params, commands).commands
  return true
}

const actions = [
  ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document'],
  ...['choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
]
const action = z.strictObject({
  chat_id: chatId,
  action: z.string().refine((one) => actions.includes(one), { error: 'wrong parameter action in request' }),
})

function sendChatAction({ world, params }: Call): true {
  const { chat_id, action: shown } = readParams(params, action)
  world.openChat(chat_id).actions.push(shown)
  world.moments.tell()
  return true
}

const tapAnswer = z.strictObject({
  callback_query_id: z.string(),
  text: z.string().max(200, { error: 'MESSAGE_TOO_LONG' }).default(''),
  show_alert: flag.optional(),
})

/** Each tap is answered once, while it still waits. */
function answerCallbackQuery({ world, params }: Call): true {
  const { callback_query_id: id, text } = readParams(params, tapAnswer)
  const tap = world.taps.get(id)
  if (!tap || tap.answer || world.now() - tap.at > tapLifeMs)
    throw badRequest('query is too old and response timeout expired or query ID is invalid')
  tap.answer = { text }
  world.moments.tell()
  return true
}

function leaveChat({ world, params }: Call): true {
  const chat = world.openChat(readParams(params, z.strictObject({ chat_id: chatId })).chat_id)
  if (chat.id > 0) throw badRequest("chat member status can't be changed in private chats")
  chat.open = 'left'
  return true
}

const fileParams = z.strictObject({ file_id: z.string({ error: 'file_id not specified' }) })

function getFile({ world, params }: Call) {
  const file = world.files.get(readParams(params, fileParams).file_id)
  if (!file) throw badRequest('invalid file_id')
  const { file_name: _, ...ids } = file.document
  if (ids.file_size > mostFetched) throw badRequest('file is too big')
  return { ...ids, file_path: file.path }
}
