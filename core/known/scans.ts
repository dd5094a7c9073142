import type { CheckedFile } from './files.ts'

/** A sealed page that is kept beside a filing and reaches the bureau with it: a .pdf or a picture. */
export type Scan = {
  readonly id: number
  readonly name: string
  readonly kind: ScanKind
  /** In bytes. */
  readonly size: number
  /** Who sent it, and when; ISO, UTC. */
  readonly by: number
  readonly at: string
  /** It is not wanted any more; the last such one can be put back. */
  readonly dropped?: true
}

export type ScanKind = 'pdf' | 'picture'

/** A scan that was sent, and whether it is a PDF with text in it; without its size it was not taken. */
export type SentScan = Pick<Scan, 'name' | 'kind'> &
  ({ readonly id: number; readonly size: number; readonly text?: true } | { readonly why: 'tooLarge' | 'otherKind' })

/** The text of a PDF by its pages, or why there is none. */
export type PdfText =
  | { readonly is: 'text'; readonly pages: readonly string[] }
  | { readonly is: 'none'; readonly why: 'noText' | 'password' | 'broken' | 'tooMuch' }

/** The findings on the prose in a PDF, or why it was not checked. */
export type CheckedPdf =
  | { readonly is: 'checked'; readonly found: CheckedFile['found'] }
  | { readonly is: 'none'; readonly why: Extract<PdfText, { is: 'none' }>['why'] | 'noProse' }

/** What a turn does with a filing's scans. */
export type ScanChange =
  | ({ readonly change: 'keep' } & Pick<Scan, 'id' | 'name' | 'kind' | 'size' | 'at'>)
  | { readonly change: 'drop' | 'putBack'; readonly scan: number }

/** The most scans of a filing, and the largest one in MB. */
export const mostScans = 10
export const mostScanMegabytes = 20

/** The kind of a scan by the ending of its name; undefined for other files. */
export function scanKindOf(name: string): ScanKind | undefined {
  if (/\.pdf$/i.test(name)) return 'pdf'
  return /\.(?:jpe?g|png)$/i.test(name) ? 'picture' : undefined
}
