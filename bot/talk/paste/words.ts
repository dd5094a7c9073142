import { shortened } from '../../../core/values/shortened.ts'
import type { Say } from '../nouns.ts'
import type { Sentences } from '../worded.ts'
import type { PasteSay, RefusedLine, StatedApart } from './say.ts'

/** How much of a line is quoted, and how many lines are named. */
const longestLine = 30
const mostLines = 10

/** The words about a pasted block; `wordsOf` words what is said of one line. */
export const pasteSays: Sentences<PasteSay> = {
  linesRefused: (say, wordsOf) => refusedLines(say.lines, say.kept, wordsOf),
  statedApart: (say) => apartWords(say.cells),
  defaultDirections: (say) =>
    `没写方向的，按这样理解：${say.targets.map(({ name, target }) => `${name} ${target}`).join('、')}。不对的，到那一行带上符号再发一次。`,
  unknownLine: () => '认不出是哪一行，没有记下。请把行名写在前面，例如：公务接待 3.93 5.0 4.28',
  unknownProject: (say) => unknownProject(say.name),
  unclearLine: (say) => `${say.label}有几种读法：${say.readings.join('、')}。请写清楚，再发这一行。`,
  cellsUnread: (say) =>
    `${say.texts.map((text) => `“${shortened(text, longestLine)}”`).join('、')}没有记下：${say.why}。`,
  reasonUnneeded: (say) => `“${shortened(say.name, longestLine)}”没有扣分，不用写原因，原因没有记下。`,
  intoAnnex: (say) => `这是${say.annexes.join('、')}的表，填到${say.annexes.join('、')}了。`,
  otherAnnex: (say) => `这是${say.annexes.join('、')}的表，不是这一题的。要填到${say.annexes.join('、')}吗？`,
  blanksLeft: (say) => blankWords(say.rows, say.cells),
  foreignBlock: (say) => foreignWords(say),
  otherRow: (say) => `“${say.title}”是${say.annex}的一行，没有记下。把这一行单独再发一次，就填到那里。`,
}

function unknownProject(name: string): string {
  if (name === '') return '这一段没有项目名称，不知道是哪个项目的，没有记下。请把名称那一行一起发来。'
  return `没有叫“${shortened(name, longestLine)}”的项目，这一段没有记下。先发“项目”把它加上，再发这一段。`
}

function blankWords(rows: readonly string[], cells: readonly string[]): string {
  return [
    ...(rows.length > 0 ? [`空着的行没有动：${firstOf(rows)}。没有就发“无”。`] : []),
    ...(cells.length > 0 ? [`空着的格没有动：${firstOf(cells)}。`] : []),
  ].join('\n')
}

function firstOf(titles: readonly string[]): string {
  const more = titles.length > mostLines ? `等 ${titles.length} 行` : ''
  return `${titles.slice(0, mostLines).join('、')}${more}`
}

/** Why nothing of a block was taken, and what to send instead. */
function foreignWords({ why, year, department }: Extract<PasteSay, { say: 'foreignBlock' }>): string {
  if (why.foreign === 'form') return why.says
  if (why.foreign === 'year')
    return `这是${why.year}年度的表，这份自评是${year}年度，一格也没有填。请发${year}年度的表。`
  return `表里写的单位是“${shortened(why.name, longestLine)}”，这份自评是“${department}”的，一格也没有填。确实是本单位的，请去掉单位名称那一行再发。`
}

function refusedLines(lines: readonly RefusedLine[], kept: boolean, wordsOf: (say: Say) => string): string {
  const head = kept ? `有 ${lines.length} 行没有记下，其余都记下了：` : `有 ${lines.length} 行没有记下：`
  const said = lines.slice(0, mostLines).map(({ number, text, says }) => {
    return `第${number}行“${shortened(text, longestLine)}”：\n${says.map(wordsOf).join('\n')}`
  })
  const rest = lines.length - said.length
  return [head, ...said, ...(rest > 0 ? [`另有 ${rest} 行也没有记下，先改上面这些再发。`] : [])].join('\n')
}

function apartWords(cells: readonly StatedApart[]): string {
  const apart = cells.flatMap(({ title, label, stated, unit, apart }) =>
    apart ? [`${title}·${label}：表里写 ${stated}，按各行算是 ${apart.worth}${unit}，差 ${apart.difference}`] : [],
  )
  const open = cells.flatMap(({ title, label, stated, unit, apart, parts }) =>
    apart || parts ? [] : [`${title}·${label} ${stated}${unit}`],
  )
  const split = cells.flatMap(({ title, stated, parts }) =>
    parts ? [`${title}：表里写 ${stated}，这里要分${parts.join('、')} ${parts.length} 个数，没填上。`] : [],
  )
  return [
    ...(apart.length > 0 ? ['这些数由别的格算出，不用记；表里写的和算出来的不一样，请核对：'] : []),
    ...apart.slice(0, mostLines),
    ...(open.length > 0 ? [`这些数由别的格算出，没有记下，那些格填了再核对：${firstOf(open)}`] : []),
    ...split,
  ].join('\n')
}
