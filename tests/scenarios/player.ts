import { readFileSync } from 'node:fs'
import type { Chat } from '../../bot/channels/office/client.ts'
import type { ChatEvent, ChatMessage } from '../../bot/channels/office/shapes.ts'
import type { Facts } from '../../core/facts.ts'
import { answerLines } from './messages.ts'
import { standing } from './standing.ts'
import { type Part, type Played, writeTranscript } from './transcript.ts'
import { faultsOf } from './voice.ts'

/** What a person in a transcript does and receives; an act is done when the bot has processed it. */
export type PlayedChat = Pick<Chat, 'id' | 'events'> & {
  say(text: string, replyTo?: number): Promise<unknown>
  edit(messageId: number, text: string): Promise<unknown>
  tap(messageId: number, label: string): Promise<unknown>
  sendFile(name: string, bytes: Uint8Array): Promise<unknown>
}

/** Where a transcript is played: a channel whose program is restarted from time to time. */
export type Stage = {
  /** The bot's warnings. */
  readonly log: readonly string[]
  /** The token of the first officer's link. */
  readonly officer: string
  join(name: string): Promise<PlayedChat>
  /** Opens a filing with these facts for somebody, as if from earlier talks. */
  file(chat: PlayedChat, name: string, facts: Facts): void
  /** Fills somebody's current filing with these facts, as if they had been given meanwhile. */
  fill(chat: PlayedChat, name: string, facts: Facts): void
  /** The differences when every filing's talk is replayed. */
  replayed(): readonly string[]
  /** Waits for the bot to finish. */
  settle(): Promise<void>
  /** Waits for the bot to finish, stops it, and starts a new one on the same database. */
  renew(): Promise<void>
  close(): Promise<void>
}

const first = '周敏'

/** A transcript as it was played, and what is wrong with the bot's messages. */
export type Play = { readonly played: readonly Played[]; readonly faults: readonly string[] }

/** Plays a transcript and collects the bot's messages; a tap means the newest button with that label. */
export async function play(office: Stage, parts: readonly Part[], startsAnew: Restarts): Promise<Play> {
  const player = new Player(office, startsAnew)
  const played: Played[] = []
  for (const part of parts) {
    const answer = await player.take(part).catch((cause: unknown) => {
      throw new Error(`line ${part.line} cannot be played, after:\n${writeTranscript(played.slice(-2))}`, { cause })
    })
    played.push({ part, answer })
  }
  return { played, faults: player.faults }
}

/** Whether the bot is restarted after the act with this number. */
export type Restarts = (act: number) => boolean

type Person = { readonly name: string; readonly chat: PlayedChat; readonly messages: ChatMessage[]; heard: number }

class Player {
  readonly #office: Stage
  readonly #people: Person[] = []
  #speaker = first
  #standing: string[] = []
  #acts = 0
  readonly #startsAnew: Restarts
  readonly faults: string[] = []
  /** The tokens of the invitations that were made, in order: 邀请1 stands for the first. */
  readonly #invitations: string[] = []

  constructor(office: Stage, startsAnew: Restarts) {
    this.#office = office
    this.#startsAnew = startsAnew
  }

  /** The bot's answer to a part, line by line. */
  async take(part: Part): Promise<readonly string[]> {
    if (part.mark === '#') return []
    if (part.mark === '@') this.#speaker = part.text
    else if (part.mark === '!') this.#stand(part.text)
    else return this.#act(part)
    return []
  }

