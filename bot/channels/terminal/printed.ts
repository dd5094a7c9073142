import { mkdirSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { withoutInvisible } from '../../../core/values/visible.ts'
import type { QueuedSay } from '../../../db/outbox.ts'

/** A message as a terminal prints it: its text, and each button on a line with the number that taps it. */
export function printed({ text, buttons }: Pick<QueuedSay, 'text' | 'buttons'>): string {
  const labels = buttons.flat().map(({ label }, at) => `#${at + 1} ${label}`)
  return shown([text, ...labels].filter((line) => line !== '').join('\n'))
}

/** A text without terminal control sequences, which a name or an answer may contain. */
export function shown(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '')
}

/** Writes a document into the folder without replacing anything; returns the path. */
export function writeDocument(folder: string, { fileName, bytes }: Pick<QueuedSay, 'fileName' | 'bytes'>): string {
  mkdirSync(folder, { recursive: true })
  const { name, ext } = parse(withoutInvisible(fileName ?? '').replaceAll('/', '／'))
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? `${name}${ext}` : `${name} (${copy})${ext}`)
    if (writeNew(path, bytes ?? new Uint8Array())) return path
  }
}

/** False if the file exists already. */
function writeNew(path: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(path, bytes, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
