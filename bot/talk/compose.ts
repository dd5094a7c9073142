import type { Button, Say } from './nouns.ts'
import type { Worded } from './worded.ts'
import { wordsOf } from './words.ts'

/** Telegram's limit for one text, in UTF-16 units. */
export const longestText = 4096

/**
 * The messages of a turn: edits of earlier messages, then tables, then the rest in as few messages as fit, a question
 * apart.
 */
export function compose(says: readonly Say[]): Worded[] {
  const worded = says.map(wordsOf)
  const changed = worded.filter(({ edits }) => edits !== undefined)
  return [
    ...changed.map(({ text, buttons = [], edits = 0 }) => ({
      text: whole(text),
      buttons: buttons.map(wholeLabels),
      edits,
    })),
    ...worded
      .filter(({ mono }) => mono)
      .flatMap(({ text }) => cut(whole(text)).map((piece) => ({ text: piece, mono: true as const }))),
    ...groups(worded.filter(({ edits, mono }) => edits === undefined && !mono)).flatMap(joined),
  ]
}

/**
 * Groups what is said into messages: a question, with what leads to it, is apart from what is said about the answer
 * before.
 */
function groups(worded: readonly Worded[]): Worded[][] {
  const all: Worded[][] = []
  for (const one of worded) {
    const last = all.at(-1)
    if (last && (!one.apart || last.every(({ apart }) => apart))) last.push(one)
    else all.push([one])
  }
  return all
}

/** New messages, with all buttons under the last. */
function joined(worded: readonly Worded[]): Worded[] {
  const buttons = worded.flatMap((message) => message.buttons ?? []).map(wholeLabels)
  const texts = fitted(worded.map(({ text }) => whole(text)).filter((text) => text !== ''))
  return texts.map((text, at) => (at === texts.length - 1 && buttons.length > 0 ? { text, buttons } : { text }))
}

/** Shortening may have left half a surrogate pair, which a chat refuses or shows as a blot. */
function whole(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Cs}/gu, '')
}

function wholeLabels(row: readonly Button[]): Button[] {
  return row.map((button) => ({ ...button, label: whole(button.label) }))
}

/** Joins paragraphs into texts within the limit; a paragraph that is too long by itself is cut at line ends. */
function fitted(paragraphs: readonly string[]): string[] {
  const texts: string[] = []
  for (const piece of paragraphs.flatMap(cut)) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + piece.length + 2 <= longestText)
      texts[texts.length - 1] = `${last}\n\n${piece}`
    else texts.push(piece)
  }
  return texts
}

function cut(paragraph: string): string[] {
  if (paragraph.length <= longestText) return [paragraph]
  const end = paragraph.lastIndexOf('\n', longestText)
  const at = end > 0 ? end : safeEnd(paragraph)
  return [paragraph.slice(0, at), ...cut(paragraph.slice(at).replace(/^\n/, ''))]
}

/** Not between the halves of a surrogate pair. */
function safeEnd(text: string): number {
  const code = text.charCodeAt(longestText - 1)
  return code >= 0xd800 && code <= 0xdbff ? longestText - 1 : longestText
}
