import { rowOverMenu } from '../answer/anew.ts'
import { feature } from '../feature.ts'
import { filedIn } from '../talk.ts'
import { askingAction } from './actions.ts'
import { goOn } from './go-on.ts'
import { labels } from './labels.ts'
import { beside, go, leaveRow, resume, skip } from './moves.ts'
import { proseNeeds } from './needs.ts'
import { askingPlace } from './place.ts'
import { askingSays } from './words.ts'

/** Asks questions, and moves from one to another. */
export const asking = feature<'asking'>({
  name: 'asking',
  commands: [
    {
      command: 'continue',
      words: ['继续', '接着填', '继续填报', '接着', '接着来', '继续填', '往下填'],
      menu: '接着填',
      does: { do: 'continue' },
    },
  ],
  help: ['继续：接着没答的问题'],
  moves: {
    跳过: (row) => ({ do: 'skip', row }),
    上一题: (row) => ({ do: 'back', row }),
    下一题: (row) => ({ do: 'next', row }),
    返回: (row) => ({ do: 'leaveRow', row }),
  },
  labels: [...Object.values(labels), '‹ 返回检查', '‹ 返回', '分工', '‹ 上一题', '下一题 ›'],
  always(standing) {
    const filed = filedIn(standing)
    return filed ? proseNeeds(filed, standing.model) : {}
  },
  actions: askingAction,
  right: 'read',
  act: {
    continue: goOn,
    go: (talk, { row, from }) => go(talk, row, from),
    resume: (talk, { row }) => resume(talk, row),
    skip: (talk, { row }) => skip(talk, row),
    back: (talk, { row }) => beside(talk, row, -1),
    next: (talk, { row }) => beside(talk, row, 1),
    leaveRow: (talk, { row }) => leaveRow(talk, row),
    outdated: () => ({ says: [{ say: 'outdatedButton' }] }),
  },
  without: { outdated: () => ({ says: [{ say: 'outdatedButton' }] }) },
  places: askingPlace,
  reads: { menu: { moves: 'ofRow', read: (talk, { row }, text) => rowOverMenu(talk, row, text) } },
  says: askingSays,
})
