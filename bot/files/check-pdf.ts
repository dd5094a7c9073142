import { checkFacts } from '../../core/checks/check.ts'
import type { CheckedPdf, PdfText } from '../../core/known/scans.ts'
import { original } from '../../core/prose/typed.ts'
import { formNamed, type Paper } from '../documents.ts'
import { readPdf } from './pdf.ts'
import { proseOf } from './pdf-prose.ts'
import { foundIn } from './review.ts'

/** A PDF beside the filing whose figures its text is checked against. */
export type PdfToCheck = { readonly bytes: Uint8Array; readonly paper: Paper }

/** As much prose as a report has at least, in Chinese characters. */
const leastProse = 100

/** The findings on the prose in a PDF; nothing of it is taken. */
export async function checkPdf({ bytes, paper }: PdfToCheck): Promise<CheckedPdf> {
  const read: PdfText = await readPdf(bytes)
  if (read.is === 'none') return read
  const text = proseOf(read.pages)
  if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) < leastProse) return { is: 'none', why: 'noProse' }
  const form = formNamed(paper.edition)
  const at = `report.sections.${original}`
  const others = [...paper.facts].filter(([address]) => !address.startsWith('report.sections.'))
  const facts = new Map([...others, [at, text]])
  const findings = checkFacts(form, { facts, year: paper.year, mode: 'file' }).filter((one) => one.at.includes(at))
  return { is: 'checked', found: foundIn({ form, facts, year: paper.year }, findings) }
}
