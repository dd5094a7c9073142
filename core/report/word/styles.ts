import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { Setting } from '../../layout.ts'
import type { Document, ParagraphStyle } from '../blocks.ts'
import { lines, overhang, seam } from '../sheet.ts'
import { type FontUse, fontOf, wholeFontOf } from './fonts.ts'
import { bodySize, charPitch, points } from './measures.ts'

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>

/** Styles for what surrounds the page's text. */
export type FrameStyle = 'seam' | 'pageNumber' | 'draftMark'

const twoCharacters = { firstLine: points(2 * charPitch), firstLineChars: 200 }
/** 五号. */
const small = 10.5

/** Every style of the report, including one for the text of tables in each setting. */
export function stylesOf({ lineSpacing, pages }: Document): IStylesOptions {
  const looks: Readonly<Record<ParagraphStyle | FrameStyle, Look>> = { ...narrative(lineSpacing), ...annexes, ...frame }
  const settings = pages.flatMap(({ setting }) => (setting ? [setting] : []))
  const ofTables = Object.fromEntries(settings.map((setting) => [tableStyle(setting), tableText(setting)]))
  return {
    default: {
      document: {
        run: { language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
      heading1: heading('black', lineSpacing),
      heading2: heading('script', lineSpacing),
      heading3: heading('body', lineSpacing),
    },
    paragraphStyles: Object.entries({ ...looks, ...ofTables }).map(([id, look]) => ({
      id,
      name: id,
      basedOn: 'Normal',
      ...look,
    })),
  }
}

/** A quarter of a point tighter, so that 28 characters fit a line where the grid is ignored, too. */
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

/** Centred, with a wide gap above; lines of one kind stay together. */
function onCover(line: number, gap: number) {
  const spacing = { ...exactly(line), before: points(gap) }
  return { alignment: AlignmentType.CENTER, spacing, contextualSpacing: true }
}

const titleRun = { font: fontOf('title'), size: halves(22), bold: false }

/** The style of a table's text, named by its size and line height: `tableText10.5x13`. */
export function tableStyle({ size, line }: Setting): string {
  return `tableText${size}x${line}`
}

function tableText({ size, line }: Setting): Look {
  return {
    run: { font: fontOf('table'), size: halves(size) },
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(line) },
  }
}

const outdent = { left: -points(overhang), right: -points(overhang) }

const annexes = {
  annexNumber: { run: { font: fontOf('black') }, paragraph: { keepNext: true, spacing: spacingOf('annexNumber') } },
  title: {
    run: titleRun,
    paragraph: { alignment: AlignmentType.CENTER, indent: outdent, keepNext: true, spacing: spacingOf('title') },
  },
  note: lineUnder('note', { keepNext: true }),
  signature: lineUnder('signature'),
} satisfies Partial<Record<ParagraphStyle, Look>>

function lineUnder(style: 'note' | 'signature', paragraph: Look['paragraph'] = {}): Look {
  const run = { font: fontOf('table'), size: halves(lines[style].size) }
  return { run, paragraph: { ...paragraph, spacing: spacingOf(style) } }
}

function spacingOf(style: keyof typeof lines) {
  const { line, before, after } = lines[style]
  return { ...exactly(line), before: points(before), after: points(after) }
}

const frame = {
  seam: { paragraph: { spacing: exactly(seam) } },
  pageNumber: { run: { font: wholeFontOf('table'), size: halves(14) } },
  draftMark: {
    run: { font: fontOf('table'), size: halves(small), color: 'C00000' },
    paragraph: { alignment: AlignmentType.RIGHT },
  },
} satisfies Partial<Record<FrameStyle, Look>>

function exactly(size: number) {
  return { line: points(size), lineRule: LineRuleType.EXACT }
}

function halves(size: number): number {
  return size * 2
}
