import type { Address, ReasonWords } from './edition.ts'
import type { Facts } from './facts.ts'
import { cellAt, type Form } from './form.ts'
import { gapText } from './gap.ts'
import { splitReason } from './reason.ts'

/** What a slot such as `overall.indicators.cost.1.reason.cause` says: a reason's cause, or its measure. */
export function pieceText(form: Form, facts: Facts, year: number, slot: string): string | undefined {
  const row = rowOfGap(form, slot)
  if (row !== undefined) return gapText(form, facts, row)
  const words = form.edition.narrative.reasons
  const [, address = '', piece] = /^(.+\.reason)\.(cause|measure)$/.exec(slot) ?? []
  const reason = facts.get(address)
  if (!words || reason === undefined || piece === undefined) return undefined
  const { cause, measure } = splitReason(words, reason, year)
  return piece === 'cause' ? cause || words.noCause : measure || measureFor(words, address)
}

/** What is done about an indicator whose reason names no measure: by its kind, and rows of one table in turn. */
function measureFor({ noMeasure, noMeasures = {} }: ReasonWords, reason: Address): string {
  const [, table = '', row = ''] = /\.([^.]+)\.(\d+)\.reason$/.exec(reason) ?? []
  const known = noMeasures[table] ?? []
  return known[(Number(row) - 1) % known.length] ?? noMeasure
}

/** The indicator whose distance from its target a slot tells. */
export function rowOfGap(form: Form, slot: string): Address | undefined {
  const row = /^(.+)\.gap$/.exec(slot)?.[1]
  return row !== undefined && cellAt(form, `${row}.target`) ? row : undefined
}

/** Whether a slot names the cause or the measure in a reason that the form asks for, or how far an indicator is from its target. */
export function isPiece(form: Form, slot: string): boolean {
  if (rowOfGap(form, slot) !== undefined) return true
  const address = /^(.+\.reason)\.(?:cause|measure)$/.exec(slot)?.[1]
  return form.edition.narrative.reasons !== undefined && address !== undefined && cellAt(form, address) !== undefined
}
