import { endsAsUnit } from '../unit-names.ts'
import { shortened } from '../values/shortened.ts'
import { withoutInvisible } from '../values/visible.ts'

/** A line of the list that is refused, with its number as its writer sees it. */
export type ListError = {
  readonly line: number
  readonly read: string
  readonly why: 'noName' | 'tooShort' | 'tooLong'
}

/** The departments of a list, or its errors: a list with an error is refused as a whole. */
export type DepartmentList = {
  readonly names: readonly string[]
  readonly errors: readonly ListError[]
  /** Names listed twice; they are taken once. */
  readonly twice: readonly string[]
  /** Names that are in the campaign already; they are not taken again. */
  readonly known: readonly string[]
  /** Names that do not end as a department's does. */
  readonly odd: readonly string[]
  /** Names of which one is the end of the other: 教育局 and 云溪县教育局 may be one department. */
  readonly alike: readonly (readonly [string, string])[]
}

/** More rows than any county has departments: the file must be another table. */
export const mostRows = 3000

const longestName = 60
const shortestName = 3
const nameHeading =
  /^(单位|部门|预算单位|预算部门|填报单位|部门单位)?(名称|全称)(（全称）)?$|^(单位|部门|预算单位|预算部门)$/
const title = /(名单|一览表|花名册|汇总表|目录|清单)$/

/** Reads a table: the column under a heading such as 单位名称, otherwise the first cell with a name in each row. */
export function readDepartments(rows: readonly (readonly string[])[], known: ReadonlySet<string>): DepartmentList {
  const table = rows.map((row) => row.map(evenName))
  const head = table.findIndex((cells) => cells.some((cell) => nameHeading.test(cell)))
  const column = table[head]?.findIndex((cell) => nameHeading.test(cell))
  const lines = table.flatMap((cells, at): Line[] => {
    const empty = cells.every((cell) => cell === '')
    if (empty || at <= head || (head < 0 && isTitle(table, at))) return []
    return [{ line: at + 1, name: nameOf(cells, column), read: cells.filter(Boolean).join(' ') }]
  })
  return sorted(lines, known)
}

/**
 * A typed list: one department per line, or one line separated by 、; a leading number is the writer's own. What follows
 * a department's whole name gets a cell of its own: 交通局 张三 13800000000.
 */
export function typedRows(text: string): string[][] {
  const lines = text.split(/\r?\n/)
  const parts = lines.length === 1 ? text.split(/[、，,;；]/) : lines
  return parts.map((part) => cellsOf(part.replace(/^\s*[(（]?\d{1,4}[)）.、．]\s*/, '')))
}

/** Whether a text is a list of departments by itself. */
export function isDepartments(text: string): boolean {
  const { names, errors, odd, known } = readDepartments(typedRows(text), new Set())
  return names.length + known.length > 0 && errors.length === 0 && odd.length === 0
}

/** The lines of which only the name is taken, as they were typed. */
export function cutLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => !line.includes('\t') && cellsOf(line).length > 1)
}

function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t')
  const [first = '', ...more] = line.trim().split(/\s+/)
  const isWhole = endsAsUnit(evenName(first)) && more.length > 0 && !endsAsUnit(evenName(more.join('')))
  return isWhole ? [first, more.join(' ')] : [line]
}

/** A table with commas or tabs between its cells, and quotes around cells that contain one. */
export function separatedRows(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(separated)
}

type Line = { readonly line: number; readonly name: string; readonly read: string }

function sorted(lines: readonly Line[], known: ReadonlySet<string>): DepartmentList {
  const errors = lines.flatMap(({ line, name, read }) => {
    const why = reasonAgainst(name)
    return why ? [{ line, read: shortened(name || read, longestName), why }] : []
  })
  const good = lines.map(({ name }) => name).filter((name) => reasonAgainst(name) === undefined)
  const names = [...new Set(good)]
  const twice = names.filter((name) => good.indexOf(name) !== good.lastIndexOf(name))
  const fresh = names.filter((name) => !known.has(name))
  return {
    names: fresh,
    errors,
    twice,
    known: names.filter((name) => known.has(name)),
    odd: fresh.filter((name) => !endsAsUnit(name)),
    alike: alikeAmong(fresh, known),
  }
}

function alikeAmong(fresh: readonly string[], known: ReadonlySet<string>): (readonly [string, string])[] {
  const all = [...known, ...fresh]
  return fresh.flatMap((name) =>
    all.filter((other) => other !== name && other.endsWith(name)).map((other) => [name, other] as const),
  )
}

/** Whether a row is the title above a list without headings. */
function isTitle(table: readonly (readonly string[])[], at: number): boolean {
  const cells = table[at]?.filter(Boolean) ?? []
  const first = table.findIndex((row) => row.some(Boolean)) === at
  return first && cells.length === 1 && title.test(cells[0] ?? '')
}

function nameOf(cells: readonly string[], column: number | undefined): string {
  if (column !== undefined && column >= 0) return cells[column] ?? ''
  return cells.find((cell) => /\p{Script=Han}/u.test(cell)) ?? ''
}

function separated(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : ','
  const cells = ['']
  let quoted = false
  for (const sign of line) {
    if (sign === '"') quoted = !quoted
    else if (sign === separator && !quoted) cells.push('')
    else cells.push(`${cells.pop() ?? ''}${sign}`)
  }
  return cells
}

/** A name normalised: half width, no spaces, no invisible characters, Chinese brackets. */
export function evenName(cell: string): string {
  return withoutInvisible(cell.normalize('NFKC').replace(/\s+/g, '')).replaceAll('(', '（').replaceAll(')', '）')
}

function reasonAgainst(name: string): ListError['why'] | undefined {
  if (!/\p{Script=Han}/u.test(name)) return 'noName'
  if (name.length < shortestName) return 'tooShort'
  return name.length > longestName ? 'tooLong' : undefined
}
