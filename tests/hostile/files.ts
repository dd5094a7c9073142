import { hostileData } from './data.ts'
import { hostileSheets } from './sheets.ts'
import { hostileTexts } from './texts.ts'
import { hostileWords } from './words.ts'

/** A malicious file; its bytes are made on demand. */
export type HostileFile = { readonly name: string; readonly file: string; bytes(): Uint8Array }

/** Malicious files of every kind that the bot reads. */
export const hostileFiles: readonly HostileFile[] = [...hostileSheets, ...hostileWords, ...hostileData, ...hostileTexts]
