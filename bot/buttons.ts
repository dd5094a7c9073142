import { saysNone } from '../core/values/texts.ts'

/** A button as a tap names it: its outbox row, and its index there. */
export type ButtonName = { readonly row: number; readonly index: number }

/** The data that a channel sends with a button, and receives with a tap on it. */
export function buttonData(row: number, index: number): string {
  return `${row}.${index}`
}

export function readButtonData(data: string): ButtonName | undefined {
  const [, row, index] = /^(\d{1,15})\.(\d{1,3})$/.exec(data) ?? []
  return row && index ? { row: Number(row), index: Number(index) } : undefined
}

const longestLabel = 60

/** A typed text as a button might be called: one short line of words, without blanks and arrows; undefined for any other. */
export function typedLabel(text: string): string | undefined {
  if (/\n/.test(text.trim()) || saysNone(text)) return undefined
  const typed = text.normalize('NFKC').replace(/^\s*‹|›\s*$|\s/g, '')
  return typed.length > 1 && typed.length <= longestLabel && /\p{Script=Han}/u.test(typed) ? typed : undefined
}

/** The number of a typed button: `#3` is the third button of the chat's lowest keyboard; returned from 0. */
export function typedNumber(text: string): number | undefined {
  const [, number] = /^\s*[#＃]\s?(\d{1,3})\s*$/.exec(text.normalize('NFKC')) ?? []
  return number === undefined ? undefined : Number(number) - 1
}
