import { type Address, bind } from '../../address.ts'
import type { Facts } from '../../facts.ts'
import { flatMap } from '../../flat-map.ts'
import { cellAt, type PlacedCell } from '../../form.ts'
import { cellsRead } from '../../formula.ts'
import { type CheckKind, type CheckOf, firstRow, noFixes } from '../kind.ts'
import { addresses } from '../sides.ts'

/** The text is none of certain words: a blank reason, an indicator named 无. */
export const notWords: CheckKind<'notWords'> = {
  reads: (_, { cell }) => [cell],
  judge(_, { facts, mode }, check, numbers) {
    const cell = bind(check.cell, numbers)
    const text = facts.get(cell) ?? (mode === 'file' ? '' : undefined)
    if (text === undefined || !check.words.includes(text.trim())) return undefined
    return {
      at: [cell, ...conditionCells(facts, check, numbers)],
      shows: text.trim() === '' ? '空白' : `“${text.trim()}”`,
    }
  },
  place: ({ cell }) => cell,
  fixes: noFixes,
  example(form, check) {
    const cell = firstRow(check.cell)
    return { breach: { [cell]: check.words[0] ?? '' }, sound: { [cell]: wordsFor(cellAt(form, cell)) } }
  },
  behindBlank: 'leftOut',
}

/** An example value for a cell that may not be blank. */
function wordsFor(cell: PlacedCell | undefined): string {
  if (cell?.kind.type === 'rows' || cell?.kind.type === 'area') return '1'
  return cell?.column === 'name' ? '培训场次' : '已写明'
}

function conditionCells(facts: Facts, { when }: CheckOf<'notWords'>, numbers: readonly number[]): Address[] {
  if (!when || !('above' in when)) return []
  return addresses(
    facts,
    flatMap(when.above, (part) => cellsRead(part, numbers)),
  )
}
