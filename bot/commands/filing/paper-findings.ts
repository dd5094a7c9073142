import { type Finding, tallyOf } from '../../../core/checks/finding.ts'
import { formOf } from '../../../core/editions/index.ts'
import { labelOf } from '../../../core/labels.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { countWords, findingWords } from '../../../core/words/findings.ts'
import type { ReadFiling } from '../../files/filing-answer.ts'

/** The most texts listed one by one, and the length quoted of each. */
const mostTold = 20
const longestEcho = 60

/** The findings in a filing read from papers: each with its source, then what was not taken. */
export function paperFindingWords(filing: ReadFiling): string {
  const sources = new Map(filing.placed.map(({ at, source }) => [at, source]))
  const findings = filing.findings.map((finding, at) => {
    const source = sources.get(finding.at[0] ?? '')
    return `${findingWords(finding, at + 1)}${source ? `\n   在文件里：${source}` : ''}`
  })
  return [countWords(tallyOf(filing.findings)), ...findings, ...leftWords(filing)].join('\n')
}

/** What was read, and the texts that were not taken with their sources. */
function leftWords({ edition, year, department, placed, unread, doubts }: ReadFiling): string[] {
  const form = formOf(edition)
  const facts = new Map(placed.map(({ at, value }) => [at, value]))
  const label = (at: string) => (form ? labelOf(form, facts, year, at) : at)
  const lines = [
    ...doubts.map(({ at, text, why }) => lineOf(at === 'year' ? '年度' : label(at), text, why)),
    ...unread.map(({ source, text, why }) => lineOf(source, text, why)),
  ]
  const rest = lines.length - mostTold
  const read = `读的是 ${department} ${year}年度，读出 ${placed.length} 格`
  if (lines.length === 0) return [`${read}，没有落下的。`]
  return [
    `${read}；拿不准或没有读进的 ${lines.length} 处：`,
    ...lines.slice(0, mostTold),
    ...(rest > 0 ? [`另有 ${rest} 处，加 --json 都能看到。`] : []),
  ]
}

function lineOf(where: string, text: string, why: string): string {
  return `- ${where}“${shortened(text.replaceAll('\n', '；'), longestEcho)}”：${why}`
}

/** What was not taken, as findings. */
export function leftFindings({ unread, doubts }: ReadFiling): Finding[] {
  const note = (rule: string, at: string, text: string, why: string, number: number): Finding => ({
    check: `${rule}.${number}`,
    rule,
    grade: 'note',
    at: [at],
    says: why,
    shows: `“${text}”`,
    sides: text,
  })
  return [
    ...doubts.map(({ at, text, why }, index) => note('paper.doubtful', at, text, why, index + 1)),
    ...unread.map(({ source, text, why }, index) => note('paper.unread', source, text, why, index + 1)),
  ]
}
