import type { DirectoryLine } from '../../core/dialogue/say.ts'
import type { Button } from '../../core/turn.ts'
import { inRows, type Worded } from './message.ts'

/** A message takes 100 buttons; the lines beyond are reached by their number. */
const mostButtons = 96

/** The directory: the annexes, a numbered line a section; ✓ done, ⚠ something to mend, else how far it is. */
export function directoryWords(title: string, lines: readonly DirectoryLine[], choices: readonly Button[]): Worded {
  const words = [title]
  let annex = ''
  for (const [at, line] of lines.entries()) {
    if (line.annex !== annex) words.push('', line.annex)
    annex = line.annex
    words.push(
      `${at + 1}. ${mark(line)} ${line.title}${line.done.done < line.done.of ? ` ${line.done.done}/${line.done.of}` : ''}`,
    )
  }
  words.push('', '点数字或发数字，跳到那一部分。')
  return {
    text: words.join('\n'),
    buttons: [...inRows(choices.slice(0, mostButtons), 6), [{ label: '继续填报', action: { do: 'continue' } }]],
  }
}

function mark(line: DirectoryLine): string {
  if (line.warn) return '⚠'
  return line.done.done === line.done.of ? '✓' : '·'
}
