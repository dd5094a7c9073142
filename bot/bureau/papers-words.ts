import { shortened, withoutMiddle } from '../../core/values/shortened.ts'
import { countWords } from '../../core/words/findings.ts'
import type { Step } from '../files/departments/read.ts'
import { refusedLines } from '../files/papers-words.ts'
import { type Apart, apartOf, countDepartments } from './papers-apart.ts'
import { leftOut, type PapersLine, worstFirst } from './papers-list.ts'

const mostWorst = 4
const mostUnread = 2
const longestName = 20
const longestFrom = 24
const longestReason = 80

/** The messages while and after the papers of many departments are checked. */
export const papersWords = {
  underWay: (step: Step, done: number) =>
    step.is === 'looking'
      ? `正在看是哪个部门的：${step.done}/${step.of}…`
      : `已经查了 ${done} 个部门，还有 ${step.left} 个…`,
  none: (why: string) => `没有读：${why}`,
  done: (lines: readonly PapersLine[]) => {
    const sorted = worstFirst(lines)
    const [read, unread] = [sorted.filter(({ filing }) => filing), sorted.filter(({ filing }) => !filing)]
    const apart = apartOf(sorted)
    const shortly = (line: PapersLine) => shortWords(line, apart.get(line))
    const departments = countDepartments(read)
    const left = unreadFiles(read)
    const papers = departments < read.length ? `的 ${read.length} 份` : ''
    return [
      headWords(read.length === 0 ? '' : `${departments} 个部门${papers}`, unread.length, left.length),
      ...listed(
        read.map((line) => `${shortly(line)}：${worstWords(line)}`),
        mostWorst,
        papers === '' ? '个部门' : '份',
      ),
      ...(unread.length + left.length > 0 ? ['没读出来的：'] : []),
      ...listed(unread.map(unreadWords), mostUnread, '份'),
      ...refusedLines(left, '，都在表格里'),
    ].join('\n')
  },
  workbook: '各部门自评检查.xlsx',
  archive: (part: number | undefined) => `各部门检查意见${part === undefined ? '' : `（${part}）`}.zip`,
} as const

/** How many were read, how many not, and how many files beside those that were. */
function headWords(read: string, unread: number, left: number): string {
  if (read === '') return '没有一个部门读得出来。'
  return `✓ 查完了：${read}读出来了${unread > 0 ? `，${unread} 份没有` : ''}${left > 0 ? `，${unread > 0 ? '另有 ' : ''}${left} 个文件没读` : ''}。`
}

/** The files that could not be read beside others of a department; whose they are is said where there are several. */
function unreadFiles(read: readonly PapersLine[]) {
  const whose = (line: PapersLine) => (read.length > 1 ? { whose: shortened(line.name || line.from, longestName) } : {})
  return read.flatMap((line) => line.filing?.refused.map((file) => ({ ...file, ...whose(line) })) ?? [])
}

/** How a department's paper is called in the list: by its department, and by what tells it apart. */
export function calledWords({ name }: PapersLine, apart: Apart | undefined): string {
  return `${name}${apart ? `（${apartWords(apart.year, apart.from)}）` : ''}`
}

function apartWords(year: number | undefined, from: string): string {
  return `${year === undefined ? '' : `${year}年度，`}${from}`
}

/** The first lines, and how many more there are. */
function listed(lines: readonly string[], most: number, unit: string): string[] {
  const rest = lines.length - most
  return [...lines.slice(0, most), ...(rest > 0 ? [`另有 ${rest} ${unit}，在表格里。`] : [])]
}

function shortWords({ name, from }: PapersLine, apart: Apart | undefined): string {
  const short = shortened(name || from, longestName)
  return apart ? `${short}（${apartWords(apart.year, withoutMiddle(apart.from, longestFrom))}）` : short
}

function worstWords(line: PapersLine): string {
  const left = leftOut(line) - (line.filing?.refused.length ?? 0)
  const found = line.filing ? countWords({ ...line.filing.tally, note: 0 }) : ''
  return `${found}${left > 0 ? `，${left} 处没读进` : ''}`
}

function unreadWords({ name, from, says = '' }: PapersLine): string {
  const why = shortened(says, longestReason)
  const namesItself = name === '' && says.startsWith('“')
  return namesItself ? why : `${shortened(name || from, longestName)}：${why}`
}
