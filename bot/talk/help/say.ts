import type { Button } from '../nouns.ts'

/** What helps most; or the lines of all features, where `unit` is what amounts are in, once the form is known. */
export type HelpSay =
  | { readonly say: 'help'; readonly choices: readonly Button[] }
  | { readonly say: 'allHelp'; readonly lines: readonly string[]; readonly unit?: string }

declare module '../nouns.ts' {
  interface Says {
    help: HelpSay
  }
}
