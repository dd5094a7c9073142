import { bind, cellIn } from '../../address.ts'
import { expression } from '../../expression.ts'
import { onceForText } from '../../once.ts'
import { scoreOf } from '../full-marks.ts'
import { type Broken, type CheckKind, type CheckOf, firstRow, noFixes, rowCells } from '../kind.ts'
import { quoted } from '../measured.ts'

/** An indicator with full marks is not told of as unfinished. */
export const unfinished: CheckKind<'unfinished'> = {
  reads: (_, { row, cells }) => [...cells, ...['name', 'weight', 'score'].map((column) => `${row}.${column}`)],
  judge(form, { facts }, check, numbers): Broken | undefined {
    const row = bind(check.row, numbers)
    for (const cell of check.cells.map((pattern) => bind(pattern, numbers))) {
      const said = clauseIn(check, facts.get(cell) ?? '')
      if (said === undefined) continue
      const name = facts.get(cellIn(row, 'name')) ?? ''
      const score = scoreOf(form, facts, row)
      if (!score?.isFull || (check.names && !expression(check.names).test(name))) return undefined
      return { at: [cell, cellIn(row, 'score')], shows: `${quoted(said)}，“${name}”得分 ${score.said}` }
    }
    return undefined
  },
  place: ({ cells: [first = ''] }) => first,
  fixes: noFixes,
  example(_, { row, cells: [cell = ''] }) {
    const full = rowCells(firstRow(row), { name: '工程验收合格率', weight: '10', score: '10' })
    const of = (text: string) => ({ ...full, [firstRow(cell)]: text })
    return { breach: of('主体已完工，尚未验收'), sound: of('已于11月验收') }
  },
}

/** The first clause that tells of something unfinished, unless a later one says that it has been finished since. */
const clauseIn = onceForText(({ words, since }: CheckOf<'unfinished'>, text: string): string | undefined => {
  if (text === '') return undefined
  const clauses = text.split(/[，。；;、,\n]/)
  const at = clauses.findIndex((clause) => expression(words).test(clause))
  if (at < 0 || clauses.slice(at + 1).some((clause) => expression(since).test(clause))) return undefined
  return clauses[at]?.trim()
})
