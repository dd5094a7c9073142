import { Culture, recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-number'
import { Decimal } from 'decimal.js'
import Nzh from 'nzh'
import { readValue } from '../../core/values/read.ts'
import { furtherRows, kindOf, type Meaning, namedRows, unitOf } from '../core/values/number-table.ts'
import { type Figure, figure, median, timed } from './figure.ts'

/** Reads a text for a cell: the value as plain digits, or undefined if it is asked about or refused. */
type Reader = (text: string, cell: Meaning['cell']) => string | undefined
type Row = { readonly cell: Meaning['cell']; readonly text: string; readonly worth: string | undefined }

const readers: readonly { readonly name: string; readonly read: Reader; readonly least?: number }[] = [
  { name: 'ours', read: ours, least: 100 },
  { name: 'nzh', read: (text, cell) => withHelp(text, cell, byNzh) },
  { name: 'recognizers-text-number', read: (text, cell) => withHelp(text, cell, byRecognizers) },
]

const digits = /^\d+(?:\.\d+)?%?$/
const smallWords = /^负?[零一二三四五六七八九十百千万亿点]+$/
const capitalWords = /^负?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿点]+$/

/** Numbers as people write them: how many of one table each library reads and refuses correctly. */
export async function numberFigures(): Promise<Figure[]> {
  const rows = [...namedRows, ...furtherRows].flatMap(rowsOf)
  const exact = rows.filter(({ worth }) => worth !== undefined)
  const refused = rows.filter(({ worth }) => worth === undefined)
  const rates = readers.flatMap(({ name, read, least }) => {
    const target = least === undefined ? undefined : { least }
    return [
      figure(`${name}: read exactly, of ${exact.length}`, rate(exact, read), '%', target),
      figure(`${name}: refused or asked back, of ${refused.length}`, rate(refused, read), '%', target),
    ]
  })
  return [...rates, await speed(rows)]
}

/** The rows that are a number, or none; blanks are left out, since no library reads them. */
function rowsOf(meaning: Meaning): Row[] {
  if ('value' in meaning && meaning.value === '') return []
  const worth = 'value' in meaning ? plain(meaning.value) : undefined
  return meaning.texts.map((text) => ({ cell: meaning.cell, text, worth }))
}

function rate(rows: readonly Row[], read: Reader): number {
  const right = rows.filter(({ text, cell, worth }) => read(text, cell) === worth)
  return (100 * right.length) / rows.length
}

async function speed(rows: readonly Row[]): Promise<Figure> {
  const all = () => rows.forEach(({ text, cell }) => void readValue(kindOf[cell], text, unitOf(cell)))
  const samples: number[] = []
  for (let times = 0; times < 40; times += 1) samples.push(await timed(all))
  return figure('ours: one number', (1000 * median(samples)) / rows.length, 'µs', { most: 50 })
}

function plain(value: string): string {
  return new Decimal(value.replace(/%$/, '')).toFixed()
}

function ours(text: string, cell: Meaning['cell']): string | undefined {
  const reading = readValue(kindOf[cell], text, unitOf(cell))
  return 'value' in reading && reading.value !== '' ? plain(reading.value) : undefined
}

/**
 * What a careful user of a numeral library would add: normalising width, removing currency, separators and the cell's
 * unit, and applying the unit of money. Nothing below 0 is read, as in our cells.
 */
function withHelp(
  raw: string,
  cell: Meaning['cell'],
  library: (text: string) => string | undefined,
): string | undefined {
  const text = raw.normalize('NFKC').trim().replace(/^\+/, '')
  const bare = text
    .replace(/^(?:人民币|RMB)?\s*¥?/, '')
    .replace(/[整正]$/, '')
    .replace(/\s*(?:[元圆圓]|块钱?|人|名|个|分|m2|平方?米)$/, '')
  const read = library(bare.replace(/(?<=\d),(?=\d{3})/g, ''))
  if (read === undefined || read.startsWith('-')) return undefined
  const yuan = /[¥元圆圓块万亿萬億]|RMB/.test(text)
  return cell === '万元' && yuan ? new Decimal(`${read}e-4`).toFixed() : plain(read)
}

/** nzh skips what it does not know, so it only gets texts in its own digits; plain digits need no library. */
function byNzh(text: string): string | undefined {
  if (digits.test(text)) return plain(text)
  const words = text.replace(/^百分之/, '')
  if (smallWords.test(words)) return plain(String(Nzh.cn.decodeS(words)))
  return capitalWords.test(words) ? plain(String(Nzh.cn.decodeB(words))) : undefined
}

function byRecognizers(text: string): string | undefined {
  const found = [...recognizePercentage(text, Culture.Chinese), ...recognizeNumber(text, Culture.Chinese)]
  const whole = found.find(({ start, end }) => start === 0 && end === text.length - 1)
  const value: unknown = whole?.resolution.value
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?%?$/.test(value) ? plain(value) : undefined
}
