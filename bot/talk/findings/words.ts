import { shortened } from '../../../core/values/shortened.ts'
import { findingWords } from '../../../core/words/findings.ts'
import { inRows, type SaidAs, type Sentences } from '../worded.ts'
import type { FindingSay } from './say.ts'

export const findingSays: Sentences<FindingSay> = {
  findings: (say) => ({ text: findingsWords(say), buttons: inRows(say.choices, 4) }),
  mend: (say) => `${say.finding.says}\n${say.finding.shows}${say.choices.length > 0 ? '\n\n到哪一行去改？' : ''}`,
  explain: (say) =>
    `${say.finding.says}\n${say.finding.shows}\n\n请写一两句说明${say.printed ? '，报告里会照写' : ''}；数字有误就点“去修改数字”。`,
  explained: (say) => `✓ 已记下说明：${say.text}${say.open > 0 ? `\n还有 ${say.open} 处要处理。` : ''}`,
  noWords: () => '请写具体一点：原因是什么，依据是什么。一两句就行。',
}

function findingsWords(say: SaidAs<FindingSay, 'findings'>): string {
  const opinions = say.opinions.map(({ by, text }) => `${sender[by]}：${shortened(text, longestOpinion)}`)
  if (opinions.length === 0) return foundWords(say)
  const title = `退回的意见还有 ${opinions.length} 条没处理，改了数或写了说明就算处理：`
  return [title, ...opinions, '', foundWords(say)].join('\n')
}

const sender = { head: '负责人', bureau: '财政局' } as const
const longestOpinion = 120

function foundWords(say: SaidAs<FindingSay, 'findings'>): string {
  if (say.findings.length === 0 && say.unanswered > 0)
    return `填了的没有发现问题。还有 ${say.unanswered} 题没答，答完再检查一遍。`
  if (say.findings.length === 0) return '检查过了，没有发现问题。'
  const lines = say.findings.map((finding, at) => findingWords(finding, say.from + at + 1))
  const open = say.open > 0 ? `要处理的有 ${say.open} 处。` : '没有必须处理的。'
  return `${open}\n\n${lines.join('\n')}`
}
