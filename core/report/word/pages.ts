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
import type { Block, Document, Pages } from '../blocks.ts'
import { bodySize, charPitch, margins, millimetres, paper, points, textWidth } from './measures.ts'
import { type Pins, wordRuns } from './runs.ts'
import { wordTable } from './table.ts'
import { printable } from './text.ts'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const signatureTabs = [26, 73, 115].map((place) => ({ type: TabStopType.LEFT, position: millimetres(place) }))

/** Each kind of pages as a section of its own; it says again only what differs from the one before. */
export function wordSections(document: Document, pins: Pins): ISectionOptions[] {
  return document.pages.map((pages, index) => ({
    properties: properties(pages, document.lineSpacing),
    ...(index === 0 && document.draft !== undefined ? { headers: headers(document.draft) } : {}),
    ...(document.pages[index - 1]?.numbered === pages.numbered ? {} : { footers: footers(pages.numbered) }),
    children: pages.blocks.map((block, at) => wordBlock(block, pages.blocks[at + 1], pages, pins)),
  }))
}

function wordBlock(block: Block, next: Block | undefined, pages: Pages, pins: Pins) {
  if (block.block === 'table') return wordTable(block.table, textWidth(pages.orientation), pins)
  if (block.block === 'heading') {
    const children = wordRuns([{ text: block.number }, ...block.runs], pins)
    return new Paragraph({ heading: headings[block.level], children })
  }
  const tabs = block.style === 'signature' ? { tabStops: signatureTabs } : {}
  const kept = isSigner(next) ? { keepNext: true } : {}
  return new Paragraph({ style: block.style, ...kept, ...tabs, children: wordRuns(block.runs, pins) })
}

/** Who signs never stands alone on the last page. */
function isSigner(block: Block | undefined): boolean {
  return block?.block === 'paragraph' && block.style === 'signer'
}

function properties(pages: Pages, lineSpacing: number): NonNullable<ISectionOptions['properties']> {
  const { top, bottom, left, right } = margins[pages.orientation]
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { ...paper, orientation: PageOrientation[pages.orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'] },
      margin: {
        top: millimetres(top),
        bottom: millimetres(bottom),
        left: millimetres(left),
        right: millimetres(right),
        header: millimetres(20),
        footer: millimetres(bottom - 10),
      },
    },
    ...(hasTable(pages) ? {} : { grid: documentGrid(lineSpacing) }),
  }
}

/** Lines and characters stand on a grid; tables are set without one, or their lines would be spread out to it. */
function documentGrid(lineSpacing: number) {
  return {
    type: DocumentGridType.LINES_AND_CHARS,
    linePitch: points(lineSpacing),
    charSpace: Math.round((charPitch - bodySize) * 4096),
  }
}

function hasTable(pages: Pages): boolean {
  return pages.blocks.some((block) => block.block === 'table')
}

function headers(words: string) {
  const header = () => new Header({ children: [new Paragraph({ style: 'draftMark', text: printable(words) })] })
  return { default: header(), even: header() }
}

/** “— 1 —”, one character in from the outer edge: right on odd pages, left on even ones. */
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
