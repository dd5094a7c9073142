import type { Button } from '../nouns.ts'

/** What is said of a repeated table's rows. */
export type ListSay =
  | { readonly say: 'removed'; readonly name: string; readonly choices: readonly Button[] }
  | { readonly say: 'noSuchRow' }
  /** The rows as they stand in their new order. */
  | { readonly say: 'moved'; readonly names: readonly string[] }
  /** The first row goes no further up, the last no further down. */
  | { readonly say: 'atEdge'; readonly by: -1 | 1 }
  | { readonly say: 'notAnOrder'; readonly count: number }
  /** One row with what can be done to it. */
  | { readonly say: 'listRow'; readonly name: string; readonly choices: readonly Button[] }
  | { readonly say: 'askCopyName'; readonly of: string; readonly choices: readonly Button[] }
  | { readonly say: 'copied'; readonly name: string; readonly of: string }

declare module '../nouns.ts' {
  interface Says {
    lists: ListSay
  }
}
