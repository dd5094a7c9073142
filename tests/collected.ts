import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Sweeps up all memory that is forgotten. */
export const collect: () => void = runInNewContext('gc')

/** The heap in use, in bytes, when everything that is forgotten has gone. */
export async function heapUsed(): Promise<number> {
  await setImmediate()
  collect()
  return process.memoryUsage().heapUsed
}
