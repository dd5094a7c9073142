/** What a button asks for where a section of the narrative is written. */
export type SectionAction =
  | { readonly do: 'redraft' | 'stopDraft' | 'points' | 'own'; readonly section: string }
  | { readonly do: 'drafting'; readonly on: boolean }
