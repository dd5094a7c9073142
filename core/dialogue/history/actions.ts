/** A page of who changed what: before a change or after one, of the rows that are called so alone. */
export type HistoryAction = {
  readonly do: 'history'
  readonly called?: string
  readonly before?: number
  readonly after?: number
}
