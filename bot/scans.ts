import { Settings } from 'luxon'
import type { Filing } from '../core/filing.ts'
import { mostScanMegabytes, type SentScan, scanKindOf } from '../core/known/scans.ts'
import { isDelivered } from '../core/rights.ts'
import type { KeptDocument } from '../db/documents.ts'
import type { JobContext } from '../db/jobs.ts'
import { scanFile, scansOf } from '../db/scans.ts'
import type { Store } from '../db/store.ts'
import type { FileDeps } from './files/read-sent.ts'
import { isScan, scanName } from './files/scan.ts'
import type { Outcome } from './jobs.ts'
import type { Job } from './talk/nouns.ts'
import { hear } from './talk.ts'

/** Fetches a scan that was sent; the turn at its end keeps it, with its bytes, or says why not. */
export async function receiveScan(
  { lines, around }: Pick<FileDeps, 'lines' | 'around'>,
  { file, name }: Extract<Job, { job: 'keepScan' }>,
  { chat }: JobContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const bytes = await lines.fetch(chat, file, signal)
  return ({ about, job, ...late }) => {
    const contents = { is: 'scan', scan: sentScan(scanName(name), bytes, job) } as const
    const content = { is: 'read', contents, ...(about === undefined ? {} : { about }) } as const
    const now = { ...around, links: lines.link(chat, ''), at: new Date(Settings.now()).toISOString() }
    return { ...hear(content, { ...late, referred: {} }, now), content, ...(bytes ? { bytes } : {}) }
  }
}

function sentScan(name: string, bytes: Uint8Array | undefined, id: number): SentScan {
  const kind = scanKindOf(name) ?? 'pdf'
  if (!bytes || bytes.length > mostScanMegabytes * 1_000_000) return { name, kind, why: 'tooLarge' }
  if (!isScan(kind, bytes)) return { name, kind, why: 'otherKind' }
  return { name, kind, id, size: bytes.length }
}

/** A kept scan, as it is sent to somebody of the department; nothing if it was removed meanwhile. */
export function sentAgain(store: Store, { filing }: JobContext, scan: number): readonly KeptDocument[] {
  const file = filing && scanFile(store, filing.id, scan)
  return file ? [file] : []
}

/** The scans that a bureau gets with a filing once it is delivered, numbered: 扫描件1 盖章页.pdf. */
export function* deliveredScans(store: Store, { id, state }: Pick<Filing, 'id' | 'state'>): Generator<KeptDocument> {
  if (!isDelivered(state)) return
  const scans = scansOf(store, id).filter(({ dropped }) => !dropped)
  for (const [at, scan] of scans.entries()) {
    const file = scanFile(store, id, scan.id)
    if (file) yield { ...file, name: `扫描件${at + 1} ${file.name}` }
  }
}
