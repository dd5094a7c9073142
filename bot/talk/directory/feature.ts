import { feature } from '../feature.ts'
import { directoryAction } from './actions.ts'
import { annexWish, toAnnex } from './annex.ts'
import { contents, directory } from './directory.ts'
import { toRow } from './lead.ts'
import { orderWish } from './order.ts'
import { sectionWish } from './section.ts'
import { directorySays } from './words.ts'

/** 目录: the progress of each part, and the way to every row. */
export const directories = feature<'directory'>({
  name: 'directory',
  labels: ['‹ 返回目录', '看整表', '‹ 上一页', '下一页 ›'],
  commands: [{ command: 'directory', words: ['目录'], menu: '目录，跳到任一部分', does: { do: 'directory' } }],
  help: ['目录：各部分填到哪了，展开看各行和数，点一行去填或去改', '上一题、跳过、撤销：随时都行，答过的不会丢'],
  named: (placed, text) => annexWish(placed, text) ?? orderWish(placed, text) ?? sectionWish(placed, text),
  actions: directoryAction,
  right: 'read',
  act: {
    directory: (talk) => directory(talk),
    contents,
    toAnnex: (talk, { annex }) => toAnnex(talk, annex),
    toRow: (talk, { row, cell }) => toRow(talk, row, cell),
  },
  says: directorySays,
})
