import { feature } from '../feature.ts'
import { switchingAction } from './actions.ts'
import { listNeeds, otherNeeds } from './needs.ts'
import { elsewhere, listFilings, newFiling, switchTo } from './switching.ts'

/** 切换: from one of the person's filings to another, or to a new one. */
export const switching = feature<'switching'>({
  name: 'switching',
  labels: ['先不切换'],
  commands: [{ command: 'switch', words: ['切换'], menu: '换一份自评或新开一份', does: { do: 'switch' } }],
  help: ['切换：换一份自评，或新开一份'],
  actions: switchingAction,
  right: 'read',
  needs: { switch: listNeeds, switchTo: (standing, { filing }) => otherNeeds(standing, filing) },
  act: {
    switch: listFilings,
    switchTo: (talk, { filing }) => switchTo(talk, filing),
    newFiling,
    elsewhere: (talk, { filing }) => elsewhere(talk, filing),
  },
  without: {
    switch: (incoming) => (incoming.filings.length > 0 ? listFilings(incoming) : undefined),
    switchTo: (incoming, { filing }) => switchTo(incoming, filing),
    newFiling: (incoming) => (incoming.bureau ? newFiling(incoming) : undefined),
    elsewhere: (incoming, { filing }) => elsewhere(incoming, filing),
  },
})
