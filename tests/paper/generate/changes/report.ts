import { eachParagraph, type Paragraph, paragraph } from '../document.ts'
import type { Change } from './change.ts'

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 一、（一）1. as in official papers. */
export const officialNumbers: Change = (document) =>
  eachParagraph(document, (block) => {
    const { level = 0, number = 0 } = block
    const digit = chinese[number - 1] ?? ''
    return numbered(block, ['', `${digit}、`, `（${digit}）`, `${number}.`][level] ?? '')
  })

/** 1. 1.1 1.1.1. */
export const decimalNumbers: Change = (document) => {
  const path: number[] = []
  return eachParagraph(document, (block) => {
    const { level, number } = block
    if (level === undefined || number === undefined) return block
    path.splice(level - 1, path.length, number)
    return numbered(block, level === 1 ? `${number}.` : `${path.join('.')} `)
  })
}

/** The first number left out, as in the form's sample, so that all the following are one less. */
export const forgottenNumber: Change = (document) =>
  eachParagraph(document, (block) => {
    const { level, number = 0 } = block
    if (level !== 1 || number < 2) return block
    return number === 2 ? numbered(block, '') : numbered(block, `${chinese[number - 2]}、`)
  })

function numbered(block: Paragraph, prefix: string): Paragraph {
  const { level, number: _, ...bare } = block
  return level === undefined || block.number === undefined
    ? block
    : { ...bare, level, parts: [{ text: prefix }, ...block.parts] }
}

export const withoutCover: Change = (document) =>
  eachParagraph(document, (block, { id }) => (id === 'report' && block.role === 'cover' ? [] : block))

/** The unit's name and the day under the report. */
export const closing: Change = (document, _, { department, facts }) => {
  const value = facts.get('report.date') ?? ''
  const [year, month, day] = value.split('-').map(Number)
  const annexes = document.annexes.map((annex) => {
    if (annex.id !== 'report') return annex
    const date = { text: `${year}年${month}月${day}日`, at: 'report.date', value }
    return { ...annex, blocks: [...annex.blocks, paragraph('closing', department), paragraph('closing', date)] }
  })
  return { annexes }
}

/** An empty paragraph between blocks, as people add for spacing. */
export const emptyLines: Change = (document, dice) => {
  const annexes = document.annexes.map((annex) => ({
    ...annex,
    blocks: annex.blocks.flatMap((block) =>
      block.is === 'paragraph' && block.role === 'title' && dice.chance(0.5) ? [block, paragraph('note', '')] : block,
    ),
  }))
  return { annexes }
}
