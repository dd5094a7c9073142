import { readValue } from '../../../core/values/read.ts'
import { fc } from '../../fixtures/chance.ts'

/** Strings of characters found in figures, and any others. */
export const texts = fc.oneof(
  fc
    .array(
      fc.constantFrom(...'0123456789.,，、 －-()%万亿千百十零〇一二五两廿肆仟元角分块整成约几￥≥年月日:点人+。\t'),
      {
        maxLength: 14,
      },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
/** The characters of texts that are read as amounts. */
const ofAmounts =
  /^[\s¥\d.,零〇○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億廿卅卌点元圆圓块钱角毛分整正人民币RMBCNY+。;、]+$/i
const canonical = /^(?:0|[1-9]\d*)(?:\.\d+)?$/
const unwanted = ['吗', 'x', '的']

/**
 * What is wrong with reading a text as an amount: it must be entirely a number, so that inserting any word spoils it.
 */
export function amissAsAmount(text: string): readonly string[] {
  const readings = readValue({ type: 'amount' }, text, '万元')
  const values =
    'value' in readings ? [readings.value] : 'choices' in readings ? readings.choices.map(({ value }) => value) : []
  if (values.length === 0 || values[0] === '') return []
  const odd = values.filter((value) => !canonical.test(value)).map((value) => `${text} is read as ${value}`)
  const strange = ofAmounts.test(text.normalize('NFKC')) ? [] : [`${text} is read`]
  return [...odd, ...strange, ...spoilt(text).filter(isRead)]
}

/** The text with a word inserted at every position, and with endings that no number has. */
function spoilt(text: string): readonly string[] {
  const places = Array.from({ length: text.length + 1 }, (_, at) => at)
  const within = places.map((at) => `${text.slice(0, at)}${unwanted[at % unwanted.length]}${text.slice(at)}`)
  return [...within, ...['%', '.1.1', '-'].map((tail) => `${text}${tail}`)]
}

function isRead(text: string): boolean {
  return !('refused' in readValue({ type: 'amount' }, text, '万元'))
}
