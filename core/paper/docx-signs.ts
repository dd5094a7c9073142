/** Characters by their codes in a font. */
type Signs = ReadonlyMap<number, string>

const symbol: Signs = new Map([
  ...from(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...from(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  ...from(0xa2, '′≤'),
  ...from(0xa5, '∞'),
  ...from(0xac, '←↑→↓°±″≥×'),
  ...from(0xb7, '•÷≠≡≈…'),
  ...from(0xd6, '√·'),
  ...from(0xe5, '∑'),
])
const wingdings: Signs = new Map([
  ...from(0x6c, '●'),
  ...from(0x6e, '■□'),
  ...from(0x9f, '•'),
  ...from(0xa7, '▪□'),
  ...from(0xfb, '✗✓☒☑'),
])
const wingdings2: Signs = new Map([...from(0x4f, '✗✓☒☑☒☒'), ...from(0xa3, '□')])
const fonts: Readonly<Record<string, Signs>> = { symbol, wingdings, 'wingdings 2': wingdings2 }
/** The code range in which a symbol font has its characters; plain letters there are ASCII. */
const own = 0xf000
const [firstPrivate, lastPrivate] = [0xe000, 0xf8ff]

/** Replaces an unknown character, so that it is visible. */
export const unknownSign = '□'

/** The character of a code in a font: `F0B3` of Symbol is ≥. */
export function signOf(font: string, code: number): string {
  const known = fonts[font.toLowerCase()]
  const place = code >= own && code <= own + 0xff ? code - own : code
  const sign = known?.get(place)
  if (sign !== undefined) return sign
  if (!known && !isPrivate(code)) return String.fromCharCode(code)
  const isAscii = place > 0x20 && place < 0x7f && !/^wingdings/i.test(font)
  return isAscii ? String.fromCharCode(place) : unknownSign
}

/** Decodes symbol characters in text of an unknown font: as Symbol, else as Wingdings. */
export function withSigns(text: string): string {
  return text.replace(/[\uF000-\uF0FF]/g, (each) => {
    const place = each.charCodeAt(0) - own
    return symbol.get(place) ?? wingdings.get(place) ?? unknownSign
  })
}

function from(first: number, signs: string): (readonly [number, string])[] {
  return [...signs].map((sign, at) => [first + at, sign] as const)
}

function isPrivate(code: number): boolean {
  return code >= firstPrivate && code <= lastPrivate
}
