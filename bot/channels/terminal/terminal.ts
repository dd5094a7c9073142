import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { QueuedSay } from '../../../db/outbox.ts'
import { FatalError } from '../../endings.ts'
import type { Channel, Delivery, Ports } from '../channel.ts'
import { openEnding } from '../ending.ts'
import { printed, shown, writeDocument } from './printed.ts'
import { readLine } from './typed.ts'
import { terminalWords } from './words.ts'

export type TerminalOptions = {
  /** The person at the terminal. */
  readonly person: string
  readonly input: Readable
  readonly output: Writable
  /** Where documents are written. */
  readonly folder: string
  /**
   * Whether somebody types. Otherwise the lines come from a script: they are printed too, and each waits for the answer
   * to the one before.
   */
  readonly typed: boolean
  /** Sent for the person as soon as it is open. */
  readonly first?: string
  /** Resolves when every line has been answered, documents included. */
  readonly answered: () => Promise<void>
}

/** Files up to 20 MB, as on other channels. */
const most = 20_000_000

/**
 * A terminal for one person: each line is a message. Each person's terminal is a channel of its own, so that messages
 * to somebody else wait until they open theirs. It ends with its input, once everything has been answered.
 */
export function createTerminal(options: TerminalOptions): Channel {
  return new Terminal(options)
}

class Terminal implements Channel {
  readonly name: string
  readonly can = { edits: false, reads: false }
  readonly #ending = openEnding()
  readonly ended = this.#ending.ended
  readonly #options: TerminalOptions
  /** Makes the lines of different runs different messages. */
  readonly #run = randomUUID()
  #count = 0
  #lines: Interface | undefined

  constructor(options: TerminalOptions) {
    this.name = `terminal:${options.person}`
    this.#options = options
  }

  async start(ports: Ports): Promise<void> {
    const { input, output, typed } = this.#options
    const unread = () => this.#ending.end(new FatalError(terminalWords.unread, 1))
    output.on('error', unread)
    const lines = createInterface({ input, terminal: typed, ...(typed ? { output } : {}) })
    lines.on('SIGINT', () => lines.close())
    lines.on('close', () => {
      this.#lines = undefined
    })
    this.#lines = lines
    this.#read(ports, lines[Symbol.asyncIterator]()).then(this.#ending.end, unread)
  }

  async stop(): Promise<void> {
    this.#lines?.close()
    this.#ending.end(undefined)
  }

  async send(say: QueuedSay, signal: AbortSignal): Promise<Delivery> {
    try {
      await this.#print(say.kind === 'document' ? this.#document(say) : printed(say), signal)
      return { end: 'sent', messageId: String(say.id) }
    } catch {
      return { end: 'troubled', reason: 'nobody reads the output' }
    }
  }

  async fetch(file: string, signal?: AbortSignal): Promise<Buffer | undefined> {
    if (statSync(file).size > most) return undefined
    return readFile(file, signal ? { signal } : {})
  }

  link(token: string): string {
    return `/start ${token}`
  }

  async busy(): Promise<void> {}

  async menu(): Promise<void> {}

  async #read(ports: Ports, lines: AsyncIterableIterator<string>): Promise<undefined> {
    const { typed, first, answered } = this.#options
    if (first !== undefined) {
      await this.#take(ports, first)
      if (!typed) await answered()
    }
    for await (const line of lines) {
      if (!typed) await this.#print(shown(`> ${line}`))
      await this.#take(ports, line)
      if (!typed) await answered()
    }
    await answered()
  }

  async #take({ receive }: Ports, line: string): Promise<void> {
    if (line.trim() === '') return
    const content = readLine(line)
    if (!content) return this.#print(terminalWords.noFile)
    this.#count += 1
    const { person } = this.#options
    const id = `${this.#run}.${this.#count}`
    const received = receive({ id, chat: person, sender: { id: person, name: person }, content })
    if ('notKept' in received) await this.#print(received.notKept)
  }

  /** Where a document was written, or that it could not be. */
  #document(say: QueuedSay): string {
    try {
      const path = shown(writeDocument(this.#options.folder, say))
      return printed({
        ...say,
        text: [say.text, terminalWords.document(path)].filter((line) => line !== '').join('\n'),
      })
    } catch {
      return terminalWords.documentLost(shown(say.fileName ?? ''))
    }
  }

  /** Resolves when it is printed; rejects if it cannot be, or if the signal ends the wait for a slow reader. */
  async #print(text: string, signal?: AbortSignal): Promise<void> {
    const { output, typed } = this.#options
    if (typed) {
      cursorTo(output, 0)
      clearLine(output, 0)
    }
    await new Promise<void>((resolve, reject) => {
      signal?.addEventListener('abort', reject, { once: true })
      output.write(`${text}\n\n`, (error) => (error ? reject(error) : resolve()))
    })
    if (typed) this.#lines?.prompt(true)
  }
}
