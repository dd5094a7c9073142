import type { Address } from '../address.ts'
import { expand, type Facts, listsOver } from '../facts.ts'
import type { Change } from '../filing.ts'
import type { Form } from '../form.ts'
import { isAsked } from '../questions.ts'

const notice: Address = 'unit.notice'
/** Cells that change with every year's notice. */
const ofTheYear: readonly Address[] = [notice, 'unit.noticeTitle']

/** Facts that a department is not asked for: its name, and the document number of the notice. */
export function givenFacts(form: Form, name: string, number: string): Change[] {
  const told = number !== '' && form.cells.has(notice) ? [{ address: notice, to: number }] : []
  return [{ address: form.edition.layout.name, to: name }, ...told]
}

/**
 * The address patterns of facts that may be carried over: who the department is, lists, and the names and figures of
 * their rows.
 */
export function mayCarry(form: Form): readonly string[] {
  const figures = [...form.cells.keys()].filter((pattern) => pattern.endsWith('.final'))
  return ['unit.*', '*.final', '*.name', ...new Set(figures.flatMap((pattern) => listsOver(pattern)))]
}

/**
 * What a department is not asked again in the next year: who it is, and for every figure asked for two years the
 * earlier one, which it reported as final last time.
 */
export function carriedOver(form: Form, last: Facts): Change[] {
  const cells = [...form.cells.values()].filter(isAsked)
  const changes = cells.flatMap((cell) => {
    if (cell.pattern.startsWith('unit.') && !ofTheYear.includes(cell.pattern))
      return copied(last, cell.pattern, cell.pattern)
    if (!cell.pattern.endsWith('.lastFinal')) return []
    return copied(last, cell.pattern.replace(/lastFinal$/, 'final'), cell.pattern)
  })
  return [...carriedLists(last, changes), ...changes]
}

function copied(last: Facts, from: string, to: string): Change[] {
  return (expand(last, from) ?? []).flatMap((address) => {
    const value = last.get(address)
    const target = from === to ? address : address.replace(/final$/, 'lastFinal')
    return value === undefined || (value === '' && !isSingleFigure(from)) ? [] : [{ address: target, to: value }]
  })
}

/**
 * Whether a pattern is a single figure. Asked and left blank, such a figure counts as 0 in sums, also a year later; a
 * blank row of a list is not carried over.
 */
function isSingleFigure(pattern: string): boolean {
  return pattern.endsWith('.final') && !pattern.includes('*')
}

/** The lists whose rows were carried over, with the rows' names. */
function carriedLists(last: Facts, changes: readonly Change[]): Change[] {
  const rows = new Set(changes.flatMap(({ address }) => /^(.*\.\d+)\.lastFinal$/.exec(address)?.[1] ?? []))
  const lists = new Map<Address, string[]>()
  for (const row of rows) {
    const list = row.replace(/\.\d+$/, '')
    lists.set(list, [...(lists.get(list) ?? []), row.slice(list.length + 1)])
  }
  const names = [...rows].flatMap((row) => copied(last, `${row}.name`, `${row}.name`))
  return [...[...lists].map(([address, numbers]) => ({ address, to: numbers.join(',') })), ...names]
}
