import { rowLines } from '../keeping/echo-words.ts'
import type { Sentences } from '../worded.ts'
import type { Step, UndoSay } from './say.ts'

/** The most rows in one message; the undone turn may have been an import. */
const mostRows = 10

export const undoSays: Sentences<UndoSay> = {
  nothingToUndo: () => '没有可以撤销的改动。',
  nothingToRedo: () => '没有可以填回去的：撤销之后又改过，或没有撤销过。',
  askUndo: (say) => `要撤销的是${stepWords(say)}`,
  redoTheirs: ({ by }) => `${by.join('、')} 在您撤销以后改了这里，没有填回去。要改就重发那一题。`,
  undone: (say) => `✓ 已撤销${standsWords(say, '，现在又是', '都撤销了')}`,
  redone: (say) => `✓ ${say.rows.length > 0 ? '已填回去' : '已重做'}${standsWords(say, '', '都填回去了')}`,
}

const brought = { file: '导入的', paste: '粘贴的' } as const

/** “导入的 461 格：附件一 27 格、附件二 434 格。公务接待、… 等 66 题” */
function stepWords({ by, annexes, rows }: Step): string {
  const cells = annexes.reduce((sum, one) => sum + one.cells, 0)
  const each = annexes.map(({ annex, cells }) => `${annex} ${cells} 格`).join('、')
  return `${by ? brought[by] : '这一步填的'} ${cells} 格：${each}。\n${named(rows)}`
}

/** The current values of the rows; `all` ends what is said of the many that are not named. */
function standsWords(
  { rows, blank }: Pick<Extract<UndoSay, { rows: unknown; blank: unknown }>, 'rows' | 'blank'>,
  again: string,
  all: string,
): string {
  const gone = blank.length > 0 ? [`${named(blank)}现在没填。`] : []
  if (rows.length === 0) return `。${gone.join('')}`
  const more = rows.length > mostRows ? `\n共 ${rows.length} 题，${all}。` : ''
  return [`${again}：\n${rowLines(rows.slice(0, mostRows))}${more}`, ...gone].join('\n')
}

function named(rows: readonly string[]): string {
  const first = rows.slice(0, mostRows).join('、')
  return rows.length > mostRows ? `${first} 等 ${rows.length} 题` : first
}
