import { Decimal } from 'decimal.js'

/** One way to write a number; undefined if it does not apply to this number. */
export type Writing = { readonly name: string; readonly write: (number: Decimal) => string | undefined }

const small = { digits: '零一二三四五六七八九', ranks: ['千', '百', '十', ''], yuan: '元' }
const capital = { digits: '零壹贰叁肆伍陆柒捌玖', ranks: ['仟', '佰', '拾', ''], yuan: '圆' }
type Shapes = typeof small

/** Ways to write a sum of 元 with up to two decimals. */
export const sums: readonly Writing[] = [
  { name: 'digits in 元', write: (yuan) => `${plain(yuan)}元` },
  { name: 'digits with 块钱', write: (yuan) => `${plain(yuan)}块钱` },
  { name: 'thousands separators', write: (yuan) => `${grouped(plain(yuan))}元` },
  { name: 'full width with separators', write: (yuan) => wide(`${grouped(plain(yuan))}元`) },
  { name: 'a sign before it', write: (yuan) => `￥${grouped(yuan.toFixed(2))}` },
  { name: 'digits without a unit', write: (yuan) => inUnit(yuan, 4) },
  ...Object.entries({ 千元: 3, 万: 4, 万元: 4, 百万元: 6, 千万: 7, 亿: 8, 亿元: 8 }).map(([unit, zeros]) => ({
    name: `digits in ${unit}`,
    write: (yuan: Decimal) => `${inUnit(yuan, zeros)}${unit}`,
  })),
  { name: '点 in words and 万', write: (yuan) => (yuan.lt(1e8) ? `${pointed(inUnit(yuan, 4))}万` : undefined) },
  { name: 'words with 角 and 分', write: (yuan) => `${words(yuan, small)}${cents(yuan, small)}` },
  { name: 'financial capitals', write: (yuan) => `人民币${words(yuan, capital)}${cents(yuan, capital) || '整'}` },
  {
    name: 'traditional capitals',
    write: (yuan) => traditional(`${words(yuan, capital)}${cents(yuan, capital) || '整'}`),
  },
  { name: 'units in steps', write: (yuan) => steps(yuan) },
  {
    name: 'each rank with its digit',
    write: (yuan) => words(yuan, { ...small, digits: '零123456789' }) + cents(yuan, small),
  },
  { name: 'digits one by one', write: oneByOne },
  { name: '廿 and 卅', write: shortTens },
]

/** Ways to write percentages up to a hundred with up to two decimals. */
export const shares: readonly Writing[] = [
  { name: 'the sign', write: (percents) => `${plain(percents)}%` },
  { name: 'the sign in full width', write: (percents) => wide(`${plain(percents)}%`) },
  { name: 'the sign of thousandths', write: (percents) => `${inUnit(percents, -1)}‰` },
  { name: '百分之 and digits', write: (percents) => `百分之${plain(percents)}` },
  { name: '百分之 and words', write: (percents) => `百分之${pointed(plain(percents))}` },
  {
    name: '百分之 and capitals',
    write: (percents) => (percents.isInteger() ? `百分之${bare(plain(percents), capital)}` : undefined),
  },
  { name: '千分之 and words', write: (percents) => `千分之${pointed(inUnit(percents, -1))}` },
  { name: '成 and digits', write: (percents) => `${inUnit(percents, 1)}成` },
  { name: '成 and words', write: inTenths },
]

function inTenths(percents: Decimal): string | undefined {
  const [tens = '', ones = ''] = inUnit(percents, 1).split('.')
  return ones.length > 1 ? undefined : `${bare(tens, small).replace('一十', '十')}成${shaped(ones, small)}`
}

function plain(yuan: Decimal): string {
  return yuan.toFixed()
}

function inUnit(yuan: Decimal, zeros: number): string {
  return new Decimal(`${yuan.toFixed()}e${-zeros}`).toFixed()
}

export function grouped(text: string): string {
  return text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))
}

export function wide(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

function whole(yuan: Decimal): string {
  return yuan.trunc().toFixed()
}

function pointed(number: string): string {
  const [high = '', low = ''] = number.split('.')
  const point = low === '' ? '' : `点${shaped(low, small)}`
  return `${bare(high, small)}${point}`
}

function shaped(digits: string, { digits: shapes }: Shapes): string {
  return [...digits].map((digit) => shapes[Number(digit)]).join('')
}

/** A whole sum in words followed by 元. */
function words(yuan: Decimal, shapes: Shapes): string {
  return `${bare(whole(yuan), shapes)}${shapes.yuan}`
}

/** Groups of four digits with 亿 and 万 between; a 零 for every gap. */
function bare(number: string, shapes: Shapes): string {
  if (number === '0') return '零'
  const padded = number.padStart(12, '0')
  const groups = [padded.slice(0, 4), padded.slice(4, 8), padded.slice(8)]
  const said = groups.map((group, at) => (group === '0000' ? '零' : `${group4(group, shapes)}${['亿', '万', ''][at]}`))
  return said
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
}

function group4(group: string, { digits, ranks }: Shapes): string {
  const said = [...group].map((digit, at) => (digit === '0' ? '零' : `${digits[Number(digit)]}${ranks[at]}`)).join('')
  return said.replace(/零+$/, '')
}

function cents(yuan: Decimal, { digits }: Shapes): string {
  const [, low = ''] = yuan.toFixed(2).split('.')
  const [tenths, hundredths] = [digits[Number(low[0])], digits[Number(low[1])]]
  if (low === '00') return ''
  if (low[1] === '0') return `${tenths}角`
  return low[0] === '0' ? `零${hundredths}分` : `${tenths}角${hundredths}分`
}

function traditional(text: string): string {
  return text.replace(/[万亿圆贰叁陆]/g, (shape) => '萬億圓貳參陸'['万亿圆贰叁陆'.indexOf(shape)] ?? shape)
}

/** 3亿2000万5000.5元: digits in falling units; zero groups are replaced by a 零. */
function steps(yuan: Decimal): string {
  const padded = whole(yuan).padStart(12, '0')
  const [, low = ''] = plain(yuan).split('.')
  const parts = [padded.slice(0, 4), padded.slice(4, 8), padded.slice(8)]
  const said = parts.map((part, at) => (Number(part) === 0 ? '零' : `${inStep(part, at > 0)}${['亿', '万', ''][at]}`))
  const sum =
    said
      .join('')
      .replace(/零+/g, '零')
      .replace(/^零|零$/g, '') || '0'
  return `${sum}${low === '' ? '' : `.${low}`}元`
}

function inStep(part: string, behind: boolean): string {
  return behind && part.startsWith('0') ? `零${Number(part)}` : String(Number(part))
}

function oneByOne(yuan: Decimal): string | undefined {
  const digits = whole(yuan)
  return yuan.isInteger() && digits.length >= 4
    ? `${shaped(digits, { ...small, digits: '〇一二三四五六七八九' })}元`
    : undefined
}

function shortTens(yuan: Decimal): string | undefined {
  const said = `${words(yuan, small)}${cents(yuan, small)}`
  const short = said.replace(/二十/g, '廿').replace(/三十/g, '卅')
  return short === said ? undefined : short
}
