import { DateTime } from 'luxon'
import { checkFacts } from '../core/checks/check.ts'
import type { Finding } from '../core/checks/finding.ts'
import { formOf } from '../core/editions/index.ts'
import { writeExchange } from '../core/exchange/file.ts'
import type { Facts } from '../core/facts.ts'
import type { Filing } from '../core/filing.ts'
import { cellAt, type Form } from '../core/form.ts'
import { assembleReport } from '../core/report/assemble.ts'
import { remarkOf } from '../core/words/findings.ts'
import { roomFor, safeName } from './file-names.ts'

/** What a document is made from. */
export type Printed = Pick<Filing, 'facts' | 'year' | 'department'>

/** A filing as printed or exported; with a time it is a draft; `unlisted` leaves the phone numbers out. */
export type Paper = Printed & {
  readonly edition: string
  readonly draft?: string
  readonly unlisted?: true
}

/** The printed part of a filing. */
export function paperOf({ edition, facts, year, department }: Filing): Paper {
  return { edition, facts, year, department }
}

/** A paper as Word; a draft with its current findings. */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const form = formNamed(paper.edition)
  if (paper.draft !== undefined) return makeReport(form, paper, { findings: liveFindings(paper), draft: paper.draft })
  const facts = paper.unlisted ? withoutPhones(form, paper.facts) : paper.facts
  return makeReport(form, { ...paper, facts }, { findings: [] })
}

/** A paper as an exchange file. */
export async function exportPaper(paper: Paper): Promise<Uint8Array> {
  return new TextEncoder().encode(writeExchange(formNamed(paper.edition), paper))
}

/**
 * The report as Word, whose library is loaded for the first one. A draft has its time, 【待填】 and every finding as a
 * comment; the final form has none of these.
 */
export async function makeReport(
  form: Form,
  filing: Printed,
  options: { readonly draft?: string; readonly findings: readonly Finding[] },
): Promise<Uint8Array> {
  const { renderWord } = await import('../core/report/word.ts')
  const remarks = options.draft === undefined ? [] : options.findings.flatMap(remarkOf)
  const document = assembleReport(form, filing, { remarks, ...(options.draft ? { draft: options.draft } : {}) })
  return renderWord(document)
}

/** The header of a draft made now: 草稿 2024年7月3日 18:05. */
export function draftHeader(zone: string, at = DateTime.now()): string {
  return `草稿 ${at.setZone(zone).toFormat('yyyy年M月d日 HH:mm')}`
}

const kinds = { final: '', draft: '（草稿）', public: '（公开）' } as const

/** The file name of a report: `2023年度×××局部门整体支出绩效自评报告.docx`. */
export function reportName({ edition }: Form, filing: Printed, kind: keyof typeof kinds): string {
  return fileName(filing, `${edition.layout.fileName}${kinds[kind]}.docx`)
}

/** The facts with every phone number blank, for publication. */
function withoutPhones(form: Form, facts: Facts): Facts {
  const isPhone = (address: string) => {
    const proposal = cellAt(form, address)?.proposal
    return proposal !== undefined && 'member' in proposal && proposal.member === 'phone'
  }
  return new Map([...facts].map(([address, value]) => [address, isPhone(address) ? '' : value]))
}

/** The file name of an export: `2023年度×××局自评数据.json`. */
export function exchangeName(filing: Printed): string {
  return fileName(filing, '自评数据.json')
}

/** The file name of what is copied into the finance system: `2023年度×××局抄录表.xlsx`. */
export function transcriptionName(filing: Printed): string {
  return fileName(filing, '抄录表.xlsx')
}

/** The findings of a live filing. */
export function liveFindings({ edition, facts, year }: Paper): Finding[] {
  return checkFacts(formNamed(edition), { facts, year, mode: 'live' })
}

/** The form of the edition under which a filing was begun; it stays registered for ever. */
export function formNamed(edition: string): Form {
  const form = formOf(edition)
  if (!form) throw new Error(`no edition ${edition}`)
  return form
}

/** A file's name that every file system accepts: if it would be too long, the department is cut short. */
function fileName({ year, department }: Printed, ending: string): string {
  const beginning = `${year}年度`
  return `${beginning}${roomFor(beginning + ending, safeName(department))}${ending}`
}
