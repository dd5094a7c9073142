import type { OutlinePart, ReportLayout } from '../../../../core/layout.ts'
import type { Annex, Block, Paragraph, Part } from '../document.ts'
import { paragraph } from '../document.ts'
import type { Filing } from '../filing/filing.ts'
import { printed } from './template.ts'

/** Sections whose text a person writes: facts. The others repeat figures, and may be adopted. */
export const handWritten: readonly string[] = ['duties', 'performance', 'problems', 'measures', 'publication']

/** 附件四: cover, title, and the sections under their headings. */
export function reportOf(filing: Filing, layout: ReportLayout, marker: string): Annex {
  const blocks: Block[] = [
    paragraph('marker', marker),
    ...layout.cover.title.map((line) => withoutCells('cover', filing, line)),
    ...layout.cover.lines.map((line) => withoutCells('cover', filing, line)),
    withoutCells('title', filing, layout.title),
    ...proseOf(filing, layout.opening),
    ...outline(filing, layout.parts, 1),
  ]
  return { id: 'report', blocks: blocks.map((block) => dated(filing, block)) }
}

function outline(filing: Filing, parts: readonly OutlinePart[], level: number): Block[] {
  return parts.flatMap(({ title, section, parts: below }, at): Block[] => [
    { is: 'paragraph', role: 'heading', parts: [{ text: title }], level, number: at + 1 },
    ...(section === undefined ? [] : proseOf(filing, section)),
    ...(below === undefined ? [] : outline(filing, below, level + 1)),
  ])
}

/** A section's paragraphs: the first one carries the cell, with the whole text as its value. */
function proseOf({ facts }: Filing, section: string): Paragraph[] {
  const value = facts.get(`report.sections.${section}`) ?? ''
  return value.split('\n').map((text, at) => {
    const states: Part = { text, at: `report.sections.${section}`, value }
    return paragraph('body', at === 0 ? states : text)
  })
}

function withoutCells(role: Paragraph['role'], filing: Filing, template: string): Paragraph {
  return paragraph(role, ...printed(filing, template).map(({ text }) => ({ text })))
}

/** The cover with the report's date. */
function dated({ facts }: Filing, block: Block): Block {
  if (block.is === 'table' || block.role !== 'cover' || !/^\d+年\d+月\d+日$/.test(block.parts[0]?.text ?? ''))
    return block
  const value = facts.get('report.date') ?? ''
  return { ...block, parts: [{ text: block.parts[0]?.text ?? '', at: 'report.date', value }] }
}
