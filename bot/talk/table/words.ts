import type { Block } from '../../../core/report/blocks.ts'
import { entryWords } from '../../../core/words/entries.ts'
import type { Sentences } from '../worded.ts'
import { inRows, type Worded } from '../worded.ts'
import type { TableSay } from './say.ts'
import { paperLines, wrapped } from './sheet-words.ts'

export const tableSays: Sentences<TableSay> = {
  table: (say) => printed(say.blocks, new Set(say.broken)),
  tableFindings: (say) => ({ text: findingsText(say), buttons: inRows(say.choices, 3) }),
  whichTable: (say) => ({ text: `${say.annex}每个项目一份，看哪一份？`, buttons: inRows(say.choices, 1) }),
  whichAnnex: ({ unknown }) => `${unknown ? '没有这张表。' : ''}看哪张表？`,
  noTable: () => '还没有项目，发“项目”先加。',
}

/** Tables are set in a monospaced font, so that their figures align; prose is not. */
function printed(blocks: readonly Block[], broken: ReadonlySet<string>): Worded {
  const lines = blocks.flatMap((block) => paperLines(block, broken)).flatMap((line) => line.split('\n'))
  if (!blocks.some(({ block }) => block === 'table')) return { text: lines.join('\n') }
  return { text: lines.flatMap(wrapped).join('\n'), mono: true }
}

function findingsText({ annex, entries, unanswered }: Extract<TableSay, { say: 'tableFindings' }>): string {
  const left = unanswered > 0 ? [`还有 ${unanswered} 题没填。`] : []
  if (entries.length > 0)
    return [
      `${annex}有 ${entries.length} 处：`,
      ...entries.map((entry, at) => entryWords(entry, at + 1)),
      ...left,
    ].join('\n')
  return unanswered > 0 ? `${annex}填了的没有要改的，${left}` : `✓ ${annex}没有要改的。`
}
