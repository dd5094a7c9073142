import type { Kind } from '../cell-kind.ts'
import type { Direction } from '../direction.ts'
import type { Overlong } from './lengths.ts'
import { shortened } from './shortened.ts'

/** Why a text was refused; the sentences are worded elsewhere. */
export type RefusalCode =
  | 'notNumber'
  | 'approximate'
  | 'ambiguousUnit'
  | 'wrongUnit'
  | 'percentagePoints'
  | 'negative'
  | 'notWhole'
  | 'tooLarge'
  | 'notDate'
  | 'noSuchOption'
  | 'empty'
  | 'tooLong'
  | 'onlyFigures'
  | 'notPhone'
  | 'notDocumentNumber'
  | 'twoReadings'
  | 'letterForDigit'

/** What was read, the word that caused the refusal, if there is one, and an example of what to send. */
export type Refusal = {
  readonly code: RefusalCode
  readonly read: string
  readonly word?: string
  /** The digit that a letter resembles. */
  readonly digit?: string
  /** For a text that is too long. */
  readonly over?: Overlong
  readonly example: string
  readonly options?: readonly string[]
}

export type Refused = { readonly refused: Refusal }

/** The readings of an ambiguous text, and the text. */
export type Choices = {
  readonly choices: readonly { readonly value: string; readonly shown: string }[]
  readonly read: string
}

/**
 * The result of reading a text for a cell: canonical text (with direction and unit for a measure; noted if it has more
 * decimals than the cell shows), a choice to ask about, or a refusal.
 */
export type Reading =
  | {
      readonly value: string
      readonly direction?: Direction
      readonly unit?: string
      readonly note?: 'moreDecimals'
      /** The words of a measure that prints as written. */
      readonly said?: string
      /** A measure whose sign leaves out its number, as written: >100场. */
      readonly strict?: string
      /** Why a measure is no actual: it says that more was done than its number, 超过118场. */
      readonly bound?: Refusal
    }
  | Choices
  | Refused

const longestEcho = 40

/** A refusal of `text`, quoted on one line and shortened if long. */
export function refuse(code: RefusalCode, text: string, example: string, word?: string): Refused {
  const echo = text.replace(/\s+/g, ' ').trim()
  const read = shortened(echo, longestEcho)
  return { refused: word === undefined ? { code, read, example } : { code, read, word, example } }
}

/** A refusal of a text that is too long for its cell. */
export function refuseOverlong(over: Overlong, text: string, example: string): Refused {
  return { refused: { ...refuse('tooLong', text.slice(0, longestEcho + 1), example).refused, over } }
}

/** An example of what a person may send for a cell of this kind; money in the edition's unit. */
export function exampleOf(kind: Kind, unit: string): string {
  if (kind.type === 'text' && kind.phone) return '0730-5550101'
  if (kind.type === 'amount') return unit === '元' ? '42800' : '4.28'
  if (kind.type === 'choice') return kind.options[0]?.label ?? '1'
  return examples[kind.type]
}

const examples: Readonly<Record<Exclude<Kind['type'], 'amount' | 'choice'>, string>> = {
  area: '1200.5',
  count: '32',
  percent: '90%',
  points: '9.5',
  date: '2024年7月3日',
  items: '办公室、财务股',
  text: '无',
  measure: '≥50次',
  rows: '1,2,3',
}

/** A refusal with the name of its cell. */
export type LabelledRefusal = { readonly label: string; readonly refusal: Refusal }
