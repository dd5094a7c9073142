import type { Row } from './edition.ts'
import { onceFor, onceForWords } from './once.ts'
import { halfWidth } from './values/texts.ts'

/** What a row is called: its label, also without what stands in brackets at its end, and its aliases. */
export const titlesOf = onceFor(
  ({ label, aliases = [] }: Row): ReadonlySet<string> =>
    new Set([label, ...aliases].map(halfWidth).flatMap((word) => [word, word.replace(/\([^()]*\)$/, '')])),
)

/** Endings that people put behind the name of a row of money, or leave out: 运行维护, 运行维护费, 运行维护经费. */
const endings = ['经费', '费用', '资金', '费']
const usual = ['费', '经费', '费用']
const leastStem = 3
const leastName = 2

/** The titles of a row of money or of a list with other endings than they have. */
export const likeTitlesOf = onceFor((row: Row): ReadonlySet<string> => {
  const own = titlesOf(row)
  const stems = isMoney(row) || row.repeats ? stemsOf(row) : []
  const others = stems.flatMap((stem) => [
    ...(stem.length >= leastStem ? [stem] : []),
    ...(row.repeats ? [] : usual.map((ending) => `${stem}${ending}`)),
  ])
  return new Set(others.filter((word) => !own.has(word)))
})

/** Every name of a row, with any ending or none; the longest first. */
export const allNamesOf = onceFor((row: Row): readonly string[] =>
  [...new Set([...titlesOf(row), ...likeTitlesOf(row), ...stemsOf(row)])]
    .filter((word) => word.length >= leastName)
    .sort((a, b) => b.length - a.length),
)

const stemsOf = onceFor((row: Row): readonly string[] => [...titlesOf(row)].map(stemOf))

function isMoney({ cells }: Row): boolean {
  return cells.some(({ kind }) => kind.type === 'amount')
}

function stemOf(title: string): string {
  const ending = endings.find((word) => title.endsWith(word))
  return ending === undefined ? title : title.slice(0, -ending.length)
}

/** The length of the longest title that a line begins with, whatever its ending; 0 for none. */
export function titleLength(row: Row, line: string): number {
  const said = halfWidth(line)
  return anyTitles(row).find((word) => said.startsWith(word))?.length ?? 0
}

/** The titles of a row with any ending, longest first. */
const anyTitles = onceFor((row: Row): readonly string[] =>
  [...titlesOf(row), ...likeTitlesOf(row)].sort((a, b) => b.length - a.length),
)

/**
 * The length of a part of a title of a row of money that a line begins with, at least so long, with its ending: 6 of
 * 运行维护费上年40 for 公车运行维护. Only what may be said of the row stands behind it: no other word.
 */
export function partLength(row: Row, line: string, least: number): number {
  if (!isMoney(row)) return 0
  const { said, words } = begunBy(line)
  const begun = words.slice(0, least)
  if (!stemsOf(row).some((stem) => stem.includes(begun))) return 0
  for (let length = words.length; length >= least; length -= 1) {
    const part = said.slice(0, length)
    if (stemsOf(row).some((stem) => stem.includes(part))) return length + endingAt(said, length)
  }
  return 0
}

/** A line, and the words at its beginning: every row of money is compared with the same line. */
const begunBy = onceForWords((line: string) => {
  const said = halfWidth(line)
  return { said, words: /^[^\s\d:,;=.]{0,30}/.exec(said)?.[0] ?? '' }
}, 2)

function endingAt(said: string, at: number): number {
  return endings.find((word) => said.startsWith(word, at))?.length ?? 0
}

const leastBegun = 3

/**
 * The length of the row's own label, with the mark behind it, that people copy in front of a text: all of it, or before a
 * colon its beginning, also without words from its middle (厉行节约措施：); 0 for none.
 */
export function ownLabelLength({ label, aliases = [], cells }: Row, text: string): number {
  const names = [label, ...aliases, ...(cells.length === 1 ? cells.map((cell) => cell.label) : [])].map(halfWidth)
  const [whole = '', begun = ''] = /^([^\s:，,。；;]{2,30})[^\S\n]{0,3}:[\s:]{0,4}/.exec(halfWidth(text)) ?? []
  if (names.some((name) => name === begun || (begun.length >= leastBegun && isShortFor(begun, name))))
    return whole.length
  const said = halfWidth(text)
  const lengths = names.map((name) => (said.startsWith(name) ? name.length : 0))
  const length = Math.max(0, ...lengths)
  const mark = length > 0 ? (/^\s{0,3}[:\s]\s{0,3}/.exec(said.slice(length))?.[0].length ?? 0) : 0
  return mark > 0 ? length + mark : 0
}

/** The length of the row's own name with 是, 在 or 位于 behind it: 4 of 单位地址在文体路6号 and its 在; 0 for none. */
export function saidLabelLength(row: Row, text: string): number {
  const said = halfWidth(text)
  const name = [...titlesOf(row)].filter((one) => said.startsWith(one)).sort((a, b) => b.length - a.length)[0]
  const verb = name === undefined ? undefined : /^(?:位于|[是为在叫])[:\s]?/.exec(said.slice(name.length))?.[0]
  return name === undefined || verb === undefined ? 0 : name.length + verb.length
}

/** Whether a text is a name's beginning, or that and its end. */
function isShortFor(text: string, name: string): boolean {
  const begun = [...text].findIndex((character, at) => character !== name[at])
  return begun < 0 || (begun >= leastBegun && name.endsWith(text.slice(begun)))
}

const between = /^[^\S\t]*(?:的|[\t:：，,])?[^\S\t]*/
const numeral = '[\\d０-９¥￥零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾]'
const leading = new RegExp(
  `^(?:分别|一共|总共|合计|共)?(?:(?:是|为|＝|=)[:：\\s]*(?=${numeral}|[去上今本年预决实])|(?<=共|合计)\\s*(?=${numeral}))`,
)

/** What a line says behind a row's name, without the marks and the 是 between them. */
export function behindTitle(text: string): string {
  return text.replace(between, '').replace(leading, '')
}
