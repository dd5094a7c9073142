import type { Button } from '../nouns.ts'

/** What is said of a repeated table's rows. */
export type ListSay =
  | { readonly say: 'removed'; readonly name: string; readonly choices: readonly Button[] }
  | { readonly say: 'noSuchRow' }
  /** Orders to a list and other lines in one message. */
  | { readonly say: 'mixedOrders' }
  /** An order to a row, where no list is in hand. */
  | { readonly say: 'orderElsewhere'; readonly read: string }
  /** A copy is made by an order of its own. */
  | { readonly say: 'copyAlone' }
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
