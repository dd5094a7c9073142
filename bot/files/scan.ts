import type { ScanKind } from '../../core/known/scans.ts'
import { roomFor, safeName } from '../file-names.ts'

const jpeg = [0xff, 0xd8, 0xff]
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Readers look for a PDF's marks in this many bytes: some scanners write something before the first, or behind the last. */
const edgeOfPdf = 1024

/** Whether a file is, by its first bytes, what its name says; a PDF also has its end. */
export function isScan(kind: ScanKind, bytes: Uint8Array): boolean {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)
  if (kind === 'picture') return begins(jpeg) || begins(png)
  const within = (edge: Uint8Array, mark: string) => Buffer.from(edge).includes(mark)
  return within(bytes.subarray(0, edgeOfPdf), '%PDF-') && within(bytes.subarray(-edgeOfPdf), '%%EOF')
}

/** A scan's name as every file system takes it. */
export function scanName(name: string): string {
  const safe = safeName(name)
  const ending = /\.[a-z]{1,4}$/i.exec(safe)?.[0] ?? ''
  return `${roomFor(ending, safe.slice(0, safe.length - ending.length))}${ending}`
}
