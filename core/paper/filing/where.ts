import type { Form } from '../../form.ts'
import type { Source } from '../page.ts'
import type { Line, Piece } from './line.ts'
import type { Parted } from './region.ts'

/** The source of a text: 附件二 表1 第5行 第3列, 工作表“附件二” 第5行 第3列, 第12段. */
export function placesOf(form: Form, { regions }: Parted, lines: readonly Line[]): (piece: Piece) => string {
  const tables = new Map<object, string>()
  const counts = new Map<string, number>()
  for (const region of regions) {
    const number = form.edition.annexes.find(({ id }) => id === region.annex)?.number ?? ''
    for (const { table } of [...region.title, ...region.lines]) {
      if (!table || tables.has(table)) continue
      const count = (counts.get(number) ?? 0) + 1
      counts.set(number, count)
      tables.set(table, `${number} 表${count}`)
    }
  }
  const several = new Set(lines.map(({ document }) => document)).size > 1
  const words = new Map<object, string>()
  for (const line of lines) {
    const table = line.table && tables.get(line.table)
    for (const { of, source } of line.pieces)
      if (!words.has(of)) words.set(of, wordsOf(source, table, several ? line.document.name : ''))
  }
  return ({ of }) => words.get(of) ?? ''
}

function wordsOf(source: Source, table: string | undefined, file: string): string {
  const { sheet, paragraph, note, row, column, within } = source
  const place =
    sheet === undefined ? (table ?? (source.table === undefined ? '' : `表${source.table}`)) : `工作表“${sheet}”`
  const cell = row === undefined ? '' : `第${row}行 第${column ?? 1}列`
  const single = note !== undefined ? `注${note}` : paragraph !== undefined ? `第${paragraph}段` : ''
  const around = within ? wordsOf(within, undefined, '') : ''
  return [file, around, place, cell, single].filter((part) => part !== '').join(' ')
}
