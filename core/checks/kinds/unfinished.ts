import { bind, cellIn } from '../../address.ts'
import { expression } from '../../expression.ts'
import { scoreOf } from '../full-marks.ts'
import { type Broken, type CheckKind, firstRow, noFixes, rowCells } from '../kind.ts'
import { quoted } from '../measured.ts'

/** An indicator with full marks is not told of as unfinished. */
export const unfinished: CheckKind<'unfinished'> = {
  reads: (_, { row, cells }) => [...cells, ...['name', 'weight', 'score'].map((column) => `${row}.${column}`)],
  judge(form, { facts }, check, numbers): Broken | undefined {
    const row = bind(check.row, numbers)
    const name = facts.get(cellIn(row, 'name')) ?? ''
    if (check.names && !expression(check.names).test(name)) return undefined
    for (const cell of check.cells.map((pattern) => bind(pattern, numbers))) {
      const said = clauseIn(facts.get(cell) ?? '', check.words, check.since)
      const score = said === undefined ? undefined : scoreOf(form, facts, row)
      if (said === undefined || !score?.isFull) continue
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
function clauseIn(text: string, words: string, since: string): string | undefined {
  const clauses = text.split(/[，。；;、,\n]/)
  const at = clauses.findIndex((clause) => expression(words).test(clause))
  if (at < 0 || clauses.slice(at + 1).some((clause) => expression(since).test(clause))) return undefined
  return clauses[at]?.trim()
}
