import * as z from 'zod'
import { json } from './checks.ts'

const unreadable = (words: string) => ({ error: `can't parse inline keyboard button: ${words}` })

const mostData = 64
const mostInRow = 12

/**
 * Telegram drops a button without text, and those after the twelfth in a row; here they are refused, so that they are
 * found.
 */
const button = z
  .strictObject(
    {
      text: z
        .string(unreadable('Field "text" must be of type String'))
        .refine((text) => text.trim() !== '', { error: 'inline keyboard button text must be non-empty' }),
      callback_data: z
        .string(unreadable('Field "callback_data" must be of type String'))
        .refine((data) => Buffer.byteLength(data) <= mostData, { error: 'BUTTON_DATA_INVALID' })
        .optional(),
      url: z.url({ error: 'BUTTON_URL_INVALID' }).optional(),
    },
    unreadable('expected an Object'),
  )
  .refine(
    ({ callback_data: data, url }) => (data ?? url ?? '') !== '',
    unreadable('Text buttons are unallowed in the inline keyboard'),
  )

const rows = z.array(
  z
    .array(button, { error: 'field "inline_keyboard" must be an Array of Arrays' })
    .max(mostInRow, { error: 'reply markup is too long' }),
  { error: 'inline keyboard expected' },
)

/** The buttons under a message, row by row; empty rows are dropped, as Telegram does. */
export const replyMarkup = json(
  z
    .strictObject({ inline_keyboard: rows }, { error: 'object expected as reply markup' })
    .transform(({ inline_keyboard: given }) => given.filter((row) => row.length > 0)),
).default([])

export type Keyboard = z.infer<typeof replyMarkup>
