import type { Pattern } from '../../address.ts'
import type { Form } from '../../form.ts'
import { cellsRead } from '../../formula.ts'
import { onceFor } from '../../once.ts'
import type { Unborne } from '../../prose/rules.ts'
import { proseCells, sectionOfCell } from '../../prose/typed.ts'
import type { ProseCheck } from './place.ts'

/** Every cell that decides whether prose breaks a rule, besides what derives it. */
export function cellsOfProse(form: Form, check: ProseCheck): Pattern[] {
  return [...proseCells(form), ...besideProse(form, check)]
}

/** What tells apart the findings of one rule that are explained: a section each, and the cells that it reads besides. */
export function partsOfProse(form: Form, { rule }: ProseCheck): string[] {
  const cells = rule.type === 'unborne' ? (rule.cells ?? []) : []
  return [...proseCells(form).map(sectionOfCell), ...cells]
}

function besideClaims(form: Form, fault: Unborne): readonly Pattern[] {
  if (fault === 'promise') return []
  return fault === 'outcome' ? draftCells(form) : textCells(form)
}

function besideProse(form: Form, { rule }: ProseCheck): readonly Pattern[] {
  switch (rule.type) {
    case 'figure':
    case 'unit':
      return anchorCells(form)
    case 'change':
      return [...anchorCells(form), ...yearCells(form)]
    case 'stale':
      return draftCells(form)
    case 'unborne':
      return [...(rule.cells ?? []), ...besideClaims(form, rule.fault)]
    case 'wording':
      return [...(rule.cells ?? []), ...(rule.texts ? textCells(form) : [])]
    case 'field':
      return rule.own
    case 'department':
      return [rule.name]
    case 'selfReference':
    case 'states':
    case 'count':
      return [rule.cell]
    case 'scope':
      return rule.funds.flatMap(({ all, own }) => [...cellsRead(all), ...cellsRead(own)])
    case 'none':
      return cellsRead(rule.figure)
    default:
      return []
  }
}

const anchorCells = onceFor(({ edition, cells }: Form): readonly Pattern[] => {
  const formulas = (edition.prose?.anchors ?? []).flatMap(({ means }) => Object.values(means).flat())
  return [...new Set(formulas.flatMap((formula) => cellsRead(formula))), ...nameCells(cells)]
})

/** The names of rows: what a figure is about may be called by one. */
function nameCells(cells: Form['cells']): readonly Pattern[] {
  return [...cells.keys()].filter((pattern) => pattern.endsWith('.*.name'))
}

/** The rows of annex 1 that have a figure of last year. */
const yearCells = onceFor(({ cells }: Form): readonly Pattern[] =>
  [...cells.keys()].flatMap((pattern) => {
    const row = /^([^*]+)\.lastFinal$/.exec(pattern)?.[1]
    return row === undefined ? [] : ['lastFinal', 'budget', 'final'].map((column) => `${row}.${column}`)
  }),
)

/** What the words of a draft are held against: the figures of changes, how indicators stand, names, people's points. */
const draftCells = onceFor((form: Form): readonly Pattern[] => {
  const { phrases } = form.edition.narrative
  const changes = Object.values(phrases).flatMap((phrase) => ('change' in phrase ? phrase.change : []))
  const columns = ['name', 'target', 'actual', 'unit', 'direction', 'band', 'weight', 'score', 'reason']
  const rows = [...form.cells.values()].flatMap(({ proposal, pattern }) =>
    proposal && 'score' in proposal ? pattern.replace(/\.score$/, '') : [],
  )
  const lists = rows.map((row) => row.replace(/\.\*$/, ''))
  const points = [...form.cells.keys()].filter((pattern) => pattern.startsWith('report.points.'))
  const ofRows = rows.flatMap((row) => columns.map((column) => `${row}.${column}`))
  return [
    ...new Set([
      ...changes.flatMap((change) => cellsRead(change)),
      ...lists,
      ...ofRows,
      ...points,
      ...nameCells(form.cells),
    ]),
  ]
})

const textCells = onceFor(({ cells }: Form): readonly Pattern[] =>
  [...cells.values()]
    .filter(({ kind }) => kind.type === 'text' || kind.type === 'items' || kind.type === 'measure')
    .map(({ pattern }) => pattern),
)
