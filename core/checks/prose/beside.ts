import type { Pattern } from '../../address.ts'
import { flatMap } from '../../flat-map.ts'
import type { Form } from '../../form.ts'
import { cellsRead } from '../../formula.ts'
import { onceFor } from '../../once.ts'
import type { Unborne } from '../../prose/rules.ts'

/** What a claim is checked against besides its own words. */
export function besideClaims(form: Form, fault: Unborne): readonly Pattern[] {
  if (fault === 'promise') return []
  return fault === 'outcome' ? draftCells(form) : textCells(form)
}

/** What figures in prose are checked against. */
export const anchorCells = onceFor(({ edition, cells }: Form): readonly Pattern[] => {
  const formulas = flatMap(edition.prose?.anchors ?? [], ({ means }) => Object.values(means).flat())
  return [...new Set(flatMap(formulas, (formula) => cellsRead(formula))), ...nameCells(cells)]
})

/** The cells with names of rows: a figure's subject may be named by one. */
function nameCells(cells: Form['cells']): readonly Pattern[] {
  return [...cells.keys()].filter((pattern) => pattern.endsWith('.*.name'))
}

/** The rows of annex 1 that have a figure of last year. */
export const yearCells = onceFor(({ cells }: Form): readonly Pattern[] =>
  flatMap([...cells.keys()], (pattern) => {
    const row = /^([^*]+)\.lastFinal$/.exec(pattern)?.[1]
    return row === undefined ? [] : ['lastFinal', 'budget', 'final'].map((column) => `${row}.${column}`)
  }),
)

/** What the words of a draft are checked against: changes of figures, results of indicators, names, people's points. */
export const draftCells = onceFor((form: Form): readonly Pattern[] => {
  const { phrases } = form.edition.narrative
  const changes = flatMap(Object.values(phrases), (phrase) => ('change' in phrase ? phrase.change : []))
  const columns = ['name', 'target', 'actual', 'unit', 'direction', 'band', 'weight', 'score', 'reason']
  const rows = flatMap([...form.cells.values()], ({ proposal, pattern }) =>
    proposal && 'score' in proposal ? pattern.replace(/\.score$/, '') : [],
  )
  const lists = rows.map((row) => row.replace(/\.\*$/, ''))
  const points = [...form.cells.keys()].filter((pattern) => pattern.startsWith('report.points.'))
  const ofRows = flatMap(rows, (row) => columns.map((column) => `${row}.${column}`))
  return [
    ...new Set([
      ...flatMap(changes, (change) => cellsRead(change)),
      ...lists,
      ...ofRows,
      ...points,
      ...nameCells(form.cells),
    ]),
  ]
})

/** Every text of the form. */
export const textCells = onceFor(({ cells }: Form): readonly Pattern[] =>
  [...cells.values()]
    .filter(({ kind }) => kind.type === 'text' || kind.type === 'items' || kind.type === 'measure')
    .map(({ pattern }) => pattern),
)
