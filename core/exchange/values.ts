import { isExplanation } from '../checks/explanations.ts'
import type { Finding } from '../checks/finding.ts'
import type { Address, Kind } from '../edition.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form, patternOf } from '../form.ts'
import { labelOf } from '../labels.ts'
import { readMeasure } from '../values/measure.ts'
import { readValue } from '../values/read.ts'

/** One fact of a file: its canonical text, or a finding that says why it cannot be read. */
export type FileFact = { readonly address: Address; readonly value: string; readonly finding?: Finding }

/** Reads one fact as its cell reads it; what cannot be read is kept as written, with a finding. */
export function readFact(form: Form, facts: Facts, year: number, address: Address, stated: unknown): FileFact {
  const value = asText(stated)
  if (isExplanation(address)) return { address, value }
  const cell = cellAt(form, address)
  if (!cell) return { address, value, finding: unknownAddress(address, value) }
  const read = typeof stated === 'string' ? canonical(cell.kind, value, form.edition.unit) : undefined
  if (read !== undefined) return { address, value: read }
  const label = labelOf(form, facts, year, address)
  return {
    address,
    value,
    finding: {
      check: `${address}.readable`,
      rule: `${patternOf(address)}.readable`,
      grade: 'must',
      at: [address],
      says: `${label}读不懂，请改成规范的写法。`,
      shows: `“${value.slice(0, 40)}”${letterIn(cell.kind, value)}`,
      sides: value,
    },
  }
}

/** The letter that stands in the place of a digit, where that is why a measure cannot be read. */
function letterIn(kind: Kind, value: string): string {
  const reading = kind.type === 'measure' ? readMeasure(value) : { value }
  const { word, digit } = 'refused' in reading ? reading.refused : {}
  return digit === undefined ? '' : `，里面的“${word}”是字母，像是数字${digit}`
}

/** A value that is no text is kept as it stands in the file, for its finding to show. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The canonical text of a file's value; undefined where it cannot be read exactly. */
function canonical(kind: Kind, value: string, unit: string): string | undefined {
  if (value === '') return ''
  if (kind.type === 'text') return value
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
    shows: `${address} = “${value.slice(0, 40)}”`,
    sides: value,
  }
}
