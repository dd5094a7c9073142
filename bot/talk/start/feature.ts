import { readsSame } from '../../../core/names.ts'
import { goOn } from '../asking/go-on.ts'
import { continueTalk } from '../asking/moves.ts'
import { feature } from '../feature.ts'
import { readLater } from '../files/feature.ts'
import type { Talk, Turn } from '../talk.ts'
import { type StartAction, startAction } from './actions.ts'
import { offerLast } from './last-year.ts'
import { lastNeeds, startNeeds } from './needs.ts'
import { startPlace } from './place.ts'
import { startSays } from './words.ts'

export { changedName } from './changed-name.ts'
export { firstTalk } from './first.ts'
export { apart, rename } from './namesake.ts'
export { askName } from './start.ts'

/** 用它开始填 under a further file, once its filing has begun with another one: it is read into that. */
function useAlso(talk: Talk, { name, year, sent }: Extract<StartAction, { do: 'unitName' }>): Turn {
  const { department, year: own } = talk.filing
  const isIts = year === own && readsSame(name, department)
  return sent && isIts ? readLater(talk, { kind: 'file', ...sent, size: 0 }) : continueTalk(talk)
}

/** The three questions of the start, and a filing of the same name that already exists. */
export const starting = feature<'start'>({
  name: 'start',
  labels: [
    '新开一份',
    '一题一题填',
    '发来 Word 或 Excel',
    '用它开始填',
    '不等了',
    '让加入',
    '不认识',
    '改',
    '不是同一份，另开一份',
    '换个单位',
    '是同一份，让我加入',
    '切换过去',
    '先不新开',
  ],
  commands: [{ command: 'start', words: ['开始'], menu: '开始', does: { do: 'start' } }],
  always: startNeeds,
  actions: startAction,
  right: 'read',
  needs: { lastCopies: lastNeeds, unitName: (_, { name }) => ({ namesakes: name, queue: true }) },
  act: {
    start: goOn,
    lastCopies: offerLast,
    year: continueTalk,
    noDeadline: continueTalk,
    unitName: useAlso,
    askIn: continueTalk,
    openApart: continueTalk,
    stopAsking: continueTalk,
  },
  places: startPlace,
  says: startSays,
})
