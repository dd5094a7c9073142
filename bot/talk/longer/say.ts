import type { Button } from '../nouns.ts'

/** So much of a long text is kept; the rest of it may still come. */
export type LongerSay = { readonly say: 'waitForMore'; readonly length: number; readonly choices: readonly Button[] }

declare module '../nouns.ts' {
  interface Says {
    longer: LongerSay
  }
}
