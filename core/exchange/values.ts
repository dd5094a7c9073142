import { type Address, patternOf } from '../address.ts'
import type { Kind } from '../cell-kind.ts'
import { isExplanation } from '../checks/explanations.ts'
import type { Finding } from '../checks/finding.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { labelOf } from '../labels.ts'
import { mostOf, type Overlong, overlong } from '../values/lengths.ts'
import { readMeasure } from '../values/measure.ts'
import { readValue } from '../values/read.ts'
import { shortened } from '../values/shortened.ts'
import { seenLines } from '../values/texts.ts'

/** One fact of a file: its canonical text, or a finding that says why it cannot be read. */
export type FileFact = { readonly address: Address; readonly value: string; readonly finding?: Finding }

/** The most characters of a value that are quoted, or kept if the value is too long for its cell. */
const longestEcho = 40

/**
 * Reads one fact as its cell does; an unreadable value is kept as written, with a finding. A value that is too long for
 * its cell is cut short and not checked further.
 */
export function readFact(form: Form, facts: Facts, year: number, address: Address, stated: unknown): FileFact {
  const value = facts.get(address) ?? ''
  const cell = cellAt(form, address)
  const over = overlongAt(form, address, stated)
  if (!cell && !isExplanation(address)) return { address, value, finding: unknownAddress(address, value) }
  if (over) return { address, value, finding: tooLong(labelAt(form, facts, year, address), address, value, over) }
  const read = !cell ? value : typeof stated === 'string' ? canonical(cell.kind, value, form.edition.unit) : undefined
  if (read !== undefined) return { address, value: read }
  const label = labelOf(form, facts, year, address)
  const letter = cell ? letterIn(cell.kind, value) : ''
  return { address, value, finding: unreadable(address, value, `${label}没看懂，请改成规范的写法。`, letter) }
}

/** A hint about a letter in place of a digit, if that is why a measure cannot be read. */
function letterIn(kind: Kind, value: string): string {
  const reading = kind.type === 'measure' ? readMeasure(value) : { value }
  const { word, digit } = 'refused' in reading ? reading.refused : {}
  return digit === undefined ? '' : `，里面的“${word}”是字母，像是数字${digit}`
}

/** The facts' value as it appears in the file, for findings on values that are no text. */
export function statedAt(form: Form, address: Address, stated: unknown): string {
  const text = typeof stated === 'string' ? stated : JSON.stringify(stated)
  return overlongAt(form, address, text) ? shortened(text, longestEcho) : text
}

function overlongAt(form: Form, address: Address, stated: unknown): Overlong | undefined {
  return typeof stated === 'string' ? overlong(stated, mostOf(cellAt(form, address)?.kind)) : undefined
}

function labelAt(form: Form, facts: Facts, year: number, address: Address): string {
  return isExplanation(address) ? '检查的说明' : labelOf(form, facts, year, address)
}

function tooLong(label: string, address: Address, value: string, { length, most }: Overlong): Finding {
  return unreadable(address, value, `${label}：字数太多，有 ${length} 个字，最多 ${most} 个字。请精简。`)
}

function unreadable(address: Address, value: string, says: string, letter = ''): Finding {
  const shows = `“${shortened(value, longestEcho)}”${letter}`
  const rule = `${patternOf(address)}.readable`
  return { check: `${address}.readable`, rule, grade: 'must', at: [address], says, shows, sides: value }
}

/** The canonical text of a file's value; undefined if it cannot be read exactly. */
function canonical(kind: Kind, value: string, unit: string): string | undefined {
  if (value === '') return ''
  if (kind.type === 'text') return kind.long ? value : seenLines(value)
  if (kind.type === 'measure') return 'refused' in readMeasure(value) ? undefined : value
  const reading = readValue(kind, value, unit)
  return 'value' in reading ? reading.value : undefined
}

function unknownAddress(address: Address, value: string): Finding {
  return {
    check: `${address}.known`,
    rule: 'known',
    grade: 'note',
    at: [address],
    says: '表样里没有这一格，导入时不会保留。请核对地址。',
    shows: `${address} = “${value.slice(0, longestEcho)}”`,
    sides: value,
  }
}
