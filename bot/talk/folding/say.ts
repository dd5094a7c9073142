/** The whole of an abridged text. */
export type FoldingSay = { readonly say: 'unfolded'; readonly text: string }

declare module '../nouns.ts' {
  interface Says {
    folding: FoldingSay
  }
}
