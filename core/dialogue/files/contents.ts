/** A file that was sent, once it is read. */
export type Contents =
  /** An exchange file's text; `kept` is where the database keeps it for as long as it is decided about. */
  { readonly is: 'data'; readonly text: string; readonly kept: number }
