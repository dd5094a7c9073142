import type { Option } from '../edition.ts'
import { type Reading, refuse } from './refusal.ts'
import { halfWidth, saysNone } from './texts.ts'

/** An option by its value, its label or its number in the list, counted from 1. */
export function readChoice(raw: string, options: readonly Option[], example: string): Reading {
  const text = halfWidth(raw).trim()
  if (text === '') return refuse('empty', raw, example)
  const named = options.find((option) => [option.value, option.label].some((word) => halfWidth(word).trim() === text))
  const option = named ?? (/^\d{1,3}$/.test(text) ? options[Number(text) - 1] : undefined)
  if (option) return { value: option.value }
  if (saysNone(text)) return { value: '' }
  const { refused } = refuse('noSuchOption', raw, example)
  return { refused: { ...refused, options: options.map(({ label }) => label) } }
}
