import { feature } from '../feature.ts'
import { bureauAction } from './actions.ts'
import { deskActs } from './acts.ts'
import { bureauJob } from './jobs.ts'
import { bureauNeeds } from './needs.ts'
import { deskPlace } from './place.ts'
import { deskSays } from './words.ts'

export { isBureauAction } from './acts.ts'
export { takersAtDesk } from './at-desk.ts'
export { officerCommands } from './commands.ts'
export { bureauWish, goesToDesk } from './door.ts'
export { deskNeeds } from './needs.ts'
export { takeOfficerLink } from './officers.ts'

/** The bureau's desk: the year, its departments, their links, deadlines and reviews. */
export const desk = feature<'desk'>({
  name: 'desk',
  actions: bureauAction,
  right: 'bureau',
  rights: { approve: 'approve', return: 'return', returnNow: 'return' },
  needs: bureauNeeds,
  atDesk: deskActs,
  places: deskPlace,
  jobs: bureauJob,
  says: deskSays,
})
