import type { Context } from 'grammy'
import type { Arrival, Content } from '../../../core/arrival.ts'
import { visibleName } from '../../../core/names.ts'

/** An update in the form of every channel's arrivals; undefined for updates that are no person's act. */
export function arrivalOf(ctx: Context): Arrival | undefined {
  if (!ctx.chat || !ctx.from) return undefined
  const message = ctx.msg?.message_id
  return {
    id: String(ctx.update.update_id),
    chat: String(ctx.chat.id),
    sender: { id: String(ctx.from.id), name: visibleName(ctx.from.first_name) },
    ...(message === undefined ? {} : { messageId: String(message) }),
    content: contentOf(ctx),
  }
}

function contentOf(ctx: Context): Content {
  const data = ctx.callbackQuery?.data
  if (data !== undefined) return { is: 'tap', button: data }
  const { text, document = largestPhoto(ctx) } = ctx.msg ?? {}
  if (text !== undefined)
    return { is: 'text', text, ...repliedTo(ctx), ...(ctx.editedMessage ? { changed: true } : {}) }
  if (!document || ctx.editedMessage) return { is: 'unreadable', ...(ctx.editedMessage ? { changed: true } : {}) }
  const { file_id: file, file_name: name = '', file_size: size = 0 } = document
  return { is: 'file', file, name, size }
}

/** A photo in its largest size, as a file: Telegram keeps photos as JPEG. */
function largestPhoto({ msg }: Context) {
  const photo = msg?.photo?.toSorted((one, other) => one.width - other.width).at(-1)
  return photo && { ...photo, file_name: '照片.jpg' }
}

/** The bot's message to which a message replies. */
function repliedTo(ctx: Context): { replyTo?: string } {
  const to = ctx.message?.reply_to_message
  return to && to.from?.id === ctx.me.id ? { replyTo: String(to.message_id) } : {}
}
