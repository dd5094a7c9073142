const shapesByValue = [
  '零〇○',
  '一壹弌',
  '二贰貳弍两兩',
  '三叁參叄弎',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
]
const digitOf: ReadonlyMap<string, string> = new Map(
  shapesByValue.flatMap((shapes, value) => [...shapes].map((shape) => [shape, String(value)] as const)),
)
const any = `[${shapesByValue.join('')}]`
const nonZero = `[${shapesByValue.slice(1).join('')}]`
const zero = `[${shapesByValue[0]}]`

/** Single characters for tens. */
const tens: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 卌: '四十' }
const anyTens = /[廿卅卌]/g

const inWords = new RegExp(`${any}|[廿卅卌点]`)
const lonePoint = /^\.(?=\d)/
const misplacedTwo = /.[两兩]$/
const sideways = new RegExp(`${nonZero}{2,}`)
const mixed = new RegExp(`${nonZero}{2}|\\d${any}|${nonZero}\\d`)
const everyDigit = new RegExp(nonZero, 'g')
const zeros = new RegExp(zero, 'g')
const point = new RegExp(`点(\\d+|${any}+)`, 'g')
const oneByOne = new RegExp(`(?<![\\d.]|${any})(?=${any}*${zero}|${any}{4})${nonZero}${any}+(?![\\d]|${any})`, 'g')

/** Reads a run of Chinese digits one by one: 二〇二四 → 2024. */
export function digitByDigit(run: string): string {
  return [...run].map((shape) => digitOf.get(shape) ?? shape).join('')
}

/** Two or three adjacent Chinese digits that form no number: 三五, 七八. */
export function sideBySide(text: string): string | undefined {
  return sideways.exec(evenDigits(text))?.[0]
}

/**
 * Chinese digits as Arabic ones (零 stays as a placeholder); a text with adjacent digits, or with 两 at its end, is not
 * read.
 */
export function inDigits(text: string): string {
  if (!inWords.test(text)) return text
  const even = evenDigits(text)
  return mixed.test(even) || misplacedTwo.test(even) ? '' : even.replace(zeros, '零').replace(everyDigit, digitByDigit)
}

/**
 * Normalises digits: 四点二八 → 四.28, 廿五 → 二十五, 三五〇 → 350. They are read one by one only if there is a 〇 among them, or at
 * least four of them.
 */
function evenDigits(text: string): string {
  return text
    .replace(anyTens, (shape) => tens[shape] ?? shape)
    .replace(point, (_, digits: string) => `.${digitByDigit(digits)}`)
    .replace(lonePoint, '0.')
    .replace(oneByOne, digitByDigit)
}
