import type { Finding } from '../../../core/checks/finding.ts'
import type { FilingState } from '../../../core/filing.ts'
import { findingWords } from '../../../core/words/findings.ts'
import { handOver, takenBack } from '../../../core/words/states.ts'
import { leftWords } from '../asking/words.ts'
import type { SaidAs, Sentences } from '../worded.ts'
import { clashSays } from './clash-words.ts'
import { keptWords, rowLines } from './echo-words.ts'
import type { ClashSay, KeptSay } from './say.ts'

export const keepingSays: Sentences<ClashSay | KeptSay> = {
  ...clashSays,
  kept: (say) => keptWords(say),
  weightLeft: (say) => `${leftWords(say)}。`,
  broke: ({ findings }) => brokeWords(findings),
  stale: () => '这一题后来改过了，按钮没有用上。',
  confirmUnsign: confirmUnsignWords,
  unsigned: ({ from }) => unsignedWords(from),
}

/** A change would take back what was handed over: asked before it is done. */
function confirmUnsignWords({ from, rows }: SaidAs<KeptSay, 'confirmUnsign'>): string {
  const [stands, gone] = [`这份自评${handOver[from]}`, takenBack[from]]
  const anew = from === 'awaitingSignature' ? '要重新提交' : '要重新签字'
  return rows.length === 0
    ? `${stands}。撤销这次就撤回${gone}，${anew}。撤销吗？`
    : `${stands}。改了就撤回${gone}，${anew}：\n${rowLines(rows)}`
}

/** What was handed over is back. */
function unsignedWords(from: FilingState): string {
  if (from === 'awaitingSignature') return '提交已撤回，改完请重新提交。'
  return `${takenBack[from]}已撤回，改完请重新签字。`
}

/** As many findings as are read beside an answer; a pasted table may bring more. */
const mostBroken = 6

/** What an answer broke, the first few of it. */
function brokeWords(findings: readonly Finding[]): string {
  const lines = findings.slice(0, mostBroken).map((finding, at) => findingWords(finding, at + 1))
  const rest = findings.length - lines.length
  const more = rest > 0 ? [`另有 ${rest} 处，发“检查”看。`] : []
  return [`已填。有 ${findings.length} 处要改或说明：`, ...lines, ...more].join('\n')
}
