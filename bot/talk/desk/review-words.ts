import { findingWords, withinReason } from '../../../core/words/findings.ts'
import { stateWords } from '../../../core/words/states.ts'
import { folded } from '../fold.ts'
import { inRows, type Worded } from '../worded.ts'
import type { BureauSay } from './say.ts'

/** What an officer reads beside the report: the total, and every finding with the department's explanation. */
export function reviewWords(say: Extract<BureauSay, { say: 'toReview' }>): Worded {
  const { department, year, state, score, grade, oneHand, scans, findings } = say
  const total = score === undefined ? '' : `总分 ${score}分${grade === undefined ? '' : `（${grade}）`}。`
  const head = `${department} ${year}年度自评：${stateWords[state]}。${total}${oneHand ? '一人填表并签字。' : ''}${scans ? `附盖章扫描件 ${scans} 份。` : ''}`
  if (findings.length === 0) return { text: `${head}\n✓ 查过无误。`, buttons: inRows(say.choices, 2) }
  const lines = withinReason(findings.map((finding, at) => findingWords(finding, at + 1)))
  const rest = findings.length - lines.length
  const more = rest > 0 ? [`还有 ${rest} 处没有列出。`] : []
  const { text, buttons = [] } = folded([head, `检查出 ${findings.length} 处：`, ...lines, ...more].join('\n'))
  return { text, buttons: [...buttons, ...inRows(say.choices, 2)] }
}
