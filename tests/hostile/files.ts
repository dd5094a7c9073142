import { hostileData } from './data.ts'
import { hostileSheets } from './sheets.ts'
import { hostileTexts } from './texts.ts'
import { hostileWords } from './words.ts'

/** A file that is made to hurt; its bytes are made when they are wanted. */
export type HostileFile = { readonly name: string; readonly file: string; bytes(): Uint8Array }

/** Files that nobody would write, of every kind that the bot reads. */
export const hostileFiles: readonly HostileFile[] = [...hostileSheets, ...hostileWords, ...hostileData, ...hostileTexts]
