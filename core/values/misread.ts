import { measureWords } from './units.ts'

/** Letters that are typed in the place of the digits they look like. */
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
/** One letter at most before the first digit: ISO9001 and S213 are names. */
const amongDigits = /^[OolI|]?\.?\d[\d.OolI|ZzSB]*$/
/** Before %, letters alone, or one before digits, are no name: lOO%, S5%. */
const ofShare = /^(?:[OolI|]{2,}|[OolI|ZzSB]\d[\d.OolI|ZzSB]*)$/
/** A letter behind all digits that may be a unit: 10l. */
const unitBehind = /^[\d.]+[lISZzB]$/

/** A number in which a letter stands for a digit: the letter, its digit, and the text put right. */
export type Misread = { readonly letter: string; readonly digit: string; readonly meant: string }

/** The first letter that stands among the digits of a number as if it were one: 1O0%, l00%. */
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
