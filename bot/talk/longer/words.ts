import type { Sentences } from '../worded.ts'
import type { LongerSay } from './say.ts'

export const longerSays: Sentences<LongerSay> = {
  waitForMore: ({ length }) => `已记下 ${length} 字。还没发完就接着发，我接在后面；发完了点“就这些”。`,
}
