import { onTestFinished } from 'vitest'
import type { Answer } from './refusal.ts'
import { startTelegram, type Telegram, type TelegramOptions } from './server.ts'

/** A stand-in that ends with the test, somebody who has written to its bot, and a way to call it as a bot does. */
export async function open(options: TelegramOptions = {}) {
  const telegram = await startTelegram(options)
  onTestFinished(() => telegram.down())
  const clerk = telegram.person('周敏')
  clerk.say('/start')
  const call = (method: string, params: object = {}) => callBot(telegram, method, params)
  /** Sends a text to the clerk; resolves to "ok" or to Telegram's refusal. */
  const refusal = async (method: string, params: object = {}) =>
    told(await call(method, { chat_id: clerk.id, ...params }))
  return { telegram, clerk, call, refusal }
}

export async function callBot({ url, token }: Telegram, method: string, params: object = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/bot${token}/${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(params),
  })
  return (await response.json()) as Answer
}

/** "ok", or the refusal's code and words. */
export function told(answer: Answer): string {
  return answer.ok ? 'ok' : `${answer.error_code} ${answer.description}`
}

export function form(fields: Readonly<Record<string, string | Blob>>): FormData {
  const filled = new FormData()
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') filled.set(name, value)
    else filled.set(name, value, '报告.docx')
  return filled
}
