import { hostile as strange } from '../bad-input/texts.ts'

/**
 * The place of the sender's talk: nothing begun, a menu over a row of figures, that row itself, a question of words.
 */
export type Stand = 'stranger' | 'menu' | 'figures' | 'words'

/** One malicious text. */
export type HostileMessage = { readonly name: string; readonly stand: Stand; readonly text: string }

/** The most characters in a message. */
const most = 4096

const repeated = (unit: string, end = '') => unit.repeat(Math.floor((most - end.length) / unit.length)) + end

/** Units that are harmless alone, but slow if a reader tries every way to split a run of them. */
const units: Readonly<Record<string, string>> = {
  'enumeration commas': '、',
  'full-width commas': '，',
  semicolons: '；',
  dots: '…',
  'full stops': '.',
  spaces: ' ',
  'full-width spaces': '　',
  tabs: '\t',
  lines: '\n',
  nines: '9',
  'numerals 一': '一',
  'numerals 万': '万',
  'numbers and units': '3万5',
  'opening brackets': '（',
  quotes: '"',
  'numbered items': '1、',
  'changes in per cent': '上升1%，',
  'amounts that differ': '比上年增加1万元，',
  labels: '公务接待：',
  'labels and figures': '公务接待 3 ',
  slots: '{{base.reception.final}}',
  tags: '<b>',
  dates: '2023年1月1日',
  phones: '138 0000 5555 ',
  'names and titles': '王局长',
  'combining marks': '字\u0301',
}

const repeats: readonly HostileMessage[] = Object.entries(units).flatMap(([name, unit], at) =>
  (['menu', 'figures', 'words'] as const).map((stand) => ({
    name: `${name}${at % 2 === 0 ? '' : ' and a foreign sign'}, to the limit`,
    stand,
    text: repeated(unit, at % 2 === 0 ? '' : '!'),
  })),
)

/** A figure, then a run of commas: the text that once took twenty-five seconds under a menu. */
const shapes: readonly HostileMessage[] = [
  { name: 'a figure before a run of commas', stand: 'menu', text: `1${'、'.repeat(most - 2)}!` },
  { name: 'figures apart by runs of spaces', stand: 'menu', text: repeated(`1${' '.repeat(200)}`) },
  { name: 'an unknown row of eight thousand cells', stand: 'figures', text: repeated('9\t') },
  { name: 'a link with a long token', stand: 'stranger', text: `/start ${'a'.repeat(most - 7)}` },
  { name: 'the longest name of a department', stand: 'stranger', text: '局'.repeat(most) },
]

const strangers: readonly HostileMessage[] = Object.entries(strange).map(([name, text]) => ({
  name: `a stranger's ${name}`,
  stand: 'stranger',
  text: text.slice(0, most),
}))

/** Every message of the run. */
export const hostileMessages: readonly HostileMessage[] = [...shapes, ...repeats, ...strangers]
