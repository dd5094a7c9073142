/** What is done with an exchange file that was sent; `file` is where the database keeps its text. */
export type FileAction =
  /** `seen` is the newest change when it was compared; `unsigns` takes what was handed over back with it. */
  | {
      readonly do: 'import'
      readonly file: number
      readonly how: 'all' | 'blanks'
      readonly seen: number
      readonly unsigns?: true
    }
  | { readonly do: 'checkFile'; readonly file: number; readonly seen: number }
  | { readonly do: 'leaveFile'; readonly file: number }
