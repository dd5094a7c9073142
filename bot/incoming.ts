import { randomBytes } from 'node:crypto'
import { DateTime } from 'luxon'
import type { Arrival, Content } from '../core/arrival.ts'
import type { Message } from '../core/dialogue/message.ts'
import { readAction, readPlace } from '../core/dialogue/stored.ts'
import type { Incoming } from '../core/dialogue/talk.ts'
import type { Person } from '../core/filing.ts'
import { visibleName } from '../core/names.ts'
import type { TappedButton } from '../db/outbox.ts'
import type { Context } from '../db/turns.ts'
import { readButtonData, typedNumber } from './buttons.ts'
import { remindersView } from './reminders/view.ts'
import { plainWords } from './words/plain.ts'

/** What an arrival comes to: something the dialogue can take, or a sentence that answers it. */
export type Read = { readonly message: Message } | { readonly answer: string }

/** What the dialogue is told of the world around it. */
export type Surroundings = {
  readonly zone: string
  /** Whether a model can draft sections. */
  readonly model: boolean
  /** The link that brings an invitation's token to the bot, on the channel where it is told. */
  link(token: string): string
}

/** Reads what came in: a text, a tapped button or its number, a file to check, or something that cannot be read. */
export function readArrival(arrival: Arrival, context: Context, around: Pick<Surroundings, 'link'>): Read {
  const { content, messageId } = arrival
  if (content.is === 'tap') return tapped(context, content.button, messageId)
  if ('changed' in content) return changed(context, messageId, content)
  if (content.is === 'file') return { message: { kind: 'file', ...withoutIs(content) } }
  if (content.is === 'unreadable') return { message: { kind: 'unreadable' } }
  const { text, replyTo } = content
  const number = typedNumber(text)
  if (number !== undefined) return numbered(context, number)
  const asked = replyTo === undefined ? undefined : context.askedBy(replyTo)
  return pastedLink(text, around) ?? { message: { kind: 'text', text, ...asked } }
}

function withoutIs({ file, name, size }: Extract<Content, { is: 'file' }>) {
  return { file, name, size }
}

/** The dialogue's view of the message. */
export function incomingOf(context: Context, message: Message, { zone, model, link }: Surroundings): Incoming {
  const place = readPlace(context.place)
  return {
    person: seenAs(context.person),
    message,
    model,
    today: () => DateTime.now().setZone(zone).toISODate() ?? '',
    now: () => DateTime.utc().toISO(),
    local: (at) => DateTime.fromISO(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"),
    newToken,
    link,
    lastTurn: () => context.lastTurn(),
    draft: (section) => context.draft(section),
    reading: () => context.reading(),
    received: (file) => context.received(file),
    office: context.office,
    reminders: () => remindersView(context, zone),
    ...(context.filing ? { filing: context.filing } : {}),
    ...(place ? { place } : {}),
    ...(context.seen === undefined ? {} : { seen: context.seen }),
  }
}

/** A person as everybody sees their name, whatever an earlier program kept. */
function seenAs({ name = '', ...person }: Person): Person {
  const seen = visibleName(name)
  return seen === '' ? person : { ...person, name: seen }
}

/** A word that nobody can guess. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

/** A link of ours that is pasted does what opening it does; one of another address does nothing. */
function pastedLink(text: string, { link }: Pick<Surroundings, 'link'>): Read | undefined {
  const token = /^https?:\/\/\S*[?&]start=([\w-]{1,64})$/.exec(text.trim())?.[1]
  if (token === undefined) return undefined
  return text.trim() === link(token)
    ? { message: { kind: 'text', text: `/start ${token}` } }
    : { answer: plainWords.foreignLink }
}

/** An answer that its writer has changed is read again for its question. */
function changed(context: Context, messageId: string | undefined, content: Content): Read {
  const answered = content.is === 'text' && messageId !== undefined ? context.answeredBy(messageId) : undefined
  if (content.is !== 'text' || answered === undefined) return { answer: plainWords.editedMessage }
  return { message: { kind: 'text', text: content.text, ...answered, changed: true } }
}

function tapped(context: Context, data: string, message: string | undefined): Read {
  const named = readButtonData(data)
  return named ? pressed(context, { ...named, message }) : { answer: plainWords.oldButton }
}

/** `#3` is the third of the buttons that stand lowest in the chat. */
function numbered(context: Context, index: number): Read {
  const newest = context.newestButtons()
  return newest ? pressed(context, { ...newest, index }, plainWords.noSuchButton) : { answer: plainWords.noButtons }
}

/** A button means what was said with it, to this chat, about the filing that is open now. */
function pressed(context: Context, tap: TappedButton, missing: string = plainWords.oldButton): Read {
  const button = context.saidButton(tap)
  if (!button) return { answer: missing }
  const here = button.filing === undefined || button.filing === context.filing?.id
  const action = here ? readAction(button.action) : ({ do: 'elsewhere', filing: button.filing } as const)
  if (!action) return { answer: plainWords.outdatedButton }
  return { message: { kind: 'action', action, tapped: tap.row } }
}
