import type { Sentences } from '../worded.ts'
import type { LongerSay } from './say.ts'

export const longerSays: Sentences<LongerSay> = {
  waitForMore: ({ length }) => `✓ 已填 ${length} 字。没发完就接着发，发完了点“就这些”。`,
}
