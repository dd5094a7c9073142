import { besideTheirs } from '../answer/anew.ts'
import { settle, takeUnsigned } from '../answer/tapped.ts'
import { feature } from '../feature.ts'
import { filedIn } from '../talk.ts'
import { keepingAction } from './actions.ts'
import { settleLabels } from './clash.ts'
import { othersNeeds } from './needs.ts'
import { keepingPlace } from './place.ts'
import { keepingSays } from './words.ts'

/** Changing facts: asks first before a colleague's value is overwritten, or a step is withdrawn. */
export const keeping = feature<'keeping'>({
  name: 'keeping',
  always: (standing) => (filedIn(standing) ? othersNeeds(standing) : {}),
  labels: [...Object.values(settleLabels), '改，再重新提交', '改，再重新签', '先不改', '撤销这次'],
  actions: keepingAction,
  right: 'change',
  act: { settle, unsign: takeUnsigned },
  places: keepingPlace,
  reads: {
    clash: { moves: 'ofQuestion', takes: 'answers', read: (talk, { row }, text) => besideTheirs(talk, row, text) },
  },
  says: keepingSays,
})
