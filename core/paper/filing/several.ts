import { patternOf } from '../../address.ts'
import type { Form } from '../../form.ts'
import type { NoFiling } from './filing-read.ts'
import { plain } from './label.ts'
import type { Ledger } from './ledger.ts'
import type { Line } from './line.ts'
import type { Parted } from './region.ts'

/**
 * The refusal of files that name more than one department; a copy of the name may be shortened. In a single file a
 * title with another name may be a slip, so the cells for the name decide.
 */
export function severalDepartments(
  form: Form,
  ledger: Ledger,
  lines: readonly Line[],
  parted: Parted,
): NoFiling | undefined {
  const single = new Set(lines.map(({ document }) => document)).size < 2
  const named = namesIn(form, ledger, single ? [] : parted.regions)
  const [first = '', ...others] = named.length > 0 || single ? named : authoritiesIn(form, ledger)
  const other = others.find((name) => !isSameDepartment(first, name))
  if (other === undefined) return undefined
  const says = `这里不止一个部门的材料：“${shown(first)}”和“${shown(other)}”。请把一个部门的文件放在一起，一个部门一份。`
  return { none: 'severalDepartments', says }
}

/** The names in the name cell, and in the titles of annexes that a department has once. */
function namesIn(form: Form, ledger: Ledger, regions: Parted['regions']): string[] {
  const { name } = form.edition.layout
  const projects = new Set(form.edition.annexes.filter(({ each }) => each !== undefined).map(({ id }) => id))
  const titled = regions.filter(({ annex }) => !projects.has(annex)).map(({ named }) => named)
  return [...valuesAt(ledger, name), ...titled].filter(isDepartment)
}

/** The authorities of the projects; on forms with projects alone, nothing else names the department. */
function authoritiesIn(form: Form, ledger: Ledger): string[] {
  const cell = [...form.cells.values()].find(({ column }) => column === 'authority')
  return ledger
    .told()
    .placed.flatMap(({ at, value }) => (cell && patternOf(at) === cell.pattern ? value : []))
    .filter(isDepartment)
}

/** The value at an address, and those that were refused because it already had one. */
function valuesAt(ledger: Ledger, at: string): string[] {
  const others = ledger.told().doubts.filter((doubt) => doubt.at === at)
  return [ledger.valueAt(at) ?? '', ...others.map(({ text }) => text)]
}

/** Whether a name is a department's; the name of a place alone is not. */
function isDepartment(name: string): boolean {
  return name.length > 2 && !/[省市县区州]$/.test(name)
}

/** Whether two names may be those of one department. */
export function isSameDepartment(one: string, other: string): boolean {
  return isShortened(one, other) || isShortened(other, one)
}

/** Whether the long name contains all characters of the short one in order: 县供销社, 北山县供销合作联社. */
function isShortened(long: string, short: string): boolean {
  const rest = [...plain(short)]
  for (const sign of plain(long)) if (sign === rest[0]) rest.shift()
  return rest.length === 0
}

const mostShown = 30

function shown(name: string): string {
  return name.slice(0, mostShown)
}
