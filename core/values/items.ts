import { readNumeral } from './numbers.ts'
import { type Reading, refuse } from './refusal.ts'
import { sanitise, saysNone } from './texts.ts'

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const anyCircled = new RegExp(`[${circled}]`)
const mark = new RegExp(
  `[（(]([\\d一二三四五六七八九十]{1,3})[)）]|(?<!\\d)(\\d{1,2}|[一二三四五六七八九十]{1,3})[、.．)）](?!\\d)|([${circled}])`,
  'g',
)

/** The beginning of a sentence about a duty, and the ending of an office's or a body's name. */
const duty =
  /^(?:负责|承担|承办|拟[订定]|制定|起草|组织|指导|管理|监督|协调|推进|推动|落实|贯彻|参与|统筹|编制|实施|开展|依法|研究|提出)/
const office = /(?:[股科室办处局站所队馆院校部组委会社厂库园场]|中心|公司|学校|支队)(?:[（(][^（()）]*[)）])?$/

/**
 * Reads a list, one item per line without its number. Several lines are items as they are; a single line is split at
 * its own numbering, else at ； and 。, else at 、 between names. Nothing is split within brackets; if the items are
 * sentences (`sentences`, or by their wording), not at 、 either.
 */
export function readItems(raw: string, example: string, sentences = false): Reading {
  const text = sanitise(raw)
  if (text === '') return refuse('empty', raw, example)
  if (saysNone(text)) return { value: '' }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const parts = lines.length > 1 ? lines.map(withoutNumber) : parted(text, sentences)
  const items = parts
    .map((part) => part.replace(/(?<![\s；;、，,。])[\s；;、，,。]+$/, '').trim())
    .filter((part) => part !== '')
  return items.length === 0 ? refuse('empty', raw, example) : { value: items.join('\n') }
}

function parted(line: string, sentences: boolean): readonly string[] {
  const starts = numbering(line)
  if (starts.length > 1) return starts.map(({ end }, at) => line.slice(end, starts[at + 1]?.start))
  const bare = withoutNumber(line)
  const said = splitAt(bare, '；;。').filter((part) => part.trim() !== '')
  if (said.length > 1) return said.map(withoutNumber)
  const names = splitAt(bare, '、')
  return !sentences && areNames(names) ? names : [bare]
}

/** Whether parts are names: 办公室、财务股 are; 负责工业、能源 is one sentence, and so is anything with a comma. */
function areNames(parts: readonly string[]): boolean {
  const all = parts.filter((part) => part.trim() !== '')
  if (all.every((part) => office.test(part.trim()))) return true
  return all.every((part) => splitAt(part, '，,').length === 1 && !duty.test(part.trim()))
}

/** Splits a line at these marks, except within closed brackets. */
function splitAt(line: string, marks: string): readonly string[] {
  const parts = ['']
  let depth = 0
  for (const char of line) {
    if ('（('.includes(char)) depth += 1
    if ('）)'.includes(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && marks.includes(char)) parts.push('')
    else parts[parts.length - 1] += char
  }
  return depth === 0 ? parts : [...marks].reduce((all, mark) => all.flatMap((part) => part.split(mark)), [line])
}

function withoutNumber(line: string): string {
  const [first] = line.trim().matchAll(mark)
  return first?.index === 0 ? line.trim().slice(first[0].length) : line.trim()
}

/** The marks that number 1, 2, 3 … from the start of the line, in the style of the first. */
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
