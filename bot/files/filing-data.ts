import { reviewFile } from '../../core/check-file.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { type Exchanged, writeStated } from '../../core/exchange/file.ts'
import { endingOf } from '../../core/known/contents.ts'
import type { DoubtfulText } from '../../core/paper/filing/filing-read.ts'
import { unreadableWords } from '../../core/words/findings.ts'
import type { FilingAnswer, FilingFile, ReadFiling } from './filing-answer.ts'
import { jsonNestsDeeper } from './nesting.ts'
import { doubtWords, otherEditionWords } from './papers-words.ts'

/** Whether a file is data, by its name or its beginning; RTF begins with `{\`. */
export function isData({ name, bytes }: FilingFile): boolean {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('utf8')
  return endingOf(name) === 'json' || /^\uFEFF?\s*\{(?!\\)/.test(head)
}

/** Reads an exchange file: its facts are its placed cells. */
export function readData({ bytes, edition, year }: FilingFile): FilingAnswer {
  const text = Buffer.from(bytes).toString('utf8')
  const review = jsonNestsDeeper(text) ? ({ unreadable: 'format', read: '' } as const) : reviewFile(text)
  if ('unreadable' in review) return { is: 'none', says: unreadableWords(review.unreadable, review.read) }
  const { file, findings } = review
  const its = file.form.edition.id
  if (edition !== undefined && edition !== its) return { is: 'none', says: otherEditionWords(its, edition) }
  return { is: 'read', filing: asRead(file, findings, year) }
}

function asRead(file: Exchanged, findings: readonly Finding[], asked: number | undefined): ReadFiling {
  const { form, year, department } = file
  const troubles = new Map(file.findings.map((finding) => [finding.at[0], finding]))
  const facts = new Map([...file.facts].filter(([at]) => !troubles.has(at) && !file.inferred.has(at)))
  return {
    from: 'data',
    edition: form.edition.id,
    year,
    department,
    placed: [...facts].map(([at, value]) => ({ at, value, source: at })),
    unread: file.findings
      .filter(isUnknown)
      .map(({ at: [at = ''], sides, says }) => ({ source: at, text: sides, why: says })),
    refused: [],
    doubts: [...otherYear(year, asked), ...file.findings.filter((one) => !isUnknown(one)).map(asDoubt)],
    findings,
    exchange: writeStated(form, { facts, year, department }),
  }
}

/** A doubt if the year asked for differs from the file's own, which counts. */
function otherYear(year: number, asked: number | undefined): DoubtfulText[] {
  if (asked === undefined || asked === year) return []
  return [{ at: 'year', text: String(year), why: doubtWords.otherYear(year, asked) }]
}

/**
 * Whether a finding is about an address that the form does not have; all other findings here are about values that
 * could not be read.
 */
function isUnknown({ rule }: Finding): boolean {
  return rule === 'known'
}

function asDoubt({ at: [at = ''], sides, says, shows }: Finding) {
  return { at, text: sides, why: doubtWords.unreadable(says, shows) }
}
