import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { ChatMessage } from '../../bot/channels/office/shapes.ts'

export type Answer = { readonly status: number; readonly body: Record<string, unknown> }

/** Runs curl on a machine; returns the status and the JSON. */
export async function curl(where: readonly string[], ...args: string[]): Promise<Answer> {
  const [command = '', ...line] = [...where, 'curl', '-sk', '-w', '\n%{http_code}', ...args]
  const child = spawn(command, line, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
  const at = said.lastIndexOf('\n')
  return { status: Number(said.slice(at + 1)), body: parsed(said.slice(0, at)) }
}

/** A person who talks by curl alone, recognised by the token in the answer or by the cookie in the jar. */
export class CurlPerson {
  readonly #where: readonly string[]
  readonly #url: string
  readonly #jar: string
  #token = ''

  constructor(where: readonly string[], url: string, folder: string, name: string) {
    this.#where = where
    this.#url = url
    this.#jar = join(folder, `${name}.jar`)
  }

  /** Opens a link, gives a name and presses the start button. */
  async come(name: string, link: string): Promise<string> {
    const start = new URL(link).searchParams.get('start') ?? ''
    const { status, body } = await this.ask('POST', '/join', { name, start })
    if (status !== 200) throw new Error(`${status} ${body.error}`)
    this.#token = String(body.token ?? '')
    return this.say(`/start ${start}`)
  }

  async say(words: string): Promise<string> {
    return this.#heard(await this.ask('POST', '/messages', { text: words }))
  }

  /** Presses the newest button whose label begins with this. */
  async tap(label: string): Promise<string> {
    const messages = await this.#messages()
    const button = messages
      .flatMap(({ id, keyboard }) => keyboard.flat().map((one) => ({ ...one, id })))
      .findLast((one) => one.text.startsWith(label))
    if (!button) throw new Error(`no button ${label}: ${messages.at(-1)?.text}`)
    return this.#heard(await this.ask('POST', '/taps', { messageId: button.id, data: button.data }))
  }

  ask(method: string, path: string, body?: object): Promise<Answer> {
    const content = body ? ['-H', 'content-type: application/json', '-d', JSON.stringify(body)] : []
    const known = this.#token === '' ? [] : ['-H', `authorization: Bearer ${this.#token}`]
    const jar = ['-b', this.#jar, '-c', this.#jar]
    return curl(this.#where, '-X', method, ...jar, ...known, ...content, `${this.#url}/chat${path}`)
  }

  async #messages(): Promise<ChatMessage[]> {
    return (await this.ask('GET', '/messages')).body.messages as ChatMessage[]
  }

  /** What the bot answers, in the messages that come at once. */
  async #heard({ status, body }: Answer): Promise<string> {
    if (status !== 200) throw new Error(`${status} ${body.error}`)
    for (let cursor = Number(body.cursor); ; ) {
      const { events = [] } = (await this.ask('GET', `/events?after=${cursor}&wait=20`)).body as { events?: Heard[] }
      const words = events.flatMap(({ message }) => (message?.from === 'bot' ? [message.text] : []))
      if (words.length > 0) return words.join('\n')
      if (events.length === 0) throw new Error('the bot said nothing')
      cursor = events.at(-1)?.id ?? cursor
    }
  }
}

type Heard = { readonly id: number; readonly message?: ChatMessage }

function parsed(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body)
  } catch {
    return {}
  }
}
