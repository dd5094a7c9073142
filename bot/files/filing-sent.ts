import type { Address } from '../../core/address.ts'
import { copyListOf, formAnnexesAt } from '../../core/annexes.ts'
import { carriedOver } from '../../core/bureau/carry.ts'
import { formOf } from '../../core/editions/index.ts'
import { alignedTo } from '../../core/exchange/align.ts'
import { type Exchanged, readExchange, writeStated } from '../../core/exchange/file.ts'
import { withMeasures } from '../../core/exchange/measures.ts'
import type { Facts } from '../../core/facts.ts'
import { cellAt, type Form } from '../../core/form.ts'
import type { CheckedFile, PaperFile, Reviewed } from '../../core/known/files.ts'
import { labelOf } from '../../core/labels.ts'
import { readsSame } from '../../core/names.ts'
import { adopted, draftText, plainText, sectionAddress } from '../../core/narrative/narrative.ts'
import { isAsked } from '../../core/questions.ts'
import { shortened } from '../../core/values/shortened.ts'
import type { SentFile } from '../workers/tasks.ts'
import { type Brought, broughtBy, type Into } from './brings.ts'
import { asRead, type JudgedPapers, readOpened } from './filing.ts'
import type { ReadFiling } from './filing-answer.ts'
import { type OpenedPapers, openPapers } from './papers.ts'
import { refusedLines } from './papers-words.ts'
import type { Read } from './read.ts'
import { foundIn } from './review.ts'

/** As many texts that were not taken as are listed in a chat, and as much of each. */
const mostTexts = 50
const longestText = 120

/**
 * A department's filing in a Word file, a workbook or an archive, compared with the filing in hand; undefined if the
 * file holds none. `part`: at a question a table without the title of its annex, or a report alone, is its answer.
 */
export function readFilingSent({ name, bytes, into, part }: SentFile, opened?: OpenedPapers): Read | undefined {
  const papers = readOpened(opened ?? openPapers(name, bytes), {})
  if (papers.is !== 'papers') return undefined
  const filing = asRead(papers.judged)
  const form = formOf(filing.edition)
  if (!form || (part && !filing.titled && annexesIn(form, filing).size < 2)) return undefined
  const { department, year } = filing
  const said = filing.placed.filter(({ value, none }) => value !== '' || none)
  const facts = new Map(said.map(({ at, value }) => [at, value]))
  const text = writeStated(form, { facts, year, department })
  const paper = told(filing)
  const found = foundIn({ form, facts, year }, filing.findings)
  return {
    is: 'data',
    text,
    file: comparePaper(text, { department, year, found, annexes: standingIn(papers.judged), paper }, into),
  }
}

/** Compares a paper, in the exchange file that it was read to, with the filing in hand. */
export function comparePaper(text: string, paper: CheckedFile, into: Into | undefined): Reviewed {
  const file = readExchange(text)
  if ('unreadable' in file) return file
  const brought = into && broughtByPaper(file, into, paper)
  const { department, year, found, annexes, paper: said } = paper
  return {
    ...{ department, year, found, ...(annexes ? { annexes } : {}) },
    ...(said ? { paper: { ...said, ...(into && isLastYears(file, into) ? { lastYear: true as const } : {}) } } : {}),
    ...brought,
  }
}

function annexesIn(form: Form, { placed }: ReadFiling): ReadonlySet<string> {
  const cells = placed.filter(({ value }) => value !== '').flatMap(({ at }) => cellAt(form, at) ?? [])
  const told = cells.filter((cell) => isAsked(cell))
  return new Set(told.flatMap(({ row }) => form.sections.get(row.section)?.annex.number ?? []))
}

/** The annexes that stand in papers with something filled in, not those of which only the report's sentences tell. */
function standingIn({ form, placed, places: { labels, said } }: JudgedPapers): string[] {
  const filled = placed.filter(({ at, value }) => value !== '' && !said.has(at)).map(({ at }) => at)
  return formAnnexesAt(form, filled).filter((id) => labels.has(id))
}

/** What the paper would change in this filing; last year's paper gives what this year takes over from it. */
function broughtByPaper(file: Exchanged, into: Into, { paper }: CheckedFile): Brought | undefined {
  const said = new Map([...file.facts].filter(([address, value]) => value !== '' || !file.inferred.has(address)))
  const isLast = isLastYears(file, into)
  const given = isLast ? fromLastYear(file.form, said, into) : said
  const aligned = alignedTo(file.form, into.facts, given)
  const { at } = aligned
  const year = isLast ? into.year : file.year
  const facts = withTemplates(file.form, aligned.facts, into, year)
  const doubts = (isLast ? [] : (paper?.doubts ?? [])).flatMap((doubt) => {
    const address = at(doubt.at)
    return cellAt(file.form, address)
      ? { address, label: labelOf(file.form, facts, year, address), text: doubt.text }
      : []
  })
  const empty = isLast ? [] : (paper?.empty ?? []).map(at).filter((cell) => mayBeEmpty(file.form, into.facts, cell))
  return broughtBy({ ...file, year, facts, inferred: new Set() }, into, (brings, has) => ({
    ...brings,
    empty: empty.filter(has),
    shown: { ...brings.shown, doubts: doubts.filter(({ address }) => has(address)) },
  }))
}

/** Whether a cell is asked, not answered, and may be left blank. */
function mayBeEmpty(form: Form, facts: Facts, address: Address): boolean {
  const cell = cellAt(form, address)
  return cell !== undefined && isAsked(cell) && !cell.required && !facts.has(address)
}

/** The facts with a section's template in place of the text that it gives, so that the text goes on following the facts. */
function withTemplates(form: Form, facts: Facts, into: Into, year: number): Facts {
  const subject = { ...into, year, facts: withMeasures(form, new Map([...into.facts, ...facts])) }
  const isTemplate = (id: string) => {
    const text = facts.get(sectionAddress(id))
    return text !== undefined && bare(text) === bare(plainText(draftText(form, subject, id, adopted(id))))
  }
  const sections = form.edition.narrative.sections.map(({ id }) => id).filter(isTemplate)
  return new Map([...facts, ...sections.map((id) => [sectionAddress(id), adopted(id)] as const)])
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}

function isLastYears({ department, year }: Exchanged, into: Into): boolean {
  return year === into.year - 1 && readsSame(department, into.department)
}

/**
 * What this year takes over from last year's paper. The frames of its projects are given only if this year has no
 * projects yet, since some of last year's are over.
 */
function fromLastYear(form: Form, last: Facts, { facts }: Into): Facts {
  const carried = carriedOver(form, last).flatMap(({ address, to }) =>
    to === undefined ? [] : [[address, to] as const],
  )
  const list = copyListOf(form)
  if (list === undefined || facts.get(list)) return new Map(carried)
  const isFrame = (address: string) => address.endsWith('.name') || cellAt(form, address)?.frame === true
  const frames = [...last].filter(
    ([address]) => address === list || (address.startsWith(`${list}.`) && isFrame(address)),
  )
  return new Map([...carried, ...frames])
}

/** What is told of a paper beside what it would change. */
function told({ placed, doubts, unread, refused }: ReadFiling): PaperFile {
  return {
    ...(refused.length > 0 ? { refused: refusedLines(refused) } : {}),
    empty: placed.filter(({ value, none }) => value === '' && !none).map(({ at }) => at),
    doubts: doubts.slice(0, mostTexts).map(({ at, text }) => ({ at, text: shortened(text, longestText) })),
    unread: unread.slice(0, mostTexts).map(({ source, text }) => ({ source, text: shortened(text, longestText) })),
  }
}
