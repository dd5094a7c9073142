import type { ShownRow } from '../asking/say.ts'
import { rowLines } from '../keeping/echo-words.ts'
import type { Sentences } from '../worded.ts'
import type { UndoSay } from './say.ts'

/** As many rows as are read at a glance; an import may be taken back. */
const mostUndone = 12

export const undoSays: Sentences<UndoSay> = {
  nothingToUndo: () => '没有可以撤销的改动。',
  undone: ({ rows }) => undoneWords(rows),
}

/** What stands again after an undo. */
function undoneWords(rows: readonly ShownRow[]): string {
  if (rows.length === 0) return '已撤销，这一处回到没填的状态。'
  const more = rows.length > mostUndone ? `\n……共 ${rows.length} 行，都恢复了。` : ''
  return `已撤销，恢复为：\n${rowLines(rows.slice(0, mostUndone))}${more}`
}
