import { bind } from '../address.ts'
import type { Annex } from '../edition.ts'
import { type Facts, rowNumbers } from '../facts.ts'
import type { Form } from '../form.ts'
import type { AnnexLayout, ReportLayout, Setting } from '../layout.ts'
import { sectionAddress, sectionText } from '../narrative/narrative.ts'
import {
  type Block,
  type Document,
  type Pages,
  type ParagraphStyle,
  type Remark,
  type Run,
  type Table,
  unanswered,
} from './blocks.ts'
import { evenDecimals } from './decimals.ts'
import { withMarks, withoutGaps } from './final.ts'
import { outlineBlocks, proseBlocks } from './outline.ts'
import { setOnPages } from './page/set.ts'
import { fillTable } from './rows.ts'
import { fillTemplate, runAt, type Source } from './slots.ts'

/** The printed part of a filing. */
export type PrintedFiling = { readonly facts: Facts; readonly department: string; readonly year: number }

/** A filing with its narrative, for the final report or a draft. */
type Narrated = PrintedFiling & { readonly final?: true }

export type ReportOptions = {
  /** The words in the header of a draft, `草稿 2024年7月3日 18:05`; absent: the final report. */
  readonly draft?: string
  readonly remarks: readonly Remark[]
}

/**
 * The whole report as blocks: the annexes that are tables, each project's, then the narrative after its cover. If no
 * project is named, one blank form is printed rather than none.
 */
export function assembleReport(form: Form, filing: PrintedFiling, options: ReportOptions): Document {
  const { layout } = form.edition
  const facts = named(filing, layout.name)
  const source: Source = { form, facts, year: filing.year }
  const narrated: Narrated = { ...filing, facts, ...(options.draft === undefined ? { final: true } : {}) }
  const filled = [
    ...layout.annexes.flatMap((annex) => annexPages(source, annex)),
    ...(layout.report ? reportPages(source, narrated, layout.report) : []),
  ]
  const all = filled.length > 0 ? filled : layout.annexes.map((annex) => copyOf(source, annex, []))
  const title = textOf(fillTemplate(source, layout.title))
  const settle = options.draft === undefined ? withoutGaps : withMarks
  const pages = all.map(({ pages, settings }) => setOnPages(settle(pages), settings))
  return { title, lineSpacing: layout.lineSpacing, pages, ...options }
}

/** One annex as it would print now, without its pages: a copy by its number, or the narrative. */
export function printedAnnex(
  form: Form,
  filing: PrintedFiling,
  id: string,
  numbers: readonly number[],
): readonly Block[] {
  const { layout } = form.edition
  const facts = named(filing, layout.name)
  const source: Source = { form, facts, year: filing.year }
  const table = layout.annexes.find(({ annex }) => annex === id)
  if (table) return annexBlocks(source, annexOf(source, id), table, numbers)
  return layout.report?.annex === id ? narrativeBlocks(source, { ...filing, facts }, layout.report) : []
}

/** The facts with the department's name, which is known from the start, even before its cell is asked. */
function named({ facts, department }: PrintedFiling, name: string): Facts {
  return facts.has(name) ? facts : new Map([...facts, [name, department]])
}

/** Pages that are not laid out yet: pages of tables in one of their annex's settings. */
type Unset = { readonly pages: Pages; readonly settings: readonly Setting[] }

/** An annex's pages: once, or once for every row of its list. */
function annexPages(source: Source, layout: AnnexLayout): Unset[] {
  const annex = annexOf(source, layout.annex)
  const copies =
    annex.each === undefined ? [[]] : (rowNumbers(source.facts, annex.each) ?? []).map((number) => [number])
  return copies.map((numbers) => copyOf(source, layout, numbers))
}

function copyOf(source: Source, layout: AnnexLayout, numbers: readonly number[]): Unset {
  const blocks = annexBlocks(source, annexOf(source, layout.annex), layout, numbers)
  return { pages: { numbered: true, blocks }, settings: layout.settings }
}

function annexBlocks(source: Source, annex: Annex, layout: AnnexLayout, numbers: readonly number[]): Block[] {
  const heads = bind(annex.each === undefined ? annex.id : `${annex.each}.*`, numbers)
  return [
    paragraph('annexNumber', [{ text: annex.number }]),
    paragraph('title', [{ text: textOf(fillTemplate(source, layout.title)), address: heads }]),
    ...tablesOf(source, layout, numbers).map((table): Block => ({ block: 'table', table })),
    ...layout.notes.map((note) => paragraph('note', fillTemplate(source, note, numbers))),
    paragraph('signature', signatureRuns(source, layout, numbers)),
  ]
}

function tablesOf(source: Source, layout: AnnexLayout, numbers: readonly number[]): Table[] {
  const filled = layout.tables.map((table) => fillTable(source, table, numbers))
  return evenDecimals(source.form, filled)
}

/** 填表人 and the others in one line; missing ones leave a line to write on. */
function signatureRuns(source: Source, layout: AnnexLayout, numbers: readonly number[]): Run[] {
  return layout.signature.flatMap(({ label, cell }, index): Run[] => {
    const run = runAt(source, bind(cell, numbers))
    const words: Run = { text: `${index === 0 ? '' : '\t'}${label}：` }
    return [words, run.text === '' || run.missing ? { ...run, line: true } : run]
  })
}

function reportPages(source: Source, filing: Narrated, report: ReportLayout): Unset[] {
  const fill = (style: ParagraphStyle, template: string) => paragraph(style, fillTemplate(source, template))
  const cover = [
    paragraph('annexNumber', [{ text: annexOf(source, report.annex).number, address: report.annex }]),
    ...report.cover.title.map((line) => fill('coverTitle', line)),
    ...report.cover.lines.map((line) => fill('coverLine', line)),
  ]
  return [
    { pages: { numbered: false, blocks: cover }, settings: [] },
    { pages: { numbered: true, blocks: narrativeBlocks(source, filing, report) }, settings: [] },
  ]
}

function narrativeBlocks(source: Source, filing: Narrated, report: ReportLayout): Block[] {
  const prose = (section: string) => sectionRuns(source, filing, section)
  return [
    paragraph('title', [{ text: textOf(fillTemplate(source, report.title)), address: sectionAddress(report.opening) }]),
    ...proseBlocks(prose(report.opening)),
    ...outlineBlocks(report.parts, prose),
    paragraph('signer', fillTemplate(source, report.closing.name)),
    paragraph('date', fillTemplate(source, report.closing.date)),
  ]
}

/** The text of a section; a section without text is marked as missing. */
function sectionRuns({ form }: Source, filing: Narrated, section: string): Run[][] {
  const paragraphs = sectionText(form, filing, section)
  const says = paragraphs.some((runs) => textOf(runs) !== '')
  return says ? paragraphs : [[{ text: unanswered, missing: true, address: sectionAddress(section) }]]
}

function annexOf(source: Source, id: string): Annex {
  const annex = source.form.edition.annexes.find((candidate) => candidate.id === id)
  if (!annex) throw new Error(`${source.form.edition.id} lays out ${id}, which is no annex of it`)
  return annex
}

function paragraph(style: ParagraphStyle, runs: readonly Run[]): Block {
  return { block: 'paragraph', style, runs }
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
