import type { Button } from '../nouns.ts'

/** The short help; or the lines of all features, with the `unit` of amounts if the form is known. */
export type HelpSay =
  | { readonly say: 'help'; readonly choices: readonly Button[] }
  | { readonly say: 'allHelp'; readonly lines: readonly string[]; readonly unit?: string }

declare module '../nouns.ts' {
  interface Says {
    help: HelpSay
  }
}
