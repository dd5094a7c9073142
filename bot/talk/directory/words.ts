import { shortened } from '../../../core/values/shortened.ts'
import { limitWords } from '../../../core/words/left.ts'
import { acceptedBrief } from '../asking/accepted-words.ts'
import type { Progress, Shown } from '../asking/say.ts'
import type { Mark } from '../outline.ts'
import { inRows, type Sentences, type Worded } from '../worded.ts'
import type { DirectoryLine, DirectorySay, RowLine } from './say.ts'

export const directorySays: Sentences<DirectorySay> = {
  directory: (say) => page(say, annexLines(say)),
  annex: (say) => page(say, stretchLines(say)),
  stretch: (say) => page(say, rowLines(say)),
}

const marks: Readonly<Record<Mark, string>> = { done: '✓', warn: '⚠', open: '没填', optional: '可跳过' }

/** A page: its lines, then the numbers six to a row, then the other buttons two to a row. */
function page(say: DirectorySay, lines: readonly string[]): Worded {
  const numbers = say.choices.filter(({ label }) => /^\d+$/.test(label))
  const others = say.choices.filter(({ label }) => !/^\d+$/.test(label))
  return { text: lines.join('\n'), buttons: [...inRows(numbers, 6), ...inRows(others, 2)], ...edited(say) }
}

function edited({ edits }: DirectorySay): { edits?: number } {
  return edits === undefined ? {} : { edits }
}

/** The progress of the filing and of each annex. */
function annexLines({ title, lines, deadline, now, scans = 0 }: Extract<DirectorySay, { say: 'directory' }>): string[] {
  const sum = (of: keyof Progress) => lines.reduce((all, { done }) => all + done[of], 0)
  return [
    title,
    `已填 ${sum('done')}，共 ${sum('of')} 题`,
    ...(deadline === undefined ? [] : [limitWords(deadline, now)]),
    '',
    ...lines.map((line, at) => `${at + 1}. ${howFar(line)}`),
    ...(scans > 0 ? [`盖章扫描件 ${scans} 份`] : []),
  ]
}

/** The stretches of an annex, one a line. */
function stretchLines({ title, lines, from }: Extract<DirectorySay, { say: 'annex' }>): string[] {
  return [title, ...lines.map((line, at) => `${from + at + 1}. ${howFar(line)}`), '', '点序号看：']
}

/** `✓ 附件二`, `⚠ 附件一：1 处要改或说明，还差 4 题`; once nothing else is left, how many questions may be skipped. */
function howFar({ title, done: { done, of }, optional, open }: DirectoryLine): string {
  const parts = [open > 0 && `${open} 处要改或说明`, done < of && `还差 ${of - done} 题`].filter(Boolean)
  const left = parts.length === 0 && optional > 0 ? `另有 ${optional} 题可跳过` : parts.join('，')
  const mark = open > 0 ? `${marks.warn} ` : done < of ? '' : `${marks.done} `
  return `${mark}${shortened(title, longestTitle)}${left === '' ? '' : `：${left}`}`
}

/** The rows of a stretch with their values. */
function rowLines({ annex, title, lines, from }: Extract<DirectorySay, { say: 'stretch' }>): string[] {
  const rows = lines.map((line, at) => `${from + at + 1}. ${rowWords(line)}`)
  return [`${annex}：${title}`, '', ...rows, '', '点序号去填或改：']
}

const longestTitle = 50
const longestValue = 24

/** A row with its values, or who adopted its text: `✓ 公务接待：4.10 / 4.0 / 3.25`. */
export function rowWords({ title, mark, missing, cells, accepted, opinion }: RowLine): string {
  const value = accepted ? '' : valueWords(cells)
  const taken = accepted ? `（${acceptedBrief(accepted)}${accepted.moved ? '，之后数据有变' : ''}）` : ''
  const how = missing === undefined ? marks[mark] : `${mark === 'warn' ? `${marks.warn} ` : ''}还差 ${missing} 格`
  return `${how} ${shortened(title, longestTitle)}${value === '' ? '' : `：${value}`}${taken}${opinion === undefined ? '' : `\n   退回意见：${shortened(opinion, longestTitle)}`}`
}

/** `4.10 / 4.0 / 3.25`, in the order of the columns. */
function valueWords(cells: readonly Shown[]): string {
  const [only] = cells
  if (cells.length === 1 && only) return `${brief(only.text)}${only.text === '无' ? '' : only.unit}`
  if (cells.length > 1 && cells.every(({ text }) => text === '无')) return '无'
  return cells.map(({ text }) => brief(text)).join(' / ')
}

function brief(text: string): string {
  return shortened(text.replace(/\s+/g, ' '), longestValue)
}
