import type { Address } from '../address.ts'
import type { Finding } from '../checks/finding.ts'
import { judgeDerived } from '../checks/generated.ts'
import { type Facts, isListed, rowNumbers, rowsOver } from '../facts.ts'
import type { Change } from '../filing.ts'
import { cellAt, type Form } from '../form.ts'
import { original } from '../prose/typed.ts'
import type { Exchanged } from './file.ts'

/** What a file would change in a filing. */
export type Comparison = {
  /** Cells that are the same in both. */
  readonly same: readonly Address[]
  /** Cells with another answer; a row with another name also loses the cells that the file does not give. */
  readonly changed: readonly Change[]
  /** Cells that were not asked yet. */
  readonly filled: readonly Change[]
  readonly unread: readonly Finding[]
  readonly unknown: readonly Finding[]
  /** Derived values in the file that differ from what its own figures give. */
  readonly disagreeing: readonly Finding[]
  /** Whether it has another signature, which is never taken over. */
  readonly signature: boolean
}

/** The text of a whole report, which is only checked. */
const wholeReport = `report.sections.${original}`

type Into = { readonly facts: Facts; readonly department: string }

/** Compares a file with a filing on the same form. */
export function compareWith(form: Form, into: Into, file: Exchanged): Comparison {
  const given = takenFrom(form, into, file)
  const differs = [...given].filter(([address, value]) => into.facts.get(address) !== value)
  const changes = differs.map(([address, to]) => ({ address, to }))
  const unread = file.findings.filter(({ rule }) => rule.endsWith('.readable'))
  return {
    same: [...given].flatMap(([address, value]) => (into.facts.get(address) === value ? address : [])),
    changed: [...changes.filter(({ address }) => into.facts.has(address)), ...emptied(into.facts, given)],
    filled: changes.filter(({ address }) => !into.facts.has(address)),
    unread,
    unknown: file.findings.filter((finding) => !unread.includes(finding)),
    disagreeing: disagreeing(file),
    signature: [...file.facts].some(
      ([address, value]) => value !== (into.facts.get(address) ?? '') && cellAt(form, address)?.signed === true,
    ),
  }
}

/** The filled cells that belong to rows which are the same here and in the file. */
export function blanksOf({ facts }: Into, file: Exchanged, { filled }: Comparison): Change[] {
  return filled.filter(({ address }) => rowsOver(address).every((row) => isSameRow(facts, file.facts, row)))
}

/** The file's cells that people answer and that could be read; signatures are never imported. */
function takenFrom(form: Form, { facts, department }: Into, file: Exchanged): Facts {
  const unreadable = new Set(file.findings.flatMap(({ at }) => at))
  const taken = [...file.facts].filter(([address]) => {
    const cell = cellAt(form, address)
    const another = address === 'unit.name' && file.department !== department
    return !unreadable.has(address) && !cell?.formula && !cell?.signed && address !== wholeReport && !another
  })
  const listed = (address: Address, value: string) =>
    file.inferred.has(address) ? joined(facts.get(address), value) : value
  return new Map(taken.map(([address, value]) => [address, listed(address, value)]))
}

/** Merges a list that the file only implies: its rows are added, and no row is removed. */
function joined(standing: string | undefined, read: string): string {
  const numbers = [...(standing ?? '').split(','), ...read.split(',')].filter((number) => number !== '')
  return standing === undefined ? read : [...new Set(numbers)].join(',')
}

function disagreeing({ form, facts, year }: Exchanged): Finding[] {
  return [...facts.keys()].flatMap((address) => {
    const finding = judgeDerived(form, facts, year, address)
    return finding?.grade === 'must' ? [finding] : []
  })
}

/** Empties the cells that the file does not give for a row with another name: it is a different row. */
function emptied(facts: Facts, given: Facts): Change[] {
  const renamed = [...given].flatMap(([address, name]) => {
    const before = /\.\d+\.name$/.test(address) ? facts.get(address) : undefined
    return before !== undefined && before !== name ? [address.slice(0, -'name'.length)] : []
  })
  const gone = (address: Address) => !given.has(address) && renamed.some((row) => address.startsWith(row))
  return renamed.length === 0 ? [] : [...facts.keys()].filter(gone).map((address) => ({ address, to: undefined }))
}

/**
 * Whether a row is the same in both: a list that is not asked yet brings its rows, but in an existing list the row must
 * have the same name.
 */
function isSameRow(
  facts: Facts,
  file: Facts,
  { list, number }: { readonly list: Address; readonly number: number },
): boolean {
  if (rowNumbers(facts, list) === undefined) return true
  const name = facts.get(`${list}.${number}.name`)
  const listed = isListed(facts, `${list}.${number}`, false)
  return listed && (name === undefined || name === file.get(`${list}.${number}.name`))
}
