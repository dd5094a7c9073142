import { answerCallbackQuery } from './answer.ts'
import type { Method } from './call.ts'
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts'
import { deleteMessage, editMessageReplyMarkup, editMessageText } from './edit.ts'
import { getFile } from './files.ts'
import { sendChatAction, sendDocument, sendMessage, sendPhoto } from './send.ts'
import { deleteWebhook, getUpdates } from './updates.ts'

/** The Bot API methods that are spoken here, by their names in small letters (Telegram takes any case). */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>(
  Object.entries({
    getMe: ({ office }) => office.bot,
    getUpdates,
    deleteWebhook,
    sendMessage,
    editMessageText,
    editMessageReplyMarkup,
    deleteMessage,
    answerCallbackQuery,
    sendChatAction,
    sendDocument,
    sendPhoto,
    getFile,
    setMyCommands,
    getMyCommands,
    deleteMyCommands,
  } satisfies Record<string, Method>).map(([name, method]) => [name.toLowerCase(), method]),
)
