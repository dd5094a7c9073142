import { type Headlines, headlinesOf } from '../../../core/bureau/headlines.ts'
import type { Tally } from '../../../core/checks/finding.ts'
import { formOf } from '../../../core/editions/index.ts'
import type { Listed } from '../../../core/known/files.ts'
import type { DoubtfulText, UnreadText } from '../../../core/paper/filing/filing-read.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { commentPapers } from '../commented.ts'
import { readOpened } from '../filing.ts'
import type { NoneRead, ReadFiling } from '../filing-answer.ts'
import { isData, readData } from '../filing-data.ts'
import { type Converted, type OldFile, openFiles } from '../papers.ts'
import { foundIn } from '../review.ts'
import type { Packed } from '../unpack.ts'

/** The files of one department; `date` is that of the comments, `2026-11-30T12:00:00Z`. */
export type DepartmentFiles = {
  readonly files: readonly Packed[]
  readonly date: string
  readonly edition?: string
  readonly year?: number
  readonly converted?: Converted
}

/** What a bureau sees of a department's files, without the figures of every cell. */
export type DepartmentFiling = Pick<ReadFiling, 'edition' | 'year' | 'department' | 'exchange' | 'refused'> & {
  readonly placed: number
  readonly doubts: readonly DoubtfulText[]
  readonly unread: readonly UnreadText[]
  readonly tally: Tally
  /** What must be mended or explained, the first few. */
  readonly findings: readonly Pick<Listed, 'grade' | 'says' | 'shows'>[]
  readonly headlines: Headlines
}

export type DepartmentAnswer =
  | { readonly is: 'read'; readonly filing: DepartmentFiling; readonly commented: readonly Packed[] }
  | { readonly is: 'old'; readonly files: readonly OldFile[] }
  | NoneRead

/** As many findings of one department as anybody reads in a table of all, and as much of each. */
const mostFindings = 50
const longestText = 300

/** Reads and checks a department's files, and comments its Word files. */
export function readDepartment({ files, converted, date, ...asked }: DepartmentFiles): DepartmentAnswer {
  const [only, more] = files
  if (only && !more && isData(only)) {
    const answer = readData({ ...only, ...asked })
    return answer.is === 'read' ? { is: 'read', filing: shortOf(answer.filing), commented: [] } : answer
  }
  const papers = readOpened(openFiles(files, converted), asked)
  if (papers.is !== 'papers') return papers
  const { filing, files: commented } = commentPapers(papers, date)
  return { is: 'read', filing: shortOf(filing), commented }
}

/** A filing in short: its findings as they are listed in a chat, equal ones as one. */
function shortOf({
  edition,
  year,
  department,
  exchange,
  placed,
  doubts,
  unread,
  refused,
  findings,
}: ReadFiling): DepartmentFiling {
  const form = formOf(edition)
  const facts = new Map(placed.map(({ at, value }) => [at, value]))
  const short = (text: string) => shortened(text, longestText)
  const found = form ? foundIn({ form, facts, year }, findings) : { tally: { must: 0, explain: 0, note: 0 }, first: [] }
  const some = found.first.filter(({ grade, explained }) => grade !== 'note' && explained === undefined)
  return {
    ...{ edition, year, department, exchange, doubts, unread, refused },
    placed: placed.length,
    tally: found.tally,
    findings: some
      .slice(0, mostFindings)
      .map(({ grade, says, shows }) => ({ grade, says: short(says), shows: short(shows) })),
    headlines: form ? headlinesOf(form, facts) : { figures: [], score: {} },
  }
}
