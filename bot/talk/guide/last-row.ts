import { isFigureRow } from '../../../core/questions.ts'
import { asCorrected } from '../../../core/values/corrected.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { readRow } from '../../../core/values/row.ts'
import { isBareFigures } from '../../../core/values/texts.ts'
import { labelled } from '../answer/cells.ts'
import { titleIn } from '../answer/meant.ts'
import { saidWith } from '../keeping/clash.ts'
import type { Button } from '../nouns.ts'
import { questionFor, questionOf, type Talk } from '../talk.ts'

const mostCells = 4

/** A button for each cell of the row that was changed last for which a correction without a row's name may be meant. */
export function lastRowButtons(talk: Talk, text: string): Button[] {
  const said = asCorrected(text.trim()).trim()
  const [newest] = [...talk.filing.versions].sort(([, one], [, other]) => other - one)
  const question = newest && questionOf(talk, questionFor(talk, newest[0]))
  if (!question || !isFigureRow(question.row) || question.row.repeats) return []
  const cells = labelled(talk, question.cells)
  const parts = byLabels(cells, said)?.parts
  if (!parts && !isBareFigures(said)) return []
  return cells.slice(0, mostCells).flatMap((cell): Button[] => {
    const part = parts ? parts.get(cell.column) : said
    const reading = part === undefined ? undefined : readRow([cell], part, talk.form.edition.unit)
    const value = reading?.readings.get(cell.column)
    if (!value || !('value' in value) || value.value === '') return []
    const values = { [cell.address]: value.value }
    const action = { do: 'answer', row: question.id, values, ...saidWith(talk, [cell.address]) } as const
    return [{ label: `改 ${titleIn(talk, question, false)} ${cell.label}`, action }]
  })
}
