import { bind } from '../../../../core/address.ts'
import { rowNumbers } from '../../../../core/facts.ts'
import type { AnnexLayout } from '../../../../core/layout.ts'
import { type Annex, type Block, type Document, type Paragraph, type Part, paragraph } from '../document.ts'
import type { Filing } from '../filing/filing.ts'
import { reportOf } from './report.ts'
import { tableOf } from './tables.ts'
import { printed, withYears } from './template.ts'

/** The filing as the edition lays it out, one table for each block of the form: the basis of every layout. */
export function plainPaper(filing: Filing): Document {
  const { layout, annexes } = filing.form.edition
  const number = (id: string) => annexes.find((annex) => annex.id === id)?.number ?? ''
  const tables = layout.annexes.flatMap((annex) => copiesOf(filing, annex, number(annex.annex)))
  return { annexes: layout.report ? [...tables, reportOf(filing, layout.report, number('report'))] : tables }
}

/** An annex once, or once a project. */
function copiesOf(filing: Filing, layout: AnnexLayout, marker: string): Annex[] {
  if (layout.annex !== 'project') return [annexOf(filing, layout, layout.annex, marker, [])]
  const numbers = rowNumbers(filing.facts, 'project') ?? []
  return numbers.map((number) => annexOf(filing, layout, `project.${number}`, marker, [number]))
}

function annexOf(filing: Filing, layout: AnnexLayout, id: string, marker: string, numbers: readonly number[]): Annex {
  const blocks: Block[] = [
    paragraph('marker', marker),
    paragraph('title', withYears(layout.title, filing.year)),
    ...layout.tables.map((table, at) => tableOf(filing, table, `${id}.table${at}`, numbers)),
    ...layout.notes.map((note) => paragraph('note', note)),
    signature(filing, layout, numbers),
  ]
  return { id, blocks }
}

function signature(filing: Filing, { signature: line }: AnnexLayout, numbers: readonly number[]): Paragraph {
  const parts = line.flatMap(({ label, cell }, at): Part[] => [
    { text: `${at === 0 ? '' : '      '}${label}：` },
    ...printed(filing, `{{${bind(cell, numbers)}}}`),
  ])
  return paragraph('signature', ...parts)
}
