import { Worker } from 'node:worker_threads'

/** How often a thread of its own looks, also while the process is busy. */
const everyMs = 20

/**
 * Ends this process as soon as it takes more memory than this, buffers included: Node limits its objects alone, and a
 * compressed stream of a few MB may unpack to thousands.
 */
export function watchMemory(megabytes: number): void {
  const look = `process.memoryUsage.rss() > ${megabytes}e6 && process.kill(process.pid, 'SIGKILL')`
  new Worker(`setInterval(() => ${look}, ${everyMs})`, { eval: true, execArgv: [] }).unref()
}
