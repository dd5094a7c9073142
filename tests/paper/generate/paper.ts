import { strToU8, zipSync } from 'fflate'
import { type Dice, diceOf } from '../../fixtures/dice.ts'
import { changed } from './changes/index.ts'
import { officialNumbers } from './changes/report.ts'
import type { Document } from './document.ts'
import type { Filing } from './filing/filing.ts'
import { type Layout, type LayoutName, layoutOf, layouts } from './layouts.ts'
import { plainPaper } from './print/plain.ts'
import { printedTexts, type Truth, truthOf } from './truth.ts'
import {
  copiedFromSheet,
  copiedFromWeb,
  copiedFromWord,
  denseFromWeb,
  linesFromWeb,
  spacedFromWeb,
} from './write/text.ts'
import { wordFile } from './write/word.ts'
import { workbookFile } from './write/workbook.ts'

export type File = { readonly name: string; readonly bytes: Uint8Array }

/** A filing on paper: its files, what an import should find in them, and how each cell is printed. */
export type Paper = {
  readonly files: readonly File[]
  readonly truth: Truth
  readonly printed: ReadonlyMap<string, string>
  readonly filing: Filing
  readonly layout: Layout
  readonly document: Document
}

/** A filing in a layout: by its name, or a random one by its seed. */
export function paperOf(filing: Filing, layout: LayoutName | number): Paper {
  if (typeof layout === 'number') return laidOut(filing, layoutOf(layout), layout)
  return laidOut(filing, layouts[layout], filing.facts.size)
}

/** A filing in this layout; the seed decides what the layout leaves open. */
export function laidOut(filing: Filing, layout: Layout, seed: number): Paper {
  const dice = diceOf(seed)
  return writtenPaper(filing, layout, changed(plainPaper(filing), layout.changes, dice, filing), dice)
}

/** A document of a filing as files, with its truth. */
export function writtenPaper(filing: Filing, layout: Layout, document: Document, dice: Dice): Paper {
  const files = filesOf(filing, document, layout, dice)
  return { files, truth: truthOf(filing, document), printed: printedTexts(document), filing, layout, document }
}

function filesOf(filing: Filing, document: Document, { format = 'word', habits = [] }: Layout, dice: Dice): File[] {
  const name = `${filing.department}${filing.year}年自评材料`
  const automatic = habits.includes('automatic') && ['word', 'wordFiles', 'zip'].includes(format)
  const numbered = automatic ? document : officialNumbers(document, dice, filing)
  const word = (part: Document) => wordFile(part, { dice, habits: new Set(habits) })
  const each = () => numbered.annexes.map((annex) => ({ name: fileName(annex.id), bytes: word({ annexes: [annex] }) }))
  const text = (written: string) => [{ name: `${name}.txt`, bytes: strToU8(written) }]
  if (format === 'wordFiles') return each()
  if (format === 'zip') return [{ name: `${name}.zip`, bytes: zipped(filing.department, each()) }]
  if (format === 'fromWord') return text(copiedFromWord(numbered))
  if (format === 'fromSheet') return text(copiedFromSheet(numbered))
  if (format === 'fromWeb') return text(copiedFromWeb(numbered))
  if (format === 'webLines') return text(linesFromWeb(numbered))
  if (format === 'webSpaced') return text(spacedFromWeb(numbered))
  if (format === 'webDense') return text(denseFromWeb(numbered))
  if (format === 'word') return [{ name: `${name}.docx`, bytes: word(numbered) }]
  return [{ name: `${name}.xlsx`, bytes: workbookFile(numbered, format === 'oneSheet', habits.includes('hidden')) }]
}

function fileName(id: string): string {
  if (id.startsWith('project.')) return `附件3-${id.slice('project.'.length)} 项目支出绩效自评表.docx`
  const names = {
    base: '附件1 基础数据表',
    overall: '附件2 整体支出绩效自评表',
    report: '附件4 自评报告',
    front: '报送函',
  }
  return `${names[id as keyof typeof names] ?? id}.docx`
}

function zipped(folder: string, files: readonly File[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [`${folder}/${name}`, bytes])))
}
