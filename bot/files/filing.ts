import { reviewFile } from '../../core/check-file.ts'
import { formOf } from '../../core/editions/index.ts'
import { writeStated } from '../../core/exchange/file.ts'
import type { FilingRead, PlacedText, ToldDoubt } from '../../core/paper/filing/filing-read.ts'
import { readFiling } from '../../core/paper/filing/read.ts'
import type { FilingAnswer, FilingFile, ReadFiling } from './filing-answer.ts'
import { isData, readData } from './filing-data.ts'
import { type OpenedDocument, type OpenedPapers, openPapers, type RefusedFile } from './papers.ts'
import { doubtWords, refusedWords, unreadFile } from './papers-words.ts'

/** A filing as it was read from papers, with its findings. */
export type JudgedPapers = FilingRead & Pick<ReadFiling, 'findings' | 'exchange' | 'refused'>
export type Papers = {
  readonly is: 'papers'
  readonly documents: readonly OpenedDocument[]
  readonly judged: JudgedPapers
}

/** Reads a file of any kind into a filing and checks it; `match` recognises the form. */
export function readFilingFile(file: FilingFile, match = readFiling): FilingAnswer {
  const papers = isData(file) ? readData(file) : readPapers(file, match)
  return papers.is === 'papers' ? { is: 'read', filing: asRead(papers.judged) } : papers
}

/** Reads and checks files that are no exchange file. */
export function readPapers(file: FilingFile, match = readFiling): Papers | Exclude<FilingAnswer, { is: 'read' }> {
  return readOpened(openPapers(file.name, file.bytes, file.converted), file, match)
}

/** The same for opened files of one department. */
export function readOpened(
  { documents, refused, old }: OpenedPapers,
  { edition, year }: Pick<FilingFile, 'edition' | 'year'>,
  match = readFiling,
): Papers | Exclude<FilingAnswer, { is: 'read' }> {
  if (old.length > 0) return { is: 'old', files: old }
  if (documents.length === 0) return { is: 'none', says: refusedWords(refused) }
  const form = edition === undefined ? undefined : formOf(edition)
  const read = match(documents, { ...(form && { form }), ...(year !== undefined && { year }) })
  if ('none' in read) return { is: 'none', why: read.none, says: `${read.says}${refusedWords(refused)}` }
  return { is: 'papers', documents, judged: judged(read, refused) }
}

function judged(read: FilingRead, refused: readonly RefusedFile[]): JudgedPapers {
  const { form, year, department } = read
  const { placed, doubts } = onceEach(read.placed)
  const facts = new Map(placed.map(({ at, value }) => [at, value]))
  const exchange = writeStated(form, { facts, year, department })
  const review = reviewFile(exchange)
  return {
    ...read,
    placed,
    unread: [...read.unread, ...refused.map(unreadFile)],
    refused,
    doubts: [...read.doubts, ...doubts],
    findings: 'unreadable' in review ? [] : review.findings,
    exchange,
  }
}

/** The same as plain data, with the source of each doubt in words. */
export function asRead({ form, places: _, doubts, ...read }: JudgedPapers): ReadFiling {
  const worded = doubts.map(({ at, text, why, source }) => ({ at, text, why: source ? `${source}：${why}` : why }))
  return { from: 'papers', edition: form.edition.id, ...read, doubts: worded }
}

/** One value for each cell: the first one stays, another one is a doubt. */
function onceEach(all: readonly PlacedText[]): { placed: PlacedText[]; doubts: ToldDoubt[] } {
  const first = new Map<string, PlacedText>()
  const doubts: ToldDoubt[] = []
  for (const text of all) {
    const stands = first.get(text.at)
    if (stands === undefined) first.set(text.at, text)
    else if (stands.value !== text.value)
      doubts.push({ at: text.at, text: text.value, why: doubtWords.twice(stands.source, text.source) })
  }
  return { placed: [...first.values()], doubts }
}
