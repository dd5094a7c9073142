import type { Form } from '../../form.ts'
import type { Source } from '../page.ts'
import type { Position } from './filing-read.ts'
import type { Line, Piece } from './line.ts'
import type { Parted } from './region.ts'

/** The sources of texts: 附件二 表1 第5行 第3列, 工作表“附件二” 第5行 第3列, 第12段. */
export type Sources = {
  readonly where: (piece: Piece) => string
  /** The position of each source; of a note, which is one source, that of its last paragraph. */
  readonly positions: ReadonlyMap<string, Position>
}

export function sourcesOf(form: Form, parted: Parted, lines: readonly Line[]): Sources {
  const tables = tablesOf(form, parted)
  const several = new Set(lines.map(({ document }) => document)).size > 1
  const words = new Map<object, string>()
  const positions = new Map<string, Position>()
  for (const { document, table, pieces } of lines) {
    const inAnnex = table && tables.get(table)
    for (const { of, source } of pieces) {
      if (words.has(of)) continue
      const said = wordsOf(source, inAnnex, several ? document.name : '')
      words.set(of, said)
      positions.set(said, { document, source })
    }
  }
  return { where: ({ of }) => words.get(of) ?? '', positions }
}

/** The tables of the annexes, counted in each: 附件二 表1. */
function tablesOf(form: Form, { regions }: Parted): ReadonlyMap<object, string> {
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
  return tables
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
