import type { Say } from '../say.ts'

/** A line of a pasted block that was not kept, and why. */
export type RefusedLine = { readonly number: number; readonly text: string; readonly says: readonly Say[] }

/** A figure that follows from others and stands otherwise in the block. */
export type StatedApart = {
  readonly title: string
  readonly label: string
  readonly stated: string
  readonly worth: string
  readonly difference: string
  readonly unit: string
}

export type PasteSay =
  | { readonly say: 'linesRefused'; readonly lines: readonly RefusedLine[]; readonly kept: boolean }
  | { readonly say: 'statedApart'; readonly cells: readonly StatedApart[] }
  | {
      readonly say: 'defaultDirections'
      readonly targets: readonly { readonly name: string; readonly target: string }[]
    }
  | { readonly say: 'unknownLine' | 'sumLine' }
  | { readonly say: 'unknownProject'; readonly name: string }
  | { readonly say: 'unclearLine'; readonly label: string; readonly readings: readonly string[] }
