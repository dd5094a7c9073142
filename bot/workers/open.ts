import type { Run } from './tasks.ts'
import { Workers } from './workers.ts'

/** Processes that read what was sent, and others that make documents: neither waits for the other. */
export type BotWorkers = { readonly read: Run; readonly make: Run; close(): void }

/** A file that takes longer, or more memory, is one that nobody wrote; a bureau's workbook is the longest paper. */
export function openWorkers(): BotWorkers {
  const files = new Workers({ limitMs: 15_000, megabytes: 256 })
  const papers = new Workers({ limitMs: 60_000, megabytes: 512 })
  const close = () => {
    files.close()
    papers.close()
  }
  return { read: files.run, make: papers.run, close }
}

/** One process for a command that reads a file: a whole department's files may take longer than an answer. */
export function openReader(): Workers {
  return new Workers({ limitMs: 60_000, megabytes: 512 })
}
