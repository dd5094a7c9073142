import type { Arrival, Content } from '../core/arrival.ts'
import type { ReadFile } from '../core/known/contents.ts'
import type { Around } from '../core/known/loaded.ts'
import type { Refers } from '../db/said.ts'
import type { Heard } from '../db/turns.ts'
import { readButtonData, typedLabel, typedNumber } from './buttons.ts'
import { plainWords } from './plain-words.ts'
import { linkTo } from './talk/links.ts'
import type { Message } from './talk/message.ts'
import type { Action } from './talk/nouns.ts'
import { readAction } from './talk/stored.ts'

/** The result of reading an arrival: a message that the dialogue can take, or a sentence that answers it. */
export type Read = { readonly message: Message } | { readonly answer: string }

/** The earlier messages to which an arrival refers. */
export function refersTo({ content, messageId: message }: Pick<Arrival, 'content' | 'messageId'>): Refers {
  if (content.is === 'tap') return pressedBy(content.button, message)
  if ('changed' in content) return message === undefined ? {} : { changed: message }
  if (content.is !== 'text') return {}
  const [number, label] = [typedNumber(content.text), typedLabel(content.text)]
  return {
    ...(number === undefined ? {} : { number }),
    ...(label === undefined ? {} : { label }),
    ...(content.replyTo === undefined ? {} : { repliedTo: content.replyTo }),
  }
}

function pressedBy(data: string, message: string | undefined): Refers {
  const named = readButtonData(data)
  return named ? { button: { ...named, message } } : {}
}

/**
 * Reads an arrival: a text, a tapped button or its number, a tapped row of the form, a file to check or one that was
 * read, or something that cannot be read.
 */
export function readContent(content: Content | ReadFile, heard: Heard, around: Pick<Around, 'links'>): Read {
  if (content.is === 'tap') return pressed(heard, plainWords.oldButton)
  if (content.is === 'row') return { message: { kind: 'action', action: onForm(content) } }
  if ('changed' in content) return changed(heard, content)
  if (content.is === 'read') return fileRead(heard, content)
  if (content.is === 'unreadable') return { message: { kind: 'unreadable' } }
  if (content.is === 'file') {
    const { file, name, size } = content
    return { message: { kind: 'file', file, name, size } }
  }
  const { text } = content
  if (typedNumber(text) !== undefined)
    return pressed(heard, heard.referred.hasButtons ? plainWords.noSuchButton : plainWords.noButtons)
  return (
    pastedLink(text, around) ?? { message: { kind: 'text', text, ...heard.referred.repliedTo, ...labelled(heard) } }
  )
}

/** What a press on the form asks for: a row, one of its cells, or the explanation of a finding there. */
function onForm({ row, cell, finding }: Extract<Content, { readonly is: 'row' }>): Action {
  if (finding !== undefined) return { do: 'explain', check: finding }
  return { do: 'toRow', row, ...(cell === undefined ? {} : { cell }) }
}

/** What the button does whose label was typed, if it is about the filing that is open now. */
function labelled({ referred, filing }: Heard): { button?: Action } {
  const { labelled: button } = referred
  const here = button && (button.filing === undefined || button.filing === filing?.id)
  const action = here ? readAction(button.action) : undefined
  return action ? { button: action } : {}
}

/** A file only counts for the filing for which it was sent. */
function fileRead({ filing }: Heard, { contents, about, row, sent, ...read }: ReadFile): Read {
  if (about !== undefined && about !== filing?.id) return { answer: plainWords.fileElsewhere }
  const { behind, takes, confirmed } = read
  const taking = { ...(takes === undefined ? {} : { takes }), ...(confirmed === undefined ? {} : { confirmed }) }
  const of = { ...(behind ? { behind } : {}), ...taking }
  const at = { ...(row === undefined ? {} : { row }), ...(sent ? { sent } : {}), ...of }
  return { message: { kind: 'contents', contents, ...at } }
}

/** Pasting a link of ours does what opening it does; other links do nothing. */
function pastedLink(text: string, around: Pick<Around, 'links'>): Read | undefined {
  const token = /^https?:\/\/\S*[?&]start=([\w-]{1,64})$/.exec(text.trim())?.[1]
  if (token === undefined) return undefined
  return text.trim() === linkTo(around, token)
    ? { message: { kind: 'text', text: `/start ${token}` } }
    : { answer: plainWords.foreignLink }
}

/** An edited answer is read again for its question. */
function changed({ referred }: Heard, content: Content): Read {
  if (content.is !== 'text') return { answer: plainWords.editedMessage }
  return { message: { kind: 'text', text: content.text, ...referred.changed, changed: true } }
}

/** A button does what it was sent for, in this chat and for the filing that is open now. */
function pressed({ referred: { button }, filing }: Heard, missing: string): Read {
  if (!button) return { answer: missing }
  const here = button.filing === undefined || button.filing === filing?.id
  const action = here ? readAction(button.action) : ({ do: 'elsewhere', filing: button.filing } as const)
  if (!action) return { answer: plainWords.outdatedButton }
  return { message: { kind: 'action', action, tapped: button.row } }
}
