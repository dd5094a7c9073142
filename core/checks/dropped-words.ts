import { expression } from '../expression.ts'

/** The letters of a text without these words, an expression without groups that capture. */
export function withoutWords(text: string, words: string): string {
  return text
    .replace(/[^\p{L}\p{N}]/gu, '')
    .split(expression(words))
    .join('')
}
