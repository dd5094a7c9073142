import type { Run } from './tasks.ts'
import { Workers } from './workers.ts'

/**
 * Processes that read sent files, others that make documents or what is seen of filings, and one that copies the
 * database: none waits for another.
 */
export type BotWorkers = {
  readonly read: Run
  readonly make: Run
  readonly view: Run
  readonly copy: Run
  close(): void
}

/** No honest file takes longer or more memory; a bureau's workbook is the longest paper, and a disk may be slow. */
export function openWorkers(): BotWorkers {
  const files = new Workers({ limitMs: 15_000, megabytes: 256, wholeMegabytes: 1000 })
  const papers = new Workers({ limitMs: 60_000, megabytes: 512 })
  // A page that is looked at again after a pause would else wait for seconds.
  const views = new Workers({ limitMs: 15_000, megabytes: 256, idleMs: 3_600_000 })
  const copies = new Workers({ limitMs: 1_800_000, megabytes: 256, idleMs: 1000 })
  const close = () => {
    for (const workers of [files, papers, views, copies]) workers.close()
  }
  return { read: files.run, make: papers.run, view: views.run, copy: copies.run, close }
}

/** One process for a command that reads a file: a whole department's files may take longer than an answer. */
export function openReader(): Workers {
  return new Workers({ limitMs: 60_000, megabytes: 512 })
}
