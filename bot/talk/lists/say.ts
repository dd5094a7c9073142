import type { Button } from '../nouns.ts'

/** What the bot says about the rows of a list. */
export type ListSay =
  /** `last`: no row is left, and the list is not answered any more. */
  | { readonly say: 'removed'; readonly name: string; readonly last?: true; readonly choices: readonly Button[] }
  /** No row is called so (`read`); the rows that the list has. */
  | {
      readonly say: 'noSuchRow'
      readonly read?: string
      readonly names?: readonly string[]
      readonly choices?: readonly Button[]
    }
  /** A message with orders to a list and other lines. */
  | { readonly say: 'mixedOrders' }
  /** An order to a row while no list is current. */
  | { readonly say: 'orderElsewhere'; readonly read: string; readonly choices?: readonly Button[] }
  /** Copying a row has to be a message of its own. */
  | { readonly say: 'copyAlone' }
  /** The names of the rows in their new order. */
  | { readonly say: 'moved'; readonly names: readonly string[] }
  /** The first row cannot move up, nor the last one down. */
  | { readonly say: 'atEdge'; readonly by: -1 | 1 }
  | { readonly say: 'notAnOrder'; readonly count: number }
  /** One row, and what can be done with it. */
  | { readonly say: 'listRow'; readonly name: string; readonly choices: readonly Button[] }
  | { readonly say: 'askCopyName'; readonly of: string; readonly choices: readonly Button[] }
  | { readonly say: 'copied'; readonly name: string; readonly of: string }

declare module '../nouns.ts' {
  interface Says {
    lists: ListSay
  }
}
