import type { Finding } from '../../core/checks/finding.ts'
import type { Grade } from '../../core/checks/kinds.ts'

/** The grades as they are called. */
export const grades: Readonly<Record<Grade, string>> = { must: '必须修改', explain: '需要说明', note: '提示' }

/** One finding: its grade, what to do, the working, and the explanation it was given. */
export function findingWords(finding: Finding, number: number): string {
  const lines = [`${number}. 【${grades[finding.grade]}】${finding.says}`, `   ${finding.shows}`]
  if (finding.fixes && !finding.explained) lines.push(`   ${fixWords(finding.fixes)}`)
  if (finding.explained) lines.push(`   已说明：${finding.explained}`)
  return lines.join('\n')
}

/** How it can be mended: 可以把…改为 6，或补上缺的 1。 */
export function fixWords(fixes: readonly string[]): string {
  return `可以${fixes.join('，或')}。`
}

/** How many there are of each grade: 必须修改 2 处，需要说明 1 处. */
export function countWords(findings: readonly Finding[]): string {
  const parts = (Object.keys(grades) as Grade[]).flatMap((grade) => {
    const count = findings.filter((finding) => finding.grade === grade).length
    return count > 0 ? [`${grades[grade]} ${count} 处`] : []
  })
  return parts.length > 0 ? parts.join('，') : '没有发现问题'
}

const longestEcho = 60

/** Why a file could not be read at all. */
export function unreadableWords(why: 'json' | 'format' | 'edition', read: string): string {
  if (why === 'json') return '这个文件不是 JSON，读不了。请发“导出”得到的 .json 文件。'
  if (why === 'edition')
    return `文件里的“edition”（表样版本）是“${read.slice(0, longestEcho)}”，这里没有这一版。请核对，或重新发“导出”得到的 .json 文件。`
  return '这个文件不是自评数据，或者格式不对。请发“导出”得到的 .json 文件。'
}
