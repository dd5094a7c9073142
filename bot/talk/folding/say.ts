/** The whole of what a message showed in part. */
export type FoldingSay = { readonly say: 'unfolded'; readonly text: string }

declare module '../nouns.ts' {
  interface Says {
    folding: FoldingSay
  }
}
