import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx'
import type { Setting } from '../../layout.ts'
import type { Block, Document, Pages, Run } from '../blocks.ts'
import { signatureStops } from '../page/signature.ts'
import { pointsPerMm, sheetOf, textArea } from '../sheet.ts'
import { bodySize, charPitch, millimetres, points } from './measures.ts'
import { type Pins, wordRuns } from './runs.ts'
import { wordTable } from './table.ts'
import { printable } from './text.ts'

/** The paper upright; Word turns it if a section says so. */
const paper = { width: millimetres(210), height: millimetres(297) }
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** Each group of pages as a section; a section repeats only what differs from the one before. */
export function wordSections(document: Document, pins: Pins): ISectionOptions[] {
  return document.pages.map((pages, index) => ({
    properties: properties(pages, document.lineSpacing),
    ...(index === 0 && document.draft !== undefined ? { headers: headers(document.draft) } : {}),
    ...(document.pages[index - 1]?.numbered === pages.numbered ? {} : { footers: footers(pages.numbered) }),
    children: pages.blocks.flatMap((block, at) => wordBlocks(block, pages.blocks[at + 1], pages, pins)),
  }))
}

/** A block; a table that touches the next is separated from it by a minimal line, since Word would merge them. */
function wordBlocks(block: Block, next: Block | undefined, { setting }: Pages, pins: Pins) {
  if (block.block !== 'table') return [wordBlock(block, next, setting, pins)]
  if (!setting) throw new Error('a table stands on pages of tables only')
  const touches = next?.block === 'table'
  const table = wordTable(block.table, setting, { pins, touches })
  return touches ? [table, new Paragraph({ style: 'seam', keepNext: true })] : [table]
}

function wordBlock(
  block: Exclude<Block, { block: 'table' }>,
  next: Block | undefined,
  setting: Setting | undefined,
  pins: Pins,
) {
  if (block.block === 'pageBreak') return new Paragraph({ style: 'seam', pageBreakBefore: true })
  if (block.block === 'heading') {
    const children = wordRuns([{ text: block.number }, ...block.runs], pins)
    return new Paragraph({ heading: headings[block.level], children })
  }
  const tabs = block.style === 'signature' ? { tabStops: signatureTabs(block.runs, setting) } : {}
  const kept = isSigner(next) ? { keepNext: true } : {}
  return new Paragraph({ style: block.style, ...kept, ...tabs, children: wordRuns(block.runs, pins) })
}

function signatureTabs(runs: readonly Run[], setting?: Setting) {
  const stops = signatureStops(runs, textArea(sheetOf(setting)).width * pointsPerMm)
  return stops.map((stop) => ({ type: TabStopType.LEFT, position: points(stop) }))
}

/** Whether a block is the signer, who is never alone on the last page. */
function isSigner(block: Block | undefined): boolean {
  return block?.block === 'paragraph' && block.style === 'signer'
}

/** The minimum distance of headers and footers from the text, in mm; headers are at most 20 from the edge. */
const apart = 10
const furthest = 20

function properties({ setting }: Pages, lineSpacing: number): NonNullable<ISectionOptions['properties']> {
  const { top, bottom, left, right } = sheetOf(setting).margins
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { ...paper, orientation: PageOrientation[setting?.landscape ? 'LANDSCAPE' : 'PORTRAIT'] },
      margin: {
        top: millimetres(top),
        bottom: millimetres(bottom),
        left: millimetres(left),
        right: millimetres(right),
        header: millimetres(Math.min(furthest, top - apart)),
        footer: millimetres(bottom - apart),
      },
    },
    ...(setting ? {} : { grid: documentGrid(lineSpacing) }),
  }
}

/** The grid for lines and characters; tables are set without one, which would spread their lines. */
function documentGrid(lineSpacing: number) {
  return {
    type: DocumentGridType.LINES_AND_CHARS,
    linePitch: points(lineSpacing),
    charSpace: Math.round((charPitch - bodySize) * 4096),
  }
}

function headers(words: string) {
  const header = () => new Header({ children: [new Paragraph({ style: 'draftMark', text: printable(words) })] })
  return { default: header(), even: header() }
}

/** “— 1 —”, indented by one character from the outer edge: right on odd pages, left on even ones. */
function footers(numbered: boolean) {
  if (!numbered) return { default: new Footer({ children: [] }), even: new Footer({ children: [] }) }
  const size = points(14)
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: size } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: size } }),
  }
}

function footer(place: { alignment: 'left' | 'right'; indent: { left?: number; right?: number } }): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  return new Footer({ children: [new Paragraph({ style: 'pageNumber', ...place, children: [number] })] })
}
