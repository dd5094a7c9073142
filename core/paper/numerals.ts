const han = [...'〇一二三四五六七八九']
const formal = [...'零壹贰叁肆伍陆柒捌玖']
const romans = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
})
const stems = [...'甲乙丙丁戊己庚辛壬癸']
const branches = [...'子丑寅卯辰巳午未申酉戌亥']
/** The highest list number in Chinese, Roman or letters; higher ones are printed in digits. */
const highest = 9999

/** A Word number format → how it prints a number. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => shifted('０', Number(digit))),
  decimalEnclosedCircle: enclosed('①', 20),
  decimalEnclosedCircleChinese: enclosed('①', 10),
  decimalEnclosedParen: enclosed('⑴', 20),
  decimalEnclosedFullstop: enclosed('⒈', 20),
  ideographEnclosedCircle: enclosed('㊀', 10),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: digits,
  taiwaneseDigital: digits,
  japaneseDigitalTenThousand: digits,
  chineseLegalSimplified: (value) => spelled(value, formal, '拾佰仟'),
  ideographTraditional: (value) => stems[value - 1] ?? String(value),
  ideographZodiac: (value) => branches[value - 1] ?? String(value),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
}

/** A number as a list prints it; in digits if the format is unknown. */
export function numeral(format: string, value: number): string {
  const print = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (!print) return String(value)
  return value > highest || value < 1 ? print(1) && String(value) : print(value)
}

function enclosed(first: string, most: number): (value: number) => string {
  return (value) => (value <= most ? shifted(first, value - 1) : String(value))
}

function shifted(first: string, by: number): string {
  return String.fromCodePoint((first.codePointAt(0) ?? 0) + by)
}

function digits(value: number): string {
  return [...String(value)].map((digit) => han[Number(digit)]).join('')
}

/** 十二, not 一十二. */
function counting(value: number): string {
  return spelled(value, ['零', ...han.slice(1)], '十百千').replace(/^一十/, '十')
}

function spelled(value: number, signs: readonly string[], units: string): string {
  const places = [...String(value)].map(Number)
  const words = places.map((digit, at) => {
    const unit = units[places.length - at - 2] ?? ''
    return digit === 0 ? signs[0] : `${signs[digit]}${unit}`
  })
  return words.join('').replace(/零+/g, '零').replace(/零$/, '')
}

function roman(value: number): string {
  let left = value
  let text = ''
  for (const [sign, worth] of romans) for (; left >= worth; left -= worth) text += sign
  return text
}

/** a … z, aa, bb … as Word counts. */
function letters(value: number): string {
  return shifted('a', (value - 1) % 26).repeat(Math.ceil(value / 26))
}
