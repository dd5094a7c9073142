/** The changes of an earlier turn, for undoing them. */
export type PastTurn = {
  readonly turn: number
  readonly changes: readonly {
    readonly id: number
    readonly address: string
    readonly from: string | undefined
    readonly to: string | undefined
  }[]
}

/** A model's draft with its slots. */
export type LatestDraft = { readonly source: string; readonly count: number }
