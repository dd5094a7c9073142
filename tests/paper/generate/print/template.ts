import { bind } from '../../../../core/address.ts'
import { cellAt, type Form } from '../../../../core/form.ts'
import { textAt } from '../../../../core/formula.ts'
import type { Part } from '../document.ts'
import type { Filing } from '../filing/filing.ts'

/** A template of the edition as parts: its words, and the values of its slots. */
export function printed(filing: Filing, template: string, numbers: readonly number[] = []): Part[] {
  return template.split(/(\{\{[^}]+\}\})/).flatMap((piece): Part[] => {
    const slot = /^\{\{([^|}]+)(?:\|(\w+))?\}\}$/.exec(piece)
    if (!slot?.[1]) return piece === '' ? [] : [{ text: withYears(piece, filing.year) }]
    return partAt(filing, bind(slot[1], numbers), slot[2])
  })
}

export function withYears(text: string, year: number): string {
  return text.replaceAll('{year}', `${year}`).replaceAll('{lastYear}', `${year - 1}`)
}

/** The filing's text at an address; a list prints nothing, and an unknown cell is none. */
function partAt(filing: Filing, address: string, piece: string | undefined): Part[] {
  if (filing.form.cells.get(address)?.kind.type === 'rows') return []
  if (piece !== undefined) return measurePart(filing, address, piece)
  const value = valueAt(filing, address)
  return value === undefined ? [] : [{ text: shown(address, value), at: address, value }]
}

/** The canonical text of a cell that is stated or derived. */
export function valueAt({ form, facts }: Filing, address: string): string | undefined {
  return facts.get(address) ?? withCents(form, address, textAt(form, facts, address))
}

/** Sums are printed with the two decimals of their parts. */
function withCents(form: Form, address: string, value: string | undefined): string | undefined {
  const isMoney = value && cellAt(form, address)?.kind.type === 'amount'
  return isMoney && !/\.\d\d/.test(value) ? Number(value).toFixed(2) : value
}

/** The sign, the number or the unit of a target printed in three cells; the number's cell states the whole. */
function measurePart({ facts, measures }: Filing, address: string, piece: string): Part[] {
  const measure = measures.get(address)
  if (!measure) return []
  const words = measure.sign === '' && measure.unit === ''
  if (piece === 'unit') return [{ text: measure.unit }]
  if (piece === 'sign') return [{ text: words ? '定性' : measure.sign || '≥' }]
  return [{ text: measure.value, at: address, value: facts.get(address) ?? '' }]
}

/** A day as people write it; anything else unchanged. */
function shown(address: string, value: string): string {
  const [, year, month, day] = (address.endsWith('date') && /^(\d+)-0?(\d+)-0?(\d+)$/.exec(value)) || []
  return year ? `${year}年${month}月${day}日` : value
}
