import type { Address } from '../../address.ts'
import { isBlank } from '../../values/blank.ts'
import { type Head, headed } from './heads.ts'
import type { Line } from './line.ts'
import type { Reader } from './reader.ts'
import { why } from './why.ts'

/**
 * Doubts the values of the rows above whose cells reach down into this one: they may be of either row, or of both
 * together. `addressOf` gives the cell of this row under a head.
 */
export function doubtReaching(
  { heads, ledger }: Reader,
  line: Line,
  addressOf: (head: Head) => Address | undefined,
): void {
  const reaching = line.pieces.filter((piece) => piece.below && !isBlank(piece.text) && ledger.isValue(piece))
  const over = (reaching.length > 0 && heads && headed(heads, line, reaching)) || []
  for (const [at, piece] of reaching.entries()) {
    const head = over[at]
    const address = head && addressOf(head)
    if (address === undefined) continue
    ledger.takeBack(piece, why.twoRows)
    ledger.doubt(address, piece, why.twoRows)
  }
}
