import type { OutlinePart } from '../layout.ts'
import { sectionAddress } from '../narrative/narrative.ts'
import { inHan } from '../values/numerals.ts'
import type { Block, HeadingLevel, Run } from './blocks.ts'

/** The paragraphs of a section of the narrative. */
export type Prose = (section: string) => readonly (readonly Run[])[]

const deepest: HeadingLevel = 3

/** The parts of the narrative with their numbers, each heading followed by its prose and its own parts. */
export function outlineBlocks(parts: readonly OutlinePart[], prose: Prose, level: HeadingLevel = 1): Block[] {
  return parts.flatMap((part, index): Block[] => [
    headingBlock(part, level, index + 1),
    ...(part.section === undefined ? [] : proseBlocks(prose(part.section))),
    ...outlineBlocks(part.parts ?? [], prose, below(level)),
  ])
}

/** Each paragraph of prose as a block; empty ones are left out. */
export function proseBlocks(paragraphs: readonly (readonly Run[])[]): Block[] {
  const said = paragraphs.filter((runs) => runs.some((run) => run.text !== ''))
  return said.map((runs) => ({ block: 'paragraph', style: 'body', runs }))
}

function headingBlock(part: OutlinePart, level: HeadingLevel, number: number): Block {
  const run: Run =
    part.section === undefined ? { text: part.title } : { text: part.title, address: sectionAddress(part.section) }
  return { block: 'heading', level, number: headingNumber(level, number), runs: [run] }
}

/** The number of a heading by its level: 一、 then （一） then 1., as in GB/T 9704. */
export function headingNumber(level: HeadingLevel, number: number): string {
  if (level === 1) return `${inHan(number)}、`
  return level === 2 ? `（${inHan(number)}）` : `${number}.`
}

function below(level: HeadingLevel): HeadingLevel {
  return level === 1 ? 2 : deepest
}
