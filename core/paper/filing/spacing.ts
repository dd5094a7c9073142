import { isBlank } from '../../values/blank.ts'
import type { Block } from '../page.ts'

/** So many lines tell how a text is spaced. */
const fewestLines = 9
/** The share of lines that the next one does not follow at once. */
const nearlyAll = 0.9

/**
 * The blocks of a text without the empty line that stands behind each of its lines, as a copied page has them: of the
 * empty lines between two others every second one is left, a blank cell.
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

/** Whether nearly every line has empty ones behind it, most of them a single one. */
function isSpaced(blocks: readonly Block[]): boolean {
  const filled = blocks.flatMap((block, at) => (isEmpty(block) ? [] : [at]))
  if (filled.length < fewestLines || blocks.some(({ is }) => is === 'table')) return false
  const gaps = filled.slice(1).map((at, index) => at - (filled[index] ?? at) - 1)
  const apart = gaps.filter((gap) => gap > 0).length
  return apart >= gaps.length * nearlyAll && gaps.filter((gap) => gap === 1).length > gaps.length / 2
}
