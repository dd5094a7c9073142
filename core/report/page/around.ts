import type { Block, ParagraphStyle, Run } from '../blocks.ts'
import { lines, overhang } from '../sheet.ts'
import { linesOf } from './lines.ts'
import { signatureLines } from './signature.ts'

/** The height of the lines around tables, in points. */
export function heightAround(blocks: readonly Block[], width: number): number {
  const heights = blocks.map((block) => (block.block === 'paragraph' ? paragraphHeight(block, width) : 0))
  return heights.reduce((sum, height) => sum + height, 0)
}

function paragraphHeight({ style, runs }: Extract<Block, { block: 'paragraph' }>, width: number): number {
  const look = Object.entries(lines).find(([id]) => id === style)?.[1]
  if (!look) return 0
  return look.before + look.after + look.line * lineCount(style, runs, width, look.size)
}

function lineCount(style: ParagraphStyle, runs: readonly Run[], width: number, size: number): number {
  if (style === 'signature') return signatureLines(runs, width)
  const room = style === 'title' ? width + 2 * overhang : width
  return linesOf(runs.map(({ text }) => text).join(''), room, size)
}
