import type { Sentences } from '../worded.ts'
import type { AdviceSay } from './say.ts'

export const adviceSays: Sentences<AdviceSay> = { advice: ({ answer, source }) => `${answer}\n（出处：${source}）` }
