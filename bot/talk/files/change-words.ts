import { shortened } from '../../../core/values/shortened.ts'
import { rowWords } from '../asking/words.ts'
import type { SaidAs } from '../worded.ts'
import { inRows, type Worded } from '../worded.ts'
import type { FileChange, FileSay } from './say.ts'

const longestLabel = 60
const longestValue = 40

/** A page of what a file would change. */
export function changesWords({ changes, page, of, choices, edits }: SaidAs<FileSay, 'fileChanges'>): Worded {
  const head = of > 1 ? [`先列要改的，再列新填的。第 ${page} 页，共 ${of} 页`] : []
  const edited = edits === undefined ? {} : { edits }
  return { text: [...head, ...changes.map(fileChangeWords)].join('\n'), buttons: inRows(choices, 2), ...edited }
}

/** 附件一 公务接待 2023年决算：3.25 → 3.26; a row that is filled, 附件一 公务接待：2023年预算 4、2023年决算 3.25（万元） */
export function fileChangeWords(change: FileChange): string {
  if ('fills' in change) {
    const { title, cells } = change.fills
    const short = cells.map((cell) => ({ ...cell, text: valueWords(cell.text) }))
    return `${change.annex} ${rowWords(shortened(title, longestLabel), short)}`
  }
  const { label, from = '没填', to = '没填' } = change
  return `${shortened(label, longestLabel)}：${valueWords(from)} → ${valueWords(to)}`
}

/** A value on one line. */
export function valueWords(value: string): string {
  return shortened(value.replace(/(?<!\s)\s*\n\s*/g, '；'), longestValue)
}
