import type { Refusal } from './refusal.ts'

/** What a refused text most likely means, to be offered and never taken unasked: 约6 → 6, 46万元 of persons → 46. */
export function nearestText({ code, read, word = '', digit = '' }: Refusal): string | undefined {
  switch (code) {
    case 'approximate':
      return word === '几' ? undefined : without(read, word)
    case 'wrongUnit':
    case 'percentagePoints':
      return without(read, word)
    case 'negative':
      return without(read, '-')
    case 'letterForDigit':
      return digit === '' ? undefined : read.replaceAll(word, digit)
    case 'tooLarge':
      return `${read}元`
    default:
      return undefined
  }
}

function without(text: string, word: string): string | undefined {
  return word !== '' && text.includes(word) ? text.replace(word, '') : undefined
}
