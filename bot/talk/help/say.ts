/** The lines of all features; `unit` is what amounts are in, once the form is known. */
export type HelpSay = { readonly say: 'help'; readonly lines: readonly string[]; readonly unit?: string }

declare module '../nouns.ts' {
  interface Says {
    help: HelpSay
  }
}
