import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Collects all garbage. */
export const collect: () => void = runInNewContext('gc')

/** The heap in use, in bytes, after garbage collection. */
export async function heapUsed(): Promise<number> {
  await setImmediate()
  collect()
  return process.memoryUsage().heapUsed
}
