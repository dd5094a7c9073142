import type { Kind } from '../cell-kind.ts'
import { readAmount } from './amounts.ts'
import { readChoice } from './choices.ts'
import { readDate } from './dates.ts'
import { readItems } from './items.ts'
import { mostOf, overlong } from './lengths.ts'
import { parseMeasure, readMeasure } from './measure.ts'
import { boundIn, isStrict } from './measure-words.ts'
import { readArea, readCount, readPercent, readPoints } from './quantities.ts'
import { exampleOf, type Reading, refuse, refuseOverlong } from './refusal.ts'
import { isBareFigures, readPhone, readText, sanitise, saysNone } from './texts.ts'

/**
 * Reads what a person (or a file) wrote for a cell into canonical text: exactly, or not at all. `unit` is the edition's
 * unit of money. An empty text is refused, since a blank is stated (无) and not left out. A text that is too long for
 * its cell is refused first.
 */
export function readValue(kind: Kind, text: string, unit: string): Reading {
  const example = exampleOf(kind, unit)
  const over = text.length > mostOf(kind) ? overlong(sanitise(text), mostOf(kind)) : undefined
  if (over) return refuseOverlong(over, text, example)
  if (asksForWords(kind) && isBareFigures(text)) return refuse('onlyFigures', text, example)
  switch (kind.type) {
    case 'amount':
      return readAmount(text, unit, example)
    case 'area':
      return readArea(text, example)
    case 'count':
      return readCount(text, kind.unit, example)
    case 'percent':
      return readPercent(text, example)
    case 'points':
      return readPoints(text, example)
    case 'date':
      return readDate(text, example, kind.near)
    case 'choice':
      return readChoice(text, kind, example)
    case 'items':
      return readItems(text, example, kind.sentences === true)
    case 'text':
      return kind.phone ? readPhone(text, example) : readText(text, kind.long ?? false, example)
    case 'measure':
      return readMeasure(text)
    case 'rows':
      return readRows(text, example)
  }
}

/** Reads a value for a cell that prints what was written: a measure whose words differ from its meaning keeps them. */
export function readSaid(kind: Kind, text: string, unit: string): Reading {
  const reading = readValue(kind, text, unit)
  if (kind.type !== 'measure' || !('value' in reading)) return reading
  const { asSaid } = parseMeasure(text) as { readonly asSaid?: true }
  const bound = boundIn(text)
  return {
    ...reading,
    ...(asSaid ? { said: sanitise(text) } : {}),
    ...(isStrict(text) ? { strict: text.trim() } : {}),
    ...(bound === undefined ? {} : { bound: refuse('approximate', text, exampleOf(kind, unit), bound).refused }),
  }
}

function asksForWords(kind: Kind): boolean {
  return kind.type === 'items' || (kind.type === 'text' && !kind.phone)
}

/** Reads a list's row numbers in printed order, each once. */
function readRows(text: string, example: string): Reading {
  const numbers = text.trim().split(',')
  if (text.trim() === '') return refuse('empty', text, example)
  if (saysNone(text)) return { value: '' }
  const each = numbers.every((number) => /^[1-9]\d{0,4}$/.test(number)) && new Set(numbers).size === numbers.length
  return each ? { value: numbers.join(',') } : refuse('notNumber', text, example)
}
