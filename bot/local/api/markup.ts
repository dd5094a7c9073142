import * as z from 'zod'
import type { Keyboard } from '../../../db/chat/types.ts'
import { limits } from '../limits.ts'
import { badRequest, json } from './call.ts'

const unreadable = "can't parse reply keyboard markup JSON object"

const button = z.object({
  text: z.string({ error: 'can\'t parse inline keyboard button: Field "text" must be of type String' }),
  callback_data: z.string({ error: 'BUTTON_DATA_INVALID' }).optional(),
  url: z.string({ error: 'BUTTON_URL_INVALID' }).optional(),
})

/** `reply_markup`: an inline keyboard; the other kinds are accepted and show nothing. */
export const replyMarkup = json(
  z.looseObject({ inline_keyboard: z.array(z.array(button), { error: unreadable }).optional() }, { error: unreadable }),
)

/** The keyboard as it is kept. Throws 400 for a button Telegram would refuse. */
export function keyboardOf(markup: z.infer<typeof replyMarkup> | undefined): Keyboard {
  const rows = (markup?.inline_keyboard ?? []).map((row) => row.map(buttonOf)).filter((row) => row.length > 0)
  if (rows.flat().length > limits.buttons) throw badRequest('REPLY_MARKUP_TOO_LONG')
  return rows
}

function buttonOf({ text, callback_data, url }: z.infer<typeof button>): Keyboard[number][number] {
  if (text.trim() === '')
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
  if (url !== undefined) return { text, url: validUrl(url) }
  if (callback_data === undefined) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
  }
  const size = Buffer.byteLength(callback_data)
  if (size === 0 || size > limits.callbackData) throw badRequest('BUTTON_DATA_INVALID')
  return { text, data: callback_data }
}

function validUrl(url: string): string {
  if (!/^(https?|tg):\/\/\S+$/.test(url))
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`)
  return url
}
