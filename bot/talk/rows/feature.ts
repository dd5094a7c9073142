import { partNamed } from '../asking/choices.ts'
import { feature } from '../feature.ts'
import { rowAction } from './actions.ts'
import { goToCell } from './cell.ts'
import { rowSays } from './words.ts'

/** Changing one cell of an answered row, and what a change affects. */
export const rows = feature<'rows'>({
  name: 'rows',
  help: [
    '改答案：编辑自己发过的那条消息，或回复那道题、那条“✓”；也可以从“目录”跳到那一行',
    '改一行里的一个数：到那一行，发“决算 4.38”，或点那一格再发数',
  ],
  actions: rowAction,
  right: 'read',
  act: { cell: (talk, { address, from }) => goToCell(talk, address, from) },
  wishAt: (talk, question, text) => partNamed(talk, question, text)?.action,
  says: rowSays,
})
