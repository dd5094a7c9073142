import type { ShownRow } from '../asking/say.ts'

export type UndoSay = { readonly say: 'nothingToUndo' } | { readonly say: 'undone'; readonly rows: readonly ShownRow[] }

declare module '../nouns.ts' {
  interface Says {
    undo: UndoSay
  }
}
