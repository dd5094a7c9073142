/** What a button asks for where a section of the narrative is written. */
export type SectionAction =
  | { readonly do: 'redraft' | 'stopDraft' | 'points' | 'own'; readonly section: string }
  | { readonly do: 'drafting'; readonly on: boolean }
  /** The text of a row's cell is drafted, from what the person said besides; `another` than the last. */
  | { readonly do: 'suggest'; readonly row: string; readonly points?: string; readonly another?: true }
  /** The suggestion, to be changed and sent back. */
  | { readonly do: 'rewrite'; readonly row: string; readonly text: string }
