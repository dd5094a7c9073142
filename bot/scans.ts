import type { Filing } from '../core/filing.ts'
import { mostScanMegabytes, type Scan, type SentScan, scanKindOf } from '../core/known/scans.ts'
import { isDelivered } from '../core/rights.ts'
import type { KeptDocument } from '../db/documents.ts'
import type { JobContext } from '../db/jobs.ts'
import { scanFile, scansOf } from '../db/scans.ts'
import type { Store } from '../db/store.ts'
import { paperOf } from './documents.ts'
import { type FileDeps, heard } from './files/read-sent.ts'
import { isScan, scanName } from './files/scan.ts'
import type { Outcome } from './jobs.ts'
import { compose } from './talk/compose.ts'
import type { Job } from './talk/nouns.ts'
import type { Run } from './workers/tasks.ts'
import { unlessEnded } from './workers/workers.ts'

/** Fetches a scan that was sent; the turn at its end keeps it, with its bytes, or says why not. */
export async function receiveScan(
  deps: Pick<FileDeps, 'lines' | 'around' | 'read'>,
  { file, name }: Extract<Job, { job: 'keepScan' }>,
  { chat }: JobContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const bytes = await deps.lines.fetch(chat, file, signal)
  const sent = sentScan(scanName(name), bytes)
  const hasText = bytes && !('why' in sent) && sent.kind === 'pdf' && (await isWithText(deps.read, bytes, signal))
  return (late) => {
    const scan = 'why' in sent ? sent : { ...sent, id: late.job, ...(hasText ? { text: true as const } : {}) }
    return { ...heard(deps, chat, late, { is: 'scan', scan }), ...(bytes ? { bytes } : {}) }
  }
}

type Refused = Extract<SentScan, { why: string }>

function sentScan(name: string, bytes: Uint8Array | undefined): Refused | Pick<Scan, 'name' | 'kind' | 'size'> {
  const kind = scanKindOf(name) ?? 'pdf'
  if (!bytes || bytes.length > mostScanMegabytes * 1_000_000) return { name, kind, why: 'tooLarge' }
  if (!isScan(kind, bytes)) return { name, kind, why: 'otherKind' }
  return { name, kind, size: bytes.length }
}

/** Whether there is text in a PDF that can be checked; what takes too long is kept all the same. */
async function isWithText(run: Run, bytes: Uint8Array, signal: AbortSignal): Promise<boolean> {
  return (await unlessEnded(run('pdf', bytes, signal)))?.is === 'text'
}

/** 检查里面的文字: the findings on the text of a kept PDF, against the filing as it is now. */
export async function checkScan(
  { store, read }: Pick<FileDeps, 'store' | 'read'>,
  { scan }: Extract<Job, { job: 'checkScan' }>,
  { filing }: JobContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const file = filing && scanFile(store, filing.id, scan)
  if (!file) return compose([{ say: 'scanGone' }])
  const { name, bytes } = file
  const checked = await unlessEnded(read('checkPdf', { bytes, paper: paperOf(filing) }, signal))
  if (checked?.is === 'checked') return compose([{ say: 'scanFindings', name, found: checked.found }])
  return compose([{ say: 'scanUnread', name, why: checked?.why ?? 'tooMuch' }])
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
