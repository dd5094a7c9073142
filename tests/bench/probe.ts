import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/** What a probed program says of itself. Memory in MB, times in ms since its start or since it was last asked. */
export type Probed = {
  readonly resident: number
  /** On the heap; garbage was collected before if that was asked for. */
  readonly heap: number
  /** Processor time of all threads. */
  readonly processor: number
  /** How late the event loop was, 99 times of 100 and at worst. */
  readonly late: { readonly p99: number; readonly max: number }
}

export type Asked = { readonly collect: boolean }

/** How often the event loop is looked at, in ms; the time between two looks is counted in the histogram. */
const resolution = 5

/** Loaded before a program that is measured: answers every message of its parent. */
if (isMainThread) {
  const looks = monitorEventLoopDelay({ resolution })
  looks.enable()
  let before = process.cpuUsage()
  process.on('message', ({ collect }: Asked) => {
    const { user, system } = process.cpuUsage(before)
    before = process.cpuUsage()
    const late = { p99: lateness(looks.percentile(99)), max: lateness(looks.max) }
    if (collect) globalThis.gc?.()
    looks.reset()
    process.send?.({ ...memory(), processor: (user + system) / 1000, late } satisfies Probed)
  })
  process.channel?.unref()
  spareWorkers()
}

/** The processes that the program starts get its options, but not the probe: their messages are their own. */
function spareWorkers(): void {
  const at = process.execArgv.findIndex((option) => option.endsWith('probe.ts'))
  process.execArgv.splice(at - 1, 2)
}

function memory(): Pick<Probed, 'resident' | 'heap'> {
  const { rss, heapUsed } = process.memoryUsage()
  return { resident: rss / 1024 ** 2, heap: heapUsed / 1024 ** 2 }
}

function lateness(nanoseconds: number): number {
  return Math.max(0, nanoseconds / 1e6 - resolution)
}
