import type { PasteSay, RefusedLine, StatedApart } from '../../core/dialogue/paste/say.ts'
import type { Say } from '../../core/dialogue/say.ts'
import { shortened } from '../../core/values/shortened.ts'

/** How much of a line is quoted, and how many lines are named. */
const longestLine = 30
const mostLines = 10

const pasteSays: readonly string[] = [
  'linesRefused',
  'statedApart',
  'defaultDirections',
  'unknownLine',
  'sumLine',
  'unknownProject',
  'unclearLine',
] satisfies readonly PasteSay['say'][]

/** Whether a sentence is about a pasted block. */
export function isPasteSay(say: Say): say is PasteSay {
  return pasteSays.includes(say.say)
}

/** The words about a pasted block; `wordsOf` words what is said of one line. */
export function pasteWords(say: PasteSay, wordsOf: (say: Say) => string): string {
  switch (say.say) {
    case 'linesRefused':
      return refusedLines(say.lines, say.kept, wordsOf)
    case 'statedApart':
      return apartWords(say.cells)
    case 'defaultDirections':
      return `没写方向的，按这样理解：${say.targets.map(({ name, target }) => `${name} ${target}`).join('、')}。不对的，到那一行带上符号再发一次。`
    case 'unknownLine':
      return '认不出是哪一行，没有记下。请把行名写在前面，例如：公务接待 3.93 5.0 4.28'
    case 'sumLine':
      return '这是小计，由下面各行相加得出，没有记下。'
    case 'unknownProject':
      return `没有叫“${shortened(say.name, longestLine)}”的项目，这一段没有记下。先发“项目”把它加上，再发这一段。`
    case 'unclearLine':
      return `${say.label}有几种读法：${say.readings.join('、')}。请写清楚，再发这一行。`
  }
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
  const lines = cells
    .slice(0, mostLines)
    .map(
      ({ title, label, stated, worth, difference, unit }) =>
        `${title}·${label}：表里写 ${stated}，按各行算是 ${worth}${unit}，差 ${difference}`,
    )
  return [`这些数由别的格算出，不用记；表里写的和算出来的不一样，请核对：`, ...lines].join('\n')
}
