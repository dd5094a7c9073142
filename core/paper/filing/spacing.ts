import { isBlank } from '../../values/blank.ts'
import type { Block } from '../page.ts'

/** From so many lines on, the spacing of a text can be judged. */
const fewestLines = 9
/** The share of lines that are followed by an empty line. */
const nearlyAll = 0.9

/**
 * The blocks of a text without the empty line after each of its lines, which a copied page has. Of several empty lines
 * in a row every second one stays, as a blank cell.
 */
export function withoutSpacing(blocks: readonly Block[]): readonly Block[] {
  if (!isSpaced(blocks)) return blocks
  let empty = 0
  return blocks.filter((block) => {
    empty = isEmpty(block) ? empty + 1 : 0
    return empty % 2 === 0
  })
}

function isEmpty(block: Block): boolean {
  return block.is === 'paragraph' && isBlank(block.text)
}

/** Whether nearly every line is followed by empty ones, most of them by a single one. */
function isSpaced(blocks: readonly Block[]): boolean {
  const filled = blocks.flatMap((block, at) => (isEmpty(block) ? [] : [at]))
  if (filled.length < fewestLines || blocks.some(({ is }) => is === 'table')) return false
  const gaps = filled.slice(1).map((at, index) => at - (filled[index] ?? at) - 1)
  const apart = gaps.filter((gap) => gap > 0).length
  return apart >= gaps.length * nearlyAll && gaps.filter((gap) => gap === 1).length > gaps.length / 2
}
