import type { Kind } from '../cell-kind.ts'
import { type Reading, refuse } from './refusal.ts'
import { halfWidth, saysNone } from './texts.ts'

type Choice = Extract<Kind, { type: 'choice' }>

/** Reads any option by its value or its label, or an offered one by its number, counted from 1. */
export function readChoice(raw: string, { options, offered }: Choice, example: string): Reading {
  const text = halfWidth(raw).trim()
  const buttons = options.slice(0, offered)
  if (text === '') return refuse('empty', raw, example)
  const named = options.find((option) => [option.value, option.label].some((word) => halfWidth(word).trim() === text))
  const option = named ?? (/^\d{1,3}$/.test(text) ? buttons[Number(text) - 1] : undefined)
  if (option) return { value: option.value }
  if (saysNone(text)) return { value: '' }
  const { refused } = refuse('noSuchOption', raw, example)
  return { refused: { ...refused, options: buttons.map(({ label }) => label) } }
}
