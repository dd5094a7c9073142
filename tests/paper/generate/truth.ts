import { rowNumbers } from '../../../core/facts.ts'
import { type Document, partsOf, textOf } from './document.ts'
import type { Filing } from './filing/filing.ts'
import { handWritten } from './print/report.ts'

/** What an import of a paper should find; the keys are those of the samples' truth files. */
export type Truth = {
  readonly facts: Readonly<Record<string, string>>
  readonly year: number
  readonly department: string
  readonly edition: string
  readonly blank: readonly string[]
  readonly not: readonly string[]
  readonly may: Readonly<Record<string, string>>
  readonly say: readonly string[]
}

/** Cells that a section of the report states in its sentences. */
const toldIn: Readonly<Record<string, readonly string[]>> = {
  opening: ['unit.notice', 'unit.noticeTitle'],
  staffing: ['unit.address', 'unit.offices', 'unit.subordinates', 'unit.retired'],
  basicBudget: ['report.initialBudget.basic', 'report.initialBudget.general', 'report.initialBudget.projects'],
  procurement: ['base.procurement.goods', 'base.procurement.works', 'base.procurement.services'],
}

/** The truth of what was printed: every text that states a cell, and what an import may add or must leave. */
export function truthOf(filing: Filing, document: Document): Truth {
  const stated = partsOf(document).flatMap(({ at, text, value = text }) =>
    at === undefined ? [] : [[at, value] as const],
  )
  const written = stated.filter(([at, value]) => value !== '' && !isTemplate(at))
  const told = stated.flatMap(([at]) => toldIn[sectionIn(at)] ?? []).map((at) => [at, inProse(filing, at)] as const)
  const facts = new Map([...told.filter(([, value]) => value !== ''), ...written])
  return {
    facts: Object.fromEntries(facts),
    year: filing.year,
    department: filing.department,
    edition: filing.form.edition.id,
    blank: stated.flatMap(([at, value]) => (value === '' && !facts.has(at) ? [at] : [])).sort(),
    not: nextRows(filing),
    may: { ...lists(filing), ...Object.fromEntries(stated.filter(([at]) => isTemplate(at))), ...inferable(filing) },
    say: [...said(document), ...causesIn(stated)],
  }
}

function sectionIn(at: string): string {
  return at.startsWith('report.sections.') ? at.slice('report.sections.'.length) : ''
}

/** A section that repeats figures: it may be adopted, but need not be. */
function isTemplate(at: string): boolean {
  return sectionIn(at) !== '' && !handWritten.includes(sectionIn(at))
}

/** As in the sentence: the items of a list on one line. */
function inProse({ facts }: Filing, at: string): string {
  const text = facts.get(at === 'report.initialBudget.projects' ? 'base.projects.budget' : at) ?? ''
  return text.replaceAll('\n', '、')
}

function lists({ facts, form }: Filing): Record<string, string> {
  const isList = (address: string) => form.cells.get(address.replace(/\.\d+/g, '.*'))?.kind.type === 'rows'
  return Object.fromEntries([...facts].filter(([address]) => isList(address)))
}

/** The name on a form without a cell for it, and an amount that a section repeats. */
function inferable({ form, facts, department }: Filing): Record<string, string> {
  const fund = facts.get('overall.income.governmentFund') ?? ''
  if (!form.edition.layout.report) return { 'unit.name': department }
  return fund === '' ? {} : { 'report.governmentFund.amount': fund }
}

/** The rows after the last of each list: placing anything there is a counting error. */
function nextRows({ facts }: Filing): string[] {
  const names = ['base.provincial', 'base.otherProjects', 'base.buildings', 'project'].filter((list) => facts.has(list))
  return names.map((list) => `${list}.${(rowNumbers(facts, list)?.length ?? 0) + 1}.*`)
}

function said(document: Document): string[] {
  return partsOf(document).flatMap(({ text, say }) => (say ? [text] : []))
}

/** Why the final figures differ, which only the sentence about them states. */
function causesIn(stated: readonly (readonly [string, string])[]): string[] {
  const [, text = ''] = stated.find(([at]) => at === 'report.sections.basicFinal') ?? []
  return /主要原因是(.+)。$/.exec(text)?.slice(1) ?? []
}

/** The printed texts of the cells that are stated, by address. */
export function printedTexts(document: Document): ReadonlyMap<string, string> {
  return new Map(partsOf(document).flatMap((part) => (part.at === undefined ? [] : [[part.at, textOf([part])]])))
}
