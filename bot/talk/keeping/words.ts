import type { Entry } from '../../../core/checks/entries.ts'
import type { FilingState } from '../../../core/filing.ts'
import { briefEntry } from '../../../core/words/entries.ts'
import { handOver, takenBack } from '../../../core/words/states.ts'
import { leftWords } from '../asking/words.ts'
import { fitting } from '../bubble.ts'
import type { SaidAs, Sentences, Worded } from '../worded.ts'
import type { ChangedRow } from './changed.ts'
import { changeLine, clashSays } from './clash-words.ts'
import { keptWords, rowLines } from './echo-words.ts'
import type { ClashSay, KeptSay } from './say.ts'

export const keepingSays: Sentences<ClashSay | KeptSay> = {
  ...clashSays,
  kept: (say) => keptWords(say),
  replaced: ({ rows }) => replacedWords(rows),
  weightLeft: (say) => `${leftWords(say)}。`,
  broke: ({ entries }) => brokeWords(entries),
  stale: () => '这一题后来改过了，按钮没有用上。',
  confirmUnsign: confirmUnsignWords,
  unsigned: ({ from }) => unsignedWords(from),
}

/** How many of the rows with replaced answers are named. */
const replacedRows = 3

/** What a block replaced: the first rows, and how many more. */
function replacedWords(rows: readonly ChangedRow[]): string {
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0)
  const more = rows.length > replacedRows ? [`还有 ${rows.length - replacedRows} 题。`] : []
  return [`原来填过的改了 ${cells} 格：`, ...rows.slice(0, replacedRows).map(changeLine), ...more].join('\n')
}

/** Asks before a change withdraws the filing. */
function confirmUnsignWords({ from, rows }: SaidAs<KeptSay, 'confirmUnsign'>): string {
  const [stands, gone] = [`这份自评${handOver[from]}`, takenBack[from]]
  const anew = from === 'awaitingSignature' ? '要重新提交' : '要重新签字'
  return rows.length === 0
    ? `${stands}。撤销这次就撤回${gone}，${anew}。撤销吗？`
    : `${stands}。改了就撤回${gone}，${anew}：\n${rowLines(rows)}`
}

/** The filing was withdrawn. */
function unsignedWords(from: FilingState): string {
  if (from === 'awaitingSignature') return '提交已撤回，改完请重新提交。'
  return `${takenBack[from]}已撤回，改完请重新签字。`
}

/** The lines that are left for findings beside an answer; a pasted table may cause many. */
const brokenLines = 2

/** The findings that an answer caused: the first ones, one a line, and the button to all. */
function brokeWords(entries: readonly Entry[]): Worded {
  const lines = fitting(
    entries.map((entry, at) => `${at + 1}. ${briefEntry(entry)}`),
    brokenLines,
  )
  const rest = entries.length - lines.length
  const more = rest > 0 ? [`另有 ${rest} 处。`] : []
  return {
    text: [`已填。有 ${entries.length} 处要改或说明：`, ...lines, ...more].join('\n'),
    buttons: [[{ label: '检查', action: { do: 'check' } }]],
  }
}
