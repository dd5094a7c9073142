import { cellAt } from '../../../core/form.ts'
import { textAt } from '../../../core/formula.ts'
import { assembleReport, type ReportOptions } from '../../../core/report/assemble.ts'
import type { Document, Run } from '../../../core/report/blocks.ts'
import { renderWord } from '../../../core/report/word.ts'
import type { Filing } from './filing/filing.ts'
import type { File } from './paper.ts'
import { plainPaper } from './print/plain.ts'
import { type Truth, truthOf } from './truth.ts'

/** A filing as our own report or draft in Word, and what reading it back should find: every cell that it prints. */
export async function ownReport(filing: Filing, options: ReportOptions): Promise<{ file: File; truth: Truth }> {
  const { form, facts, department, year } = filing
  const document = assembleReport(form, { facts, department, year }, options)
  const bytes = await renderWord(document)
  return { file: { name: `${year}${department}.docx`, bytes }, truth: printedTruth(filing, document) }
}

function printedTruth(filing: Filing, document: Document): Truth {
  const { form, facts } = filing
  const truth = truthOf(filing, plainPaper(filing))
  const isCell = (at: string) => cellAt(form, at) !== undefined && cellAt(form, at)?.kind.type !== 'rows'
  const cells = runsOf(document).flatMap(({ address, missing }) =>
    address && !missing && isCell(address) ? [address] : [],
  )
  const texts = [...new Set(cells)].map((at) => [at, facts.get(at) ?? textAt(form, facts, at) ?? ''] as const)
  const stated = new Map(texts.filter(([, value]) => value !== ''))
  const known = (at: string) => stated.has(at) || !cells.includes(at)
  return {
    ...truth,
    facts: {
      ...keptOf(truth.facts, known),
      ...Object.fromEntries([...stated].filter(([at]) => truth.may[at] === undefined)),
    },
    blank: texts.filter(([, value]) => value === '').map(([at]) => at),
  }
}

function keptOf(facts: Truth['facts'], keeps: (at: string) => boolean): Truth['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([at]) => keeps(at)))
}

function runsOf({ pages }: Document): Run[] {
  return pages.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly Run[] => {
      if (block.block === 'pageBreak') return []
      if (block.block !== 'table') return block.runs
      return block.table.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
    }),
  )
}
