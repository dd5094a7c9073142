import type { Chat } from '../../channels/office/client.ts'
import type { ChatEvent, ChatMessage } from '../../channels/office/shapes.ts'
import type { Step } from './script.ts'
import { messageLines } from './transcript.ts'

/** What a talk costs its person. */
export type Cost = { readonly typed: number; readonly taps: number; readonly questions: number }

/** What playing a script came to: filling, and the planted errors with their mending and the explanations. */
export type Played = Cost & {
  readonly transcript: readonly string[]
  readonly mending: Cost
  readonly documents: ReadonlyMap<string, Uint8Array>
}

/** What all of it cost, the mistakes and their mending included. */
export function wholeCost({ mending, ...filling }: Cost & Pick<Played, 'mending'>): Cost {
  return {
    typed: filling.typed + mending.typed,
    taps: filling.taps + mending.taps,
    questions: filling.questions + mending.questions,
  }
}

export type PlayOptions = {
  readonly chat: Chat
  readonly clerk: string
  readonly file: (name: string) => Uint8Array
  readonly progress: (line: string) => void
  readonly patienceMs?: number
}

/** Plays a clerk's script over the chat; rejects at the first answer that is not as expected. */
export async function play(steps: readonly Step[], options: PlayOptions): Promise<Played> {
  const player = new Player(options)
  for (const step of steps) await player.take(step)
  return player.played()
}

class Player {
  readonly #options: PlayOptions
  readonly #lines: string[] = []
  readonly #documents = new Map<string, Uint8Array>()
  #cursor = 0
  readonly #filling = { typed: 0, taps: 0, questions: 0 }
  readonly #mending = { typed: 0, taps: 0, questions: 0 }
  #cost = this.#filling
  #withButtons: ChatMessage | undefined

  constructor(options: PlayOptions) {
    this.#options = options
  }

  async take(step: Step): Promise<void> {
    const { chat, clerk, file } = this.#options
    if (step.type === 'expect') return this.#expect(step)
    if (step.type === 'phase') {
      this.#cost = step.text === '' ? this.#filling : this.#mending
      return
    }
    if (step.type === 'save') return this.#save(step)
    if (step.type === 'say') {
      // Commands are tapped: 开始 on the card, the others in the menu.
      this.#cost[step.text.startsWith('/') ? 'taps' : 'typed'] += 1
      this.#note(`${clerk}：${step.text}`)
      await chat.say(step.text)
    } else if (step.type === 'tap') {
      this.#cost.taps += 1
      this.#note(`${clerk}：［${step.text}］`)
      await chat.tap(this.#withButtons?.id ?? 0, step.text)
    } else {
      this.#note(`${clerk}：（发来文件 ${step.text}）`)
      await chat.sendFile(step.text, file(step.text))
    }
  }

  played(): Played {
    return {
      transcript: this.#lines,
      ...this.#filling,
      mending: this.#mending,
      documents: this.#documents,
    }
  }

  async #expect(step: Step): Promise<void> {
    await this.#until(step, (message) => message.text.includes(step.text))
  }

  async #save(step: Step): Promise<void> {
    const message = await this.#until(step, (candidate) => candidate.file !== null)
    this.#documents.set(step.text, await this.#options.chat.download(message.file?.id ?? ''))
    this.#options.progress(`${step.text} ← ${message.file?.name}`)
  }

  /** Reads on until the bot's answer matches; every message on the way goes into the transcript. */
  async #until(step: Step, fits: (message: ChatMessage) => boolean): Promise<ChatMessage> {
    const ends = Date.now() + (this.#options.patienceMs ?? 60_000)
    while (Date.now() < ends) {
      for (const event of await this.#options.chat.events(this.#cursor, 1)) {
        this.#cursor = event.id
        const message = botMessage(event)
        if (!message) continue
        this.#hear(message)
        if (fits(message)) return message
      }
    }
    throw new Error(`剧本第${step.line}行：等不到“${step.text}”。最近的回答：\n${this.#lines.slice(-12).join('\n')}`)
  }

  #hear(message: ChatMessage): void {
    if (message.keyboard.length > 0) this.#withButtons = message
    if (/^(?:附件.*：已填 \d+，共 \d+ 题|改附件)/m.test(message.text)) this.#cost.questions += 1
    this.#lines.push(...messageLines(message))
  }

  #note(line: string): void {
    this.#lines.push('', ...line.split('\n'))
  }
}

function botMessage(event: ChatEvent): ChatMessage | undefined {
  return event.type === 'message' && event.message.from === 'bot' ? event.message : undefined
}
