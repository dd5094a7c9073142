import type { Sentences } from '../worded.ts'
import type { FoldingSay } from './say.ts'

export const foldingSays: Sentences<FoldingSay> = { unfolded: ({ text }) => text }
