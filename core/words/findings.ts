import type { Finding, Tally } from '../checks/finding.ts'
import type { Grade } from '../checks/kinds.ts'
import type { CheckedFile, Listed, PaperFile } from '../known/files.ts'
import type { Remark } from '../report/blocks.ts'
import { shortened } from '../values/shortened.ts'

/** The names of the grades. */
export const grades: Readonly<Record<Grade, string>> = { must: '要改', explain: '要说明', note: '提示' }

/** One finding: its grade, what to do, the working, and its explanation. */
export function findingWords(finding: Listed, number: number): string {
  const head = `${number}. 【${grades[finding.grade]}】${finding.says}`
  const lines = finding.shows === '' ? [head] : [head, `   ${finding.shows}`]
  if (finding.fixes && !finding.explained) lines.push(`   ${fixWords(finding.fixes)}`)
  if (finding.explained) lines.push(`   已说明：${finding.explained}`)
  return lines.join('\n')
}

/** A finding as a comment in a Word file, in lines. */
export function remarkWords({ grade, says, shows, fixes, explained }: Finding): string {
  const state = explained ? '已说明' : grades[grade]
  const last = explained ? [`说明：${explained}`] : fixes ? [fixWords(fixes)] : []
  return [`【${state}】${says}`, shows, ...last].join('\n')
}

/** A finding as it is attached to the printed form; none if it is about no cell. */
export function remarkOf(finding: Finding): Remark[] {
  const [address] = finding.at
  return address ? [{ address, text: remarkWords(finding) }] : []
}

/** How to mend it: 可以把…改为 6，或补上缺的 1。 */
export function fixWords(fixes: readonly string[]): string {
  return `可以${fixes.join('，或')}。`
}

/** The number of findings of each grade, 2 处要改，1 处要说明, or that there is none. */
export function countWords(tally: Tally): string {
  return tallyWords(tally) || '没有发现问题'
}

/** How many there are of each grade, those of which there are none left out. */
export function tallyWords(tally: Tally): string {
  const some = (Object.keys(grades) as Grade[]).filter((grade) => tally[grade] > 0)
  return some.map((grade) => `${tally[grade]} 处${grades[grade]}`).join('，')
}

const longestEcho = 60

/** Why a file could not be read at all. */
export function unreadableWords(why: 'json' | 'format' | 'edition', read: string): string {
  if (why === 'json') return '这个文件不是 JSON，读不了。请发“导出”得到的 .json 文件。'
  if (why === 'edition')
    return `文件里的“edition”（表样版本）是“${read.slice(0, longestEcho)}”，这里没有这一版。请核对，或重新发“导出”得到的 .json 文件。`
  return '这个文件不是自评数据，或者格式不对。请发“导出”得到的 .json 文件。'
}

/** The longest name from a file shown in a chat, in characters. */
const longestName = 60
const longestFinding = 500
const longestReview = 24_000

type FileChecked = Pick<CheckedFile, 'department' | 'year' | 'found'> & Pick<PaperFile, 'refused'>

/** The findings on a file that was sent, and which of its files could not be read. */
export function fileWords({ department, year, found, refused = [] }: FileChecked): string {
  const head = `${department.slice(0, longestName)} ${year}年度：${countWords(found.tally)}。`
  const lines = withinReason(found.first.map((finding, at) => findingWords(finding, at + 1)))
  const rest = found.tally.must + found.tally.explain + found.tally.note - lines.length
  const unread = refused.length > 0 ? ['没读出来的：', ...refused] : []
  return [head, ...unread, ...lines, ...(rest > 0 ? [`还有 ${rest} 处没有列出，先改上面这些，再发来检查。`] : [])].join(
    '\n',
  )
}

/** As many lines as fit into a few messages: a strange file may have thousands of findings. */
export function withinReason(lines: readonly string[]): string[] {
  let length = 0
  const short = lines.map((line) => shortened(line, longestFinding))
  return short.filter((line) => {
    length += line.length
    return length <= longestReview
  })
}

/** What blocks signing; grades without findings are left out. */
export function openWords({ must, explain }: { readonly must: number; readonly explain: number }): string[] {
  return [must > 0 && `${must} 处${grades.must}`, explain > 0 && `${explain} 处${grades.explain}`].filter(
    (part) => part !== false,
  )
}
