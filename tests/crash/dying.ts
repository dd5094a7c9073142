import type { Store } from '../../db/store.ts'
import type { Point } from './points.ts'

/**
 * Lets the process die around each transaction of a store: before it begins, before its commit and after it. What ends a
 * job has points of its own.
 */
export function dieAround(store: Store, dieAt: (point: Point) => void, endsJob = () => false): void {
  const { immediately } = store
  Object.assign(store, {
    immediately(work: () => unknown) {
      dieAt('beforeBegin')
      const result = immediately(() => {
        const made = work()
        dieAt(endsJob() ? 'beforeFinish' : 'beforeCommit')
        return made
      })
      dieAt(endsJob() ? 'afterFinish' : 'afterCommit')
      return result
    },
  })
}
