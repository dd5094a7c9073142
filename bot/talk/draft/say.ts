/** Says what is being made. */
export type DraftSay = {
  readonly say: 'making'
  readonly what:
    | 'draft'
    | 'report'
    | 'unsignedReport'
    | 'transcription'
    | 'export'
    | 'review'
    | 'comments'
    | 'scan'
    | 'scanFile'
    | 'scanCheck'
}

declare module '../nouns.ts' {
  interface Says {
    draft: DraftSay
  }
}
