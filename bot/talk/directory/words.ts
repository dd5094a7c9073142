import { shortened } from '../../../core/values/shortened.ts'
import { acceptedBrief } from '../asking/accepted-words.ts'
import type { Shown } from '../asking/say.ts'
import { inRows, type Sentences, type Worded } from '../worded.ts'
import type { DirectorySay, Mark, RowLine } from './say.ts'

/** The directory, and one stretch of it. */
export const directorySays: Sentences<DirectorySay> = { directory: pageWords, stretch: pageWords }

const marks: Readonly<Record<Mark, string>> = { done: '✓', warn: '⚠', open: '没填' }

/** A page of the directory: the annexes with a numbered line a section, or the rows of one section with their values. */
function pageWords(say: DirectorySay): Worded {
  const lines = say.say === 'directory' ? sectionLines(say) : rowLines(say)
  const numbers = say.choices.filter(({ label }) => /^\d+$/.test(label))
  const others = say.choices.filter(({ label }) => !/^\d+$/.test(label))
  const text = lines.join('\n')
  return { text, buttons: [...inRows(numbers, 6), ...inRows(others, 3)], ...edited(say) }
}

function edited({ edits }: DirectorySay): { edits?: number } {
  return edits === undefined ? {} : { edits }
}

/** The annexes, a numbered line a section with how far it is. */
function sectionLines({ title, lines, from }: Extract<DirectorySay, { say: 'directory' }>): string[] {
  const words = [title]
  for (const [at, { annex, title, done, mark }] of lines.entries()) {
    if (annex !== lines[at - 1]?.annex) words.push('', annex)
    words.push(`${from + at + 1}. ${marks[mark]} ${title}${done.done < done.of ? ` ${done.done}/${done.of}` : ''}`)
  }
  return [...words, '', '点序号看：']
}

/** The rows of a section, each with what it holds. */
function rowLines({ annex, title, lines, from }: Extract<DirectorySay, { say: 'stretch' }>): string[] {
  const rows = lines.map((line, at) => `${from + at + 1}. ${rowWords(line)}`)
  return [`${annex}：${title}`, '', ...rows, '', '点序号去填或改：']
}

const longestTitle = 50
const longestValue = 24

function rowWords({ title, mark, cells, accepted, opinion }: RowLine): string {
  const value = valueWords(cells)
  const taken = accepted ? `（${acceptedBrief(accepted)}${accepted.moved ? '，之后数据有变' : ''}）` : ''
  return `${marks[mark]} ${shortened(title, longestTitle)}${value === '' ? '' : `：${value}`}${taken}${opinion === undefined ? '' : `\n   退回意见：${shortened(opinion, longestTitle)}`}`
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
