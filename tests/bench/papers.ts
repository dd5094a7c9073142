import { textsIn } from '../../bot/files/archive.ts'
import type { FilingAnswer } from '../../bot/files/filing-answer.ts'
import { partsOf } from '../../bot/files/paper.ts'
import { openReader } from '../../bot/workers/open.ts'
import { rowNumbers } from '../../core/facts.ts'
import { readOffice } from '../../core/paper/office.ts'
import { textOf } from '../../core/paper/text.ts'
import { assembleReport } from '../../core/report/assemble.ts'
import { renderWord } from '../../core/report/word.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { type Figure, figure, median, timed } from './figure.ts'

const runs = 30
/** With this many one-page projects and the other annexes, LibreOffice lays out 21 pages. */
const projects = 9

/** The cost of a filing on 20 Word pages in the process that reads it, beside that of its text alone. */
export async function paperFigures(): Promise<Figure[]> {
  const bytes = await longPaper()
  const reader = openReader()
  try {
    const read = () => reader.run('filing', { name: '自评.docx', bytes })
    const { cells, left } = countsOf(await read())
    const ours: number[] = []
    const text: number[] = []
    for (let run = 0; run < runs; run += 1) {
      ours.push(await timed(read))
      text.push(await timed(async () => textOf(readOffice(partsOf(textsIn(bytes))))))
    }
    const [ms, alone] = [median(ours.slice(5)), median(text.slice(5))]
    return [
      figure('20 pages of Word read and checked in the worker, warm', ms, 'ms', { most: 250 }),
      figure('cells placed', cells, ''),
      figure('texts unread or doubtful', left, '', { most: 0 }),
      figure('the text alone of the same file, warm', alone, 'ms'),
    ]
  } finally {
    reader.close()
  }
}

/** Our own report of a filing whose last project is repeated many times. */
export async function longPaper(): Promise<Uint8Array> {
  const facts = new Map(correctFiling())
  const last = Math.max(...(rowNumbers(facts, 'project') ?? []))
  for (let number = last + 1; number <= projects; number += 1)
    for (const [at, value] of correctFiling())
      if (at.startsWith(`project.${last}.`)) facts.set(at.replace(`.${last}.`, `.${number}.`), value)
  facts.set('project', Array.from({ length: projects }, (_, at) => at + 1).join(','))
  for (let number = last + 1; number <= projects; number += 1)
    facts.set(`project.${number}.name`, `${facts.get(`project.${last}.name`)}（${number}期）`)
  return renderWord(assembleReport(form, { facts, department, year }, { remarks: [] }))
}

function countsOf(answer: FilingAnswer): { readonly cells: number; readonly left: number } {
  if (answer.is !== 'read') throw new Error('the paper was not read')
  const { placed, unread, doubts } = answer.filing
  return { cells: placed.length, left: unread.length + doubts.length }
}
