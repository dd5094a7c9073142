import type { ViewedAnnex, ViewedBlock, ViewedCell, ViewedPages, ViewedRun } from '../../view-shapes.ts'

/** Pages that are looked at together, under one label: 附件一, 附件三·2, 封面. */
export type FormPart = { readonly label: string; readonly pages: readonly ViewedPages[] }

/** The parts of the form, in order; pages without the number of an annex belong to those before them. */
export function partsOf(paper: readonly ViewedPages[]): FormPart[] {
  const parts: { label: string; pages: ViewedPages[] }[] = []
  for (const pages of paper) {
    const number = annexOf(pages)
    const last = parts.at(-1)
    if (number === undefined && last) last.pages.push(pages)
    else parts.push({ label: number ?? '封面', pages: [pages] })
  }
  return parts.map(({ label, pages }, at) => ({ label: numbered(parts, label, at), pages }))
}

/** The label of one of several copies of an annex has its number. */
function numbered(parts: readonly { readonly label: string }[], label: string, at: number): string {
  const alike = parts.flatMap((part, index) => (part.label === label ? [index] : []))
  return alike.length === 1 ? label : `${label}·${alike.indexOf(at) + 1}`
}

/** The part of the form on which a row is printed, or else the first of its annex; -1 if there is none. */
export function partWith(parts: readonly FormPart[], row: string | null, annexes: readonly ViewedAnnex[]): number {
  const printed = parts.findIndex(({ pages }) => runsIn(pages).some((run) => run.row === row))
  if (row === null || printed >= 0) return printed
  const annex = annexes.find((one) => one.parts.some(({ rows }) => rows.some((each) => each.row === row)))
  return parts.findIndex(({ label }) => annex !== undefined && label.startsWith(annex.number))
}

export function runsIn(pages: readonly ViewedPages[]): ViewedRun[] {
  return pages.flatMap(({ blocks }) => blocks.flatMap(runsOf))
}

function runsOf(block: ViewedBlock): readonly ViewedRun[] {
  if (block.block === 'pageBreak') return []
  if (block.block !== 'table') return block.runs
  return block.table.rows.flatMap(({ cells }) => cells.flatMap(({ runs }: ViewedCell) => runs))
}

function annexOf({ blocks }: ViewedPages): string | undefined {
  const first = blocks.find((block) => block.block === 'paragraph' && block.style === 'annexNumber')
  return (
    first &&
    runsOf(first)
      .map(({ text }) => text)
      .join('')
      .trim()
  )
}