  /** Sets up the filing of somebody who has not joined yet; for others, fills in what they gave meanwhile. */
  #stand(line: string): void {
    const known = this.#people.find(({ name }) => name === this.#speaker)
    if (known) this.#office.fill(known.chat, known.name, standing([line]))
    else this.#standing.push(line)
  }

  async #act(part: Part): Promise<readonly string[]> {
    const person = await this.#person()
    await actOf(person, { ...part, text: repeated(this.#withTokens(part.text)) })
    this.#acts += 1
    await (this.#startsAnew(this.#acts) ? this.#office.renew() : this.#office.settle())
    const answers = await Promise.all(
      this.#people.map(async (one) => ({ one, lines: this.#lines(part, await hear(one)) })),
    )
    return answers
      .flatMap(({ one, lines }) => (one === person || lines.length === 0 ? lines : [`（${one.name}收到）`, ...lines]))
      .map((line) => this.#withoutTokens(line))
  }

  #lines({ text }: Part, events: readonly ChatEvent[]): string[] {
    this.faults.push(...faultsOf(text, events))
    return answerLines(events)
  }

  /** `/start 邀请1` with the real token. */
  #withTokens(text: string): string {
    if (text === '/start 财政局的链接') return `/start ${this.#office.officer}`
    return text.replace(/(?<=^\/start )邀请(\d+)$/, (name, at) => this.#invitations[Number(at) - 1] ?? name)
  }

  /** Replaces tokens, which differ in every run, by 邀请1, and their links by that name. */
  #withoutTokens(line: string): string {
    const token = /[?&]start=([\w-]+)/.exec(line)?.[1]
    if (token !== undefined && !this.#invitations.includes(token)) this.#invitations.push(token)
    const named = (text: string, known: string, at: number) =>
      text
        .replace(new RegExp(`https?://\\S+start=${known}`), `（链接 邀请${at + 1}）`)
        .replaceAll(known, `邀请${at + 1}`)
    return this.#invitations.reduce(named, line)
  }

  async #person(): Promise<Person> {
    const known = this.#people.find(({ name }) => name === this.#speaker)
    if (known) return known
    const chat = await this.#office.join(this.#speaker.replace(/（.*）$/, ''))
    const person = { name: this.#speaker, chat, messages: [], heard: 0 }
    this.#people.push(person)
    if (this.#standing.length > 0) this.#office.file(person.chat, person.name, standing(this.#standing))
    this.#standing = []
    return person
  }
}

/** `一句话（×60）`: the line repeated so many times, so that a long text stays readable here. */
function repeated(text: string): string {
  return text.replace(/(.+)（×(\d+)）/g, (_, line: string, times) => Array(Number(times)).fill(line).join('\n'))
}

function actOf({ chat, messages }: Pick<Person, 'chat' | 'messages'>, { mark, text }: Part): Promise<unknown> {
  if (mark === '>') return chat.say(text)
  if (mark === '~' || mark === '&') return changeOrReply({ chat, messages }, mark, text)
  if (mark === '^') return chat.sendFile(text, readFileSync(new URL(`./files/${text}`, import.meta.url)))
  const under = messages.findLast(({ keyboard }) => keyboard.flat().some((button) => button.text === text))
  if (!under) throw new Error(`there is no button ［${text}］`)
  return chat.tap(under.id, text)
}

function changeOrReply({ chat, messages }: Pick<Person, 'chat' | 'messages'>, mark: '~' | '&', text: string) {
  const [words = '', said = ''] = text.split(mark === '~' ? ' → ' : ' ← ')
  const from = mark === '~' ? 'person' : 'bot'
  const found = messages.findLast(
    (one) => one.from === from && (mark === '~' ? one.text === words : one.text.includes(words)),
  )
  if (!found) throw new Error(`there is no message “${words}”`)
  return mark === '~' ? chat.edit(found.id, said) : chat.say(said, found.id)
}

/** The bot's events in somebody's chat since they last looked. */
async function hear(person: Person): Promise<readonly ChatEvent[]> {
  const events = await person.chat.events(person.heard)
  person.heard = events.at(-1)?.id ?? person.heard
  for (const event of events) if ('message' in event) see(person.messages, event.message)
  return events
}

/** Records the current version of a message in its position. */
function see(messages: ChatMessage[], message: ChatMessage): void {
  const at = messages.findIndex(({ id }) => id === message.id)
  if (at < 0) messages.push(message)
  else messages[at] = message
}
