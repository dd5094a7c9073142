import type { ActionNeeds } from '../needs.ts'
import { filedIn } from '../talk.ts'
import { wantedBy } from './wanted.ts'

export const historyNeeds: ActionNeeds = {
  history(standing, action) {
    const filed = filedIn(standing)
    const wanted = filed && wantedBy(filed, action)
    return wanted ? { record: wanted } : {}
  },
}
