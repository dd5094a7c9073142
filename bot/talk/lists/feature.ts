import { saysEnough } from '../../../core/values/replies.ts'
import { gone } from '../asking/moves.ts'
import { feature } from '../feature.ts'
import { listAction } from './actions.ts'
import { moveRow, removeRow } from './arrange.ts'
import { copyFrame } from './frame.ts'
import { orderInHand } from './in-hand.ts'
import { listRow } from './menu.ts'
import { listPlace } from './place.ts'
import { listSays } from './said-words.ts'
import { askWhichList, orderElsewhere } from './which.ts'
import { listWords, refuseOrders, takeOrders } from './words.ts'

/** Changing the rows of lists: adding, renaming, removing, moving and copying them. */
export const lists = feature<'lists'>({
  name: 'lists',
  labels: ['先不建', '改名', '上移', '下移', '删除', '照这个建一个', '看内容', '改内容'],
  help: ['增删改行：回到那张表，点序号，或发“改名 2 新名称”“删除 2”“上移 2”“顺序 2 1 3”'],
  actions: listAction,
  right: {
    listRow: 'read',
    arrange: 'change',
    whichList: 'change',
    remove: 'change',
    move: 'change',
    copyFrame: 'change',
  },
  act: {
    listRow: (talk, { list, number }) => listRow(talk, list, number),
    arrange: (talk, { list, text }) => takeOrders(talk, list, text) ?? gone(talk),
    whichList: (talk, { text, lists: among }) => askWhichList(talk, text, among),
    remove: (talk, { list, number }) => removeRow(talk, list, number),
    move: (talk, { list, number, by }) => moveRow(talk, list, number, by),
    copyFrame: (talk, { list, number }) => copyFrame(talk, list, number),
  },
  named: (placed, text) => orderInHand(placed, text) ?? orderElsewhere(placed, text),
  places: listPlace,
  reads: {
    copy: {
      takes: 'words',
      right: 'change',
      read: (talk, { list, number }, text) => copyFrame(talk, list, number, text),
    },
  },
  wishAt: ({ filing }, { id, row }, text) =>
    row.repeats && saysEnough(text) && filing.facts.get(id) ? { do: 'skip', row: id } : undefined,
  answerAt: (talk, question, text) =>
    question.row.repeats ? listWords(talk, question, text) : refuseOrders(talk, question, text),
  says: listSays,
})
