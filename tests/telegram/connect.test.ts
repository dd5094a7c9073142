import { type Bot, GrammyError } from 'grammy'
import { expect, test } from 'vitest'
import { connect } from '../../bot/channels/telegram/connect.ts'
import { Contact } from '../../bot/channels/telegram/contact.ts'

const url = 'http://127.0.0.1:8081/bot1:a_token_of_twenty_signs/getMe'

/** A bot whose server refuses it with this code. */
function refusedWith(code: number): Bot {
  const refusal = new GrammyError(`Call to '${url}'`, { ok: false, error_code: code, description: url }, 'getMe', {})
  return { api: { getMe: () => Promise.reject(refusal) } } as unknown as Bot
}

test.each([
  [401, 3, /不认这个 BOT_TOKEN/],
  [403, 1, /^启动不了：.*它回答 403/],
])('a bot that its server refuses with %i ends the start with %i and one line without any address', async (...row) => {
  const [code, exitCode, words] = row
  const contact = new Contact('http://127.0.0.1:8081', () => undefined)
  const connecting = connect(refusedWith(code), contact, {
    backoff: { firstMs: 1, capMs: 1 },
    claim: async () => true,
  })
  await expect(connecting).rejects.toMatchObject({ exitCode, message: expect.stringMatching(words) })
  await expect(connecting).rejects.not.toMatchObject({ message: expect.stringContaining('127.0.0.1') })
})
