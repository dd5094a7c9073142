import { measureWords } from './units.ts'

/** Letters typed in place of the digits that they resemble. */
const digitOf: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  B: '8',
}

const runs = /[\d.OolI|ZzSB]+/g
const letter = /[OolI|ZzSB]/
const everyLetter = /[OolI|ZzSB]/g
/** Digits with at most one letter before the first digit: ISO9001 and S213 are names. */
const amongDigits = /^[OolI|]?\.?\d[\d.OolI|ZzSB]*$/
/** Before %, only letters, or one letter before digits, are no name: lOO%, S5%. */
const ofShare = /^(?:[OolI|]{2,}|[OolI|ZzSB]\d[\d.OolI|ZzSB]*)$/
/** A letter after all the digits, which may be a unit: 10l. */
const unitBehind = /^[\d.]+[lISZzB]$/

/** A number with a letter in place of a digit: the letter, its digit, and the corrected text. */
export type Misread = { readonly letter: string; readonly digit: string; readonly meant: string }

/** The first letter among the digits of a number that stands for a digit: 1O0%, l00%. */
export function misreadIn(text: string): Misread | undefined {
  for (const { 0: run, index } of text.matchAll(runs)) {
    const rest = text.slice(index + run.length)
    const [before = '', behind = ''] = [text[index - 1], rest[0]]
    const [found] = letter.exec(run) ?? []
    if (found === undefined || /[A-Za-z]/.test(before + behind) || !isNumber(run, rest)) continue
    const meant = run.replace(everyLetter, (one) => digitOf[one] ?? one)
    return {
      letter: found,
      digit: digitOf[found] ?? '',
      meant: `${text.slice(0, index)}${meant}${rest}`,
    }
  }
  return undefined
}

function isNumber(run: string, rest: string): boolean {
  if (rest.startsWith('%') && ofShare.test(run)) return true
  return amongDigits.test(run) && (!unitBehind.test(run) || measureWords.some((word) => rest.startsWith(word)))
}
