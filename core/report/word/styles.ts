import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { ParagraphStyle } from '../blocks.ts'
import { type FontUse, fontOf, wholeFontOf } from './fonts.ts'
import { bodySize, charPitch, points } from './measures.ts'

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>

/** Styles that stand around the text of the page. */
export type FrameStyle = 'tableText' | 'pageNumber' | 'draftMark'

const twoCharacters = { firstLine: points(2 * charPitch), firstLineChars: 200 }
/** 五号 and 小五. */
const small = 10.5
const smaller = 9

/** Every style of the report; `lineSpacing` is that of the narrative, in points. */
export function stylesOf(lineSpacing: number): IStylesOptions {
  const looks: Readonly<Record<ParagraphStyle | FrameStyle, Look>> = { ...narrative(lineSpacing), ...tables, ...frame }
  return {
    default: {
      document: {
        run: { language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
      heading1: heading('black', lineSpacing),
      heading2: heading('script', lineSpacing),
      heading3: heading('body', lineSpacing),
    },
    paragraphStyles: Object.entries(looks).map(([id, look]) => ({ id, name: id, basedOn: 'Normal', ...look })),
  }
}

/** A quarter of a point closer, so that 28 characters make a line where the grid is not followed, too. */
const closer = { characterSpacing: -5 }

function heading(font: FontUse, lineSpacing: number): Look {
  return {
    run: { ...closer, font: fontOf(font), size: halves(bodySize), bold: false, italics: false, color: '000000' },
    paragraph: { keepNext: true, keepLines: true, indent: twoCharacters, spacing: exactly(lineSpacing) },
  }
}

function narrative(lineSpacing: number) {
  const spacing = exactly(lineSpacing)
  const right = (characters: number): Look => ({
    paragraph: { alignment: AlignmentType.RIGHT, spacing, indent: { right: points(characters * charPitch) } },
  })
  return {
    body: { run: closer, paragraph: { alignment: AlignmentType.BOTH, indent: twoCharacters, spacing } },
    signer: {
      paragraph: { ...right(2).paragraph, keepNext: true, spacing: { ...spacing, before: points(2 * lineSpacing) } },
    },
    date: right(4),
    coverTitle: { run: titleRun, paragraph: onCover(44, 110) },
    coverLine: { paragraph: onCover(40, 170) },
  } satisfies Partial<Record<ParagraphStyle, Look>>
}

/** Centred, well below what is above it; lines of one kind stand together. */
function onCover(line: number, gap: number) {
  const spacing = { ...exactly(line), before: points(gap) }
  return { alignment: AlignmentType.CENTER, spacing, contextualSpacing: true }
}

const titleRun = { font: fontOf('title'), size: halves(22), bold: false }

const tables = {
  annexNumber: { run: { font: fontOf('black') }, paragraph: { keepNext: true, spacing: exactly(28) } },
  title: {
    run: titleRun,
    paragraph: {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { ...exactly(32), before: points(2), after: points(6) },
    },
  },
  tableText: {
    run: { font: fontOf('table'), size: halves(small) },
    paragraph: { alignment: AlignmentType.CENTER, spacing: atLeast(13) },
  },
  note: {
    run: { font: fontOf('table'), size: halves(smaller) },
    paragraph: { keepNext: true, spacing: { ...atLeast(12), before: points(4) } },
  },
  signature: {
    run: { font: fontOf('table'), size: halves(smaller) },
    paragraph: {
      spacing: { ...atLeast(14), before: points(6) },
    },
  },
} satisfies Partial<Record<ParagraphStyle | FrameStyle, Look>>

const frame = {
  pageNumber: { run: { font: wholeFontOf('table'), size: halves(14) } },
  draftMark: {
    run: { font: fontOf('table'), size: halves(small), color: 'C00000' },
    paragraph: { alignment: AlignmentType.RIGHT },
  },
} satisfies Partial<Record<FrameStyle, Look>>

function exactly(size: number) {
  return { line: points(size), lineRule: LineRuleType.EXACT }
}

function atLeast(size: number) {
  return { line: points(size), lineRule: LineRuleType.AT_LEAST }
}

function halves(size: number): number {
  return size * 2
}
