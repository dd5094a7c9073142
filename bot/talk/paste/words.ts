import { shortened } from '../../../core/values/shortened.ts'
import type { Say } from '../nouns.ts'
import type { Sentences } from '../worded.ts'
import type { PasteSay, RefusedLine, StatedApart } from './say.ts'

/** How much of a line is quoted, in characters, and how many lines are named. */
const longestLine = 30
const longestQuote = 16
const mostLines = 10
const mostRefused = 3

/** The words about a block; `wordsOf` words the refusals of one line. */
export const pasteSays: Sentences<PasteSay> = {
  linesRefused: (say, wordsOf) => refusedLines(say.lines, say.kept, wordsOf),
  statedApart: (say) => apartWords(say.cells),
  defaultDirections: (say) =>
    `没写方向的，这样算达标：${say.targets.map(({ name, target }) => `${name} ${target}`).join('、')}。不对就带上符号重发。`,
  unknownLine: ({ like }) =>
    like === undefined
      ? '没看懂是哪一题。前面写上名称，例：公务接待 3.93 5.0 4.28'
      : `没看懂是哪一题。是“${like}”的话，改好名称再发这一行。`,
  partOfRow: ({ read, title }) => `“${read}”合在“${title}”里填，请发合起来的数。`,
  unknownProject: (say) => unknownProject(say.name),
  unitUnclear: ({ read }) =>
    `“${shortened(read, longestLine)}”没看懂是什么单位，一格也没填。请写成“单位：元”或“单位：万元”，连同数字重发。`,
  unclearLine: (say) => `${say.label}是 ${say.readings.join(' 还是 ')}？请重发这一行。`,
  cellsUnread: (say) =>
    `${say.texts.map((text) => `“${shortened(text, longestLine)}”`).join('、')}没填上：${say.why}。`,
  reasonUnneeded: (say) => `“${shortened(say.name, longestLine)}”没有扣分，不用写原因。`,
  intoAnnex: (say) => `这是${say.annexes.join('、')}的表，已填到那里。`,
  otherAnnex: (say) => `这是${say.annexes.join('、')}的表，不是这一题的。要填到${say.annexes.join('、')}吗？`,
  unnamedFile: ({ department }) => `文件里没写单位名称，还没填入。是${shortened(department, longestLine)}的吗？`,
  blanksLeft: (say) => blankWords(say.rows, say.cells),
  foreignBlock: (say) => foreignWords(say),
  otherRow: (say) => `没填上：“${say.title}”是${say.annex}的一题。单独再发一次，就填到那里。`,
}

function unknownProject(name: string): string {
  if (name === '') return '没填上：这一段没写是哪个项目。请带上项目名称重发。'
  return `没填上：没有叫“${shortened(name, longestLine)}”的项目。先发“项目”加上，再重发。`
}

function blankWords(rows: readonly string[], cells: readonly string[]): string {
  return [
    ...(rows.length > 0 ? [`空着的行没有动：${firstOf(rows)}。没有就发“无”。`] : []),
    ...(cells.length > 0 ? [`空着的格没有动：${firstOf(cells)}。`] : []),
  ].join('\n')
}

function firstOf(titles: readonly string[]): string {
  const more = titles.length > mostLines ? `等 ${titles.length} 题` : ''
  return `${titles.slice(0, mostLines).join('、')}${more}`
}

/** Why nothing of a block was taken, and what to send instead. */
function foreignWords({ why, year, department }: Extract<PasteSay, { say: 'foreignBlock' }>): string {
  if (why.foreign === 'form') return why.says
  if (why.foreign === 'year') return `这是${why.year}年度的表，这份自评是${year}年度，一格也没填。请发${year}年度的表。`
  return `表里写的单位是“${shortened(why.name, longestLine)}”，这份自评是“${department}”的，一格也没填。是本单位的，就去掉单位名称那一行再发。`
}

function refusedLines(lines: readonly RefusedLine[], kept: boolean, wordsOf: (say: Say) => string): string {
  const head = kept ? `⚠ ${lines.length} 行没填上，其余都填了：` : `⚠ ${lines.length} 行没填上：`
  const said = lines.slice(0, mostRefused).map(({ number, text, says }) => {
    const why = says.map((say) => wordsOf(say).replace(/^没填上：.*\n/, '')).join('\n')
    return `第${number}行“${shortened(text, longestQuote)}”：\n${why}`
  })
  const rest = lines.length - said.length
  return [head, ...said, ...(rest > 0 ? [`另有 ${rest} 行也没填上，先改上面这些再发。`] : [])].join('\n')
}

function apartWords(cells: readonly StatedApart[]): string {
  const apart = cells.flatMap(({ title, label, stated, unit, apart }) =>
    apart ? [`${title} ${label}：表里 ${stated}，各行相加 ${apart.worth}${unit}`] : [],
  )
  const open = cells.flatMap(({ title, label, stated, unit, apart, parts }) =>
    apart || parts ? [] : [`${title} ${label} ${stated}${unit}`],
  )
  const split = cells.flatMap(({ title, stated, parts }) =>
    parts ? [`${title}：表里写 ${stated}，这里要分${parts.join('、')} ${parts.length} 个数，没填上。`] : [],
  )
  return [
    ...(apart.length > 0 ? ['⚠ 合计对不上：'] : []),
    ...apart.slice(0, mostLines),
    ...(open.length > 0 ? [`合计自动算出，各行填好再核对：${firstOf(open)}`] : []),
    ...split,
  ].join('\n')
}
