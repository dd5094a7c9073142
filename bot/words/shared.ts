import type { ChangedCell, ChangedRow } from '../../core/dialogue/people/changed.ts'
import type { SharedSay } from '../../core/dialogue/people/shared-say.ts'
import type { Say } from '../../core/dialogue/say.ts'
import { shortened } from '../../core/values/shortened.ts'

const mostRows = 6
const longestValue = 60

type Sentences = { readonly [Kind in SharedSay['say']]: (say: Extract<SharedSay, { say: Kind }>) => string }

const sentences: Sentences = {
  clash: ({ by, rows }) =>
    [
      `${namesOf(by)} 刚填了这里，和你的不一样。你的还没有记下：`,
      ...limited(
        rows.map((row) => rowWords(row, ({ from, to }) => `现在 ${valueWords(from)}，你发 ${valueWords(to)}`)),
      ),
      '用哪个？也可以重新发。',
    ].join('\n'),
  undoClash: ({ by, rows }) =>
    [
      `${namesOf(by)} 在你之后又改了这里，还没有撤销：`,
      ...limited(
        rows.map((row) => rowWords(row, ({ from, to }) => `现在 ${valueWords(from)}，撤销后 ${valueWords(to)}`)),
      ),
      '照样撤销，还是留着他的？',
    ].join('\n'),
  leftTheirs: () => '✓ 留着同事填的，没有动。',
}

/** Whether a sentence is one of these. */
export function isSharedSay(say: Say): say is SharedSay {
  return Object.hasOwn(sentences, say.say)
}

/** The words of a sentence about what several people change. */
export function sharedWords(say: SharedSay): string {
  const sentence = sentences[say.say] as (say: SharedSay) => string
  return sentence(say)
}

function namesOf(by: readonly string[]): string {
  return by.length > 0 ? by.join('、') : '同事'
}

/** `公务接待：2023年决算 …（万元）` with what is said of each cell. */
export function rowWords({ title, cells }: ChangedRow, words: (cell: ChangedCell) => string): string {
  const units = new Set(cells.map(({ unit }) => unit))
  const [unit] = units.size === 1 ? units : []
  const said = cells.map((cell) => {
    const label = title.endsWith(cell.label) || cell.label === '名称' ? '' : `${cell.label} `
    return `${label}${words(cell)}`
  })
  return `· ${title}：${said.join('；')}${unit ? `（${unit}）` : ''}`
}

/** A value in a line; what is not asked is said so. */
export function valueWords(text: string | undefined): string {
  return text === undefined ? '没填' : shortened(text.replace(/\s+/g, ' '), longestValue)
}

function limited(lines: readonly string[]): string[] {
  return lines.length <= mostRows ? [...lines] : [...lines.slice(0, mostRows), `……还有 ${lines.length - mostRows} 行`]
}
