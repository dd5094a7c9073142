import { found } from '../../../core/known/needs.ts'
import { isFilling } from '../../../core/rights.ts'
import { commit } from '../keeping/commit.ts'
import { callerIn } from '../keeping/telling.ts'
import type { Talk, Turn } from '../talk.ts'
import { atList, rowBefore, takenBack, touchedSince } from './undo.ts'

/**
 * 重做: restores what the person's latest undo took back, as long as they have changed nothing else; with `of`, only if
 * that undo was of this turn. Refused if a colleague has changed it since.
 */
export function redo(talk: Talk, of?: number): Turn {
  const last = isFilling(talk.filing.state) ? found(talk, 'lastUndo').turn : undefined
  if (!last || (of !== undefined && last.undoes !== of)) return { says: [{ say: 'nothingToRedo' }] }
  const changes = takenBack(talk, last.changes)
  const theirs = touchedSince(talk, last.changes, changes)
  if (theirs.clash.length > 0) return { says: [{ say: 'redoTheirs', by: theirs.by.map(callerIn(talk)) }] }
  const way = { undoes: last.turn, redoes: true, ...rowBefore(talk, changes) } as const
  return commit(atList(talk, changes), { changes, known: Number.MAX_SAFE_INTEGER, ...way })
}
