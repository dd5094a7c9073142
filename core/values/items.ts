import { readNumeral } from './numbers.ts'
import { type Reading, refuse } from './refusal.ts'
import { sanitise, saysNone } from './texts.ts'

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const anyCircled = new RegExp(`[${circled}]`)
const mark = new RegExp(
  `[（(]([\\d一二三四五六七八九十]{1,3})[)）]|(?<!\\d)(\\d{1,2}|[一二三四五六七八九十]{1,3})[、.．)）](?!\\d)|([${circled}])`,
  'g',
)

/**
 * A list, one item a line without its numbering. Lines are items as they stand; one line is parted by its own
 * numbering, else at ；, else at 、 outside brackets.
 */
export function readItems(raw: string, example: string): Reading {
  const text = sanitise(raw)
  if (text === '') return refuse('empty', raw, example)
  if (saysNone(text)) return { value: '' }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const parts = lines.length > 1 ? lines.map(withoutNumber) : parted(text)
  const items = parts
    .map((part) => part.replace(/(?<![\s；;、，,。])[\s；;、，,。]+$/, '').trim())
    .filter((part) => part !== '')
  return items.length === 0 ? refuse('empty', raw, example) : { value: items.join('\n') }
}

function parted(line: string): readonly string[] {
  const starts = numbering(line)
  if (starts.length > 1) return starts.map(({ end }, at) => line.slice(end, starts[at + 1]?.start))
  const bare = withoutNumber(line)
  return /[；;]/.test(bare) ? bare.split(/[；;]/).map(withoutNumber) : atTopLevel(bare)
}

/** Parts one line at 、, but not within brackets. */
function atTopLevel(line: string): readonly string[] {
  const open = /(?<![^（()）])[^（()）]+(?![^（(])/g
  return line.replace(open, (words) => words.replaceAll('、', '\n')).split('\n')
}

function withoutNumber(line: string): string {
  const [first] = line.trim().matchAll(mark)
  return first?.index === 0 ? line.trim().slice(first[0].length) : line.trim()
}

/** The marks that count 1, 2, 3 … from the start of the line, in the shape of the first. */
function numbering(line: string): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let shape: string | undefined
  for (const match of line.matchAll(mark)) {
    shape ??= shapeOf(match[0])
    if (found.length === 0 && match.index > 0) return []
    if (shapeOf(match[0]) !== shape || ordinal(match) !== String(found.length + 1)) continue
    found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

function shapeOf(text: string): string {
  return text
    .replace(/\d+/, '1')
    .replace(/[一二三四五六七八九十]+/, '一')
    .replace(anyCircled, '①')
}

function ordinal(match: RegExpExecArray): string | undefined {
  return match[3] ? String(circled.indexOf(match[3]) + 1) : readNumeral(match[1] ?? match[2] ?? '')[0]
}
