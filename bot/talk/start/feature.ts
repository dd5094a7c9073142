import { goOn } from '../asking/go-on.ts'
import { continueTalk } from '../asking/moves.ts'
import { feature } from '../feature.ts'
import { startAction } from './actions.ts'
import { startNeeds } from './needs.ts'
import { startPlace } from './place.ts'
import { startSays } from './words.ts'

export { changedName } from './changed-name.ts'
export { firstTalk } from './first.ts'
export { apart, rename } from './namesake.ts'
export { askName } from './start.ts'

/** The first three questions, and a filing of the same name that is there already. */
export const starting = feature<'start'>({
  name: 'start',
  commands: [{ command: 'start', words: ['开始'], menu: '开始', does: { do: 'start' } }],
  always: startNeeds,
  actions: startAction,
  right: 'read',
  needs: { unitName: (_, { name }) => ({ namesakes: name }) },
  act: {
    start: goOn,
    year: continueTalk,
    noDeadline: continueTalk,
    unitName: continueTalk,
    askIn: continueTalk,
    openApart: continueTalk,
    stopAsking: continueTalk,
  },
  places: startPlace,
  says: startSays,
})
