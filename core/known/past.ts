/** The changes of an earlier turn, for undoing them. */
export type PastTurn = {
  readonly turn: number
  /** What brought them, where it was more than an answer. */
  readonly by?: 'file' | 'paste'
  /** The turn that it takes back. */
  readonly undoes?: number
  readonly changes: readonly {
    readonly id: number
    readonly address: string
    readonly from: string | undefined
    readonly to: string | undefined
  }[]
}

/** A model's draft with its slots. */
export type LatestDraft = { readonly source: string; readonly count: number }
