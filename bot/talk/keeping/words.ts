import type { FilingState } from '../../../core/filing.ts'
import { handOver, takenBack } from '../../../core/words/states.ts'
import { brokeWords } from '../findings/words.ts'
import type { SaidAs, Sentences } from '../worded.ts'
import { clashSays } from './clash-words.ts'
import { keptWords, rowLines } from './echo-words.ts'
import type { ClashSay, KeptSay } from './say.ts'

export const keepingSays: Sentences<ClashSay | KeptSay> = {
  ...clashSays,
  kept: ({ rows }) => keptWords(rows),
  broke: ({ findings }) => brokeWords(findings),
  stale: () => '这个按钮之后，这一行已经改过，没有照按钮写入。请看现在的数再定。',
  confirmUnsign: confirmUnsignWords,
  unsigned: ({ from }) => unsignedWords(from),
}

/** A change would take back what was handed over: asked before it is done. */
function confirmUnsignWords({ from, rows }: SaidAs<KeptSay, 'confirmUnsign'>): string {
  const [stands, gone] = [`这份自评${handOver[from]}`, takenBack[from]]
  const anew = from === 'awaitingSignature' ? '要重新提交' : '要重新签'
  return rows.length === 0
    ? `${stands}。撤销会把${gone}一起撤回，${anew}。确定撤销吗？`
    : `${stands}。改动后${gone}会撤回，${anew}：\n${rowLines(rows)}`
}

/** What was handed over is back. */
function unsignedWords(from: FilingState): string {
  if (from === 'awaitingSignature') return '提交已撤回，改完请重新提交。'
  return `${takenBack[from]}已撤回，改完请重新签字。`
}
