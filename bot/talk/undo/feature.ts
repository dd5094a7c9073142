import { feature } from '../feature.ts'
import { undoAction } from './actions.ts'
import { asksToUndo } from './asks.ts'
import { redo } from './redo.ts'
import { undo } from './undo.ts'
import { undoSays } from './words.ts'

/** 撤销 and 重做: undoes the person's own latest change, and restores it. */
export const undoing = feature<'undo'>({
  name: 'undo',
  labels: ['先不撤销'],
  commands: [
    { command: 'undo', words: ['撤销'], menu: '撤销上一步', does: { do: 'undo' } },
    { command: 'redo', words: ['重做', '再填回去'], menu: '填回撤销的', does: { do: 'redo' } },
  ],
  word: (text) => (asksToUndo(text) ? { do: 'undo' } : undefined),
  actions: undoAction,
  right: 'change',
  needs: {
    undo: () => ({ lastTurn: true, theirs: true }),
    redo: () => ({ lastUndo: true, theirs: true }),
  },
  act: {
    undo: (talk, { turn }) => undo(talk, turn),
    redo: (talk, { of }) => redo(talk, of),
  },
  says: undoSays,
})
