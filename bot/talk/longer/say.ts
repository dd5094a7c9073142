import type { Button } from '../nouns.ts'

/** So many characters of a long text are stored; more may come. */
export type LongerSay = { readonly say: 'waitForMore'; readonly length: number; readonly choices: readonly Button[] }

declare module '../nouns.ts' {
  interface Says {
    longer: LongerSay
  }
}
