import type { Button } from '../actions.ts'

/** So much of a long text is kept; the rest of it may still come. */
export type LongerSay = { readonly say: 'waitForMore'; readonly length: number; readonly choices: readonly Button[] }
