import type { Dice } from '../../../fixtures/dice.ts'
import { type Annex, type Block, type Document, eachParagraph, type Paragraph, paragraph, textOf } from '../document.ts'
import type { Change } from './change.ts'

/** The annexes not in the order of their numbers: 附件三、二、一、四. */
export const otherOrder: Change = (document, dice) => {
  const rank = dice.pick([
    ['project', 'overall', 'base', 'report'],
    ['report', 'base', 'overall', 'project'],
    ['overall', 'project', 'base', 'report'],
  ])
  const at = ({ id }: Annex) => rank.findIndex((kind) => id.startsWith(kind))
  return { annexes: [...document.annexes].sort((a, b) => at(a) - at(b)) }
}

export const withoutReport: Change = (document) => without(document, /^report/)
export const withoutBase: Change = (document) => without(document, /^base/)

function without({ annexes }: Document, gone: RegExp): Document {
  const left = annexes.filter(({ id }) => !gone.test(id))
  return { annexes: left.length > 1 ? left : annexes }
}

const digits = ['一', '二', '三', '四'] as const

/** `附件1`, `附件一：`, `附件1-2` and others in place of 附件一. */
export const otherMarkers: Change = (document, dice) => {
  const written = dice.pick([
    (number: number) => `附件${number}`,
    (number: number) => `附件${number}：`,
    (number: number) => `附件${digits[number - 1]}：`,
    (number: number) => `附件 ${number}`,
    (number: number) => `附表${number}`,
  ])
  const number = (text: string) => digits.findIndex((digit) => text.includes(digit)) + 1
  return eachParagraph(document, (block) => {
    const text = textOf(block.parts)
    return block.role === 'marker' && number(text) > 0 ? { ...block, parts: [{ text: written(number(text)) }] } : block
  })
}

export const withoutMarkers: Change = (document) =>
  eachParagraph(document, (block) => (block.role === 'marker' ? [] : block))

/** `附件一 2023年度…` in one line. */
export const markerInTitle: Change = (document, dice) => {
  const between = dice.pick(['：', ' ', '　'])
  return eachParagraph(document, (block, annex) => {
    const marker = annex.blocks.find((one): one is Paragraph => one.is === 'paragraph' && one.role === 'marker')
    if (annex.id === 'report' || !marker || (block.role !== 'marker' && block.role !== 'title')) return block
    if (block.role === 'marker') return []
    return { ...block, parts: [{ text: `${textOf(marker.parts).replace('：', '')}${between}` }, ...block.parts] }
  })
}

function titled(document: Document, change: (text: string) => readonly string[]): Document {
  return eachParagraph(document, (block, { id }) => {
    if (block.role !== 'title' || id === 'report') return block
    return change(textOf(block.parts)).map((text): Block => paragraph('title', text))
  })
}

/** `部门整体支出绩效自评表（2023年度）`. */
export const yearBehind: Change = (document, dice) => {
  const [open, close] = dice.pick([
    ['（', '）'],
    ['(', ')'],
  ])
  const joined = dice.chance(0.5)
  return titled(document, (text) => {
    const [, year, title] = /^(\d{4}年度)(.+)$/.exec(text) ?? []
    if (!year || !title) return [text]
    return joined ? [`${title}${open}${year}${close}`] : [title, `${open}${year}${close}`]
  })
}

/** `2023年度东溪县档案馆部门整体支出绩效自评表`. */
export const nameInTitle: Change = (document, dice, { department }) => {
  const first = dice.chance(0.5)
  return titled(document, (text) => {
    if (!/^\d{4}年度/.test(text)) return [`${department}${text}`]
    return [first ? `${department}${text}` : text.replace(/^(\d{4}年度)/, `$1${department}`)]
  })
}

/** A title in two paragraphs. */
export const brokenTitle: Change = (document) =>
  titled(document, (text) => {
    const [, before, behind] = /^(.+?)(绩效.+)$/s.exec(text) ?? []
    return before && behind ? [before, behind] : [text]
  })

export const spacedTitle: Change = (document) => titled(document, (text) => [text.replace(/(\d{4})年度/, '$1 年度')])

/** Tables of several projects under the title of the first. */
export const oneProjectTitle: Change = (document) =>
  eachParagraph(document, (block, { id }) => {
    const heads = block.role === 'title' || block.role === 'marker'
    return heads && id.startsWith('project.') && id !== 'project.1' ? [] : block
  })

/** Tables of projects without a title. */
export const withoutProjectTitles: Change = (document) =>
  eachParagraph(document, (block, { id }) => {
    if (document.annexes.every((annex) => annex.id.startsWith('project.'))) return block
    return block.role === 'title' && id.startsWith('project.') ? [] : block
  })

/** A department's letter to the bureau before its annexes. */
export const letter: Change = ({ annexes }, dice, { county, department, self, year }) => {
  const blocks = [
    paragraph('letter', `${county}财政局：`),
    paragraph('letter', { text: `${self}已按要求完成${year}年度绩效自评，${dice.pick(asks)}`, say: true }),
    paragraph('letter', department),
  ]
  return { annexes: [{ id: 'front', blocks }, ...annexes] }
}

const asks = ['现将有关材料报上，请予审核。', '联系人以材料所列为准，妥否请批示。'] as const

/** A cover over all annexes. */
export const cover: Change = ({ annexes }, _, { department, year }) => {
  const blocks = [paragraph('cover', `${year}年度预算绩效自评材料`), paragraph('cover', department)]
  return { annexes: [{ id: 'front', blocks }, ...annexes] }
}

/** The reporting unit in a line over the table. */
export const reporter: Change = (document, dice, { department }) => {
  const label = dice.pick(['填报单位（盖章）：', '填报单位：', '单位名称（公章）：'])
  return eachParagraph(document, (block, { id }) => {
    return block.role === 'title' && id !== 'report' ? [block, paragraph('unit', `${label}${department}`)] : block
  })
}

/** Each part of the line under a table in a line of its own. */
export const signatureLines: Change = (document) =>
  eachParagraph(document, (block) => {
    if (block.role !== 'signature') return block
    const lines: Paragraph[] = []
    for (const part of block.parts) {
      const last = lines.at(-1)
      if (part.at && last) lines.splice(-1, 1, { ...last, parts: [...last.parts, part] })
      else lines.push(paragraph('signature', part.text.trim()))
    }
    return lines
  })

/** The words of the signature line as on other forms. */
export const otherSignatures: Change = (document) =>
  eachParagraph(document, (block) => {
    if (block.role !== 'signature') return block
    const changed = (text: string) => text.replace('单位负责人签字', '单位负责人（签字）').replace('填表人', '填报人')
    return { ...block, parts: block.parts.map((part) => (part.at ? part : { ...part, text: changed(part.text) })) }
  })

/** A remark of the unit's own, under the table of figures. */
export const footnote: Change = (document, dice: Dice) =>
  eachParagraph(document, (block, { id }) => {
    if (block.role !== 'signature' || id !== document.annexes[0]?.id) return block
    return [paragraph('footnote', { text: dice.pick(remarks), say: true }), block]
  })

const remarks = ['上年决算数含下属二级机构并表口径', '会议费按新口径统计，与上年不可比'] as const
