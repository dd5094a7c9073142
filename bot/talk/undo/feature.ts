import { feature } from '../feature.ts'
import { undoAction } from './actions.ts'
import { undo } from './undo.ts'
import { undoSays } from './words.ts'

/** 撤销: the latest change of one's own, taken back. */
export const undoing = feature<'undo'>({
  name: 'undo',
  commands: [{ command: 'undo', words: ['撤销'], menu: '撤销上一步', does: { do: 'undo' } }],
  actions: undoAction,
  right: 'change',
  needs: { undo: () => ({ lastTurn: true, theirs: true }) },
  act: { undo },
  says: undoSays,
})
