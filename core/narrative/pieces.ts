import type { Address } from '../address.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { evaluate } from '../formula.ts'
import { causeIn, causesSaid, continued, counted } from './continued.ts'
import { evenly } from './even.ts'
import { explainedAt, isRule } from './explained.ts'
import { gapText } from './gap.ts'
import { reasonItems } from './reason.ts'
import { spokenName, spokenTarget } from './spoken.ts'
import { written } from './written.ts'

/**
 * What is calculated for an indicator in a sentence: its gap to the target, its name before a figure, its target in
 * words.
 */
const ofIndicator: Readonly<Record<string, (form: Form, facts: Facts, row: Address) => string | undefined>> = {
  gap: gapText,
  spokenName,
  spokenTarget,
}

/**
 * The text of a slot that is no cell and no phrase: `….reason.cause`, `.causeTold` and `.measure`, `….gap`,
 * `….spokenName`, `….spokenTarget`; and `….because` and `explanation.<rule>`, which continue the sentence of their
 * figure.
 */
export function pieceText(form: Form, facts: Facts, year: number, slot: string): string | undefined {
  const piece = indicatorPiece(form, slot)
  if (piece) return ofIndicator[piece.of]?.(form, facts, piece.row)
  if (isUnspent(form, slot)) return unspentOf(form, facts, slot)
  const rule = ruleOf(slot)
  if (rule !== undefined) return isRule(form, rule) ? explanation(form, facts, year, rule) : undefined
  const cause = causeCell(form, slot)
  if (cause !== undefined) return becauseOf(facts.get(cause))
  const words = form.edition.narrative.reasons
  const { address = '', part } = reasonPiece(slot)
  const reason = facts.get(address)
  if (!words || reason === undefined || part === undefined) return undefined
  const items = reasonItems(words, reason, year)
  if (part === 'measure') return written(counted(items.measure)) || undefined
  if (items.cause.length === 0) return undefined
  const causes = items.cause.map(causeIn)
  return written(part === 'causeTold' ? causesSaid(causes) : counted(causes))
}

/** The cause or the measure in a row's reason, letters only, for finding equal ones. */
export function reasonLetters(
  form: Form,
  { facts, year }: { readonly facts: Facts; readonly year: number },
  row: Address,
  part: 'cause' | 'measure',
): string | undefined {
  return pieceText(form, facts, year, `${row}.reason.${part}`)?.replace(/[^\p{L}\p{N}]/gu, '')
}

/** The cell whose text a slot ending in `.because` puts after its figure: “，主要原因是…”. */
function causeCell(form: Form, slot: string): Address | undefined {
  const address = /^(.+)\.because$/.exec(slot)?.[1]
  return address !== undefined && cellAt(form, address)?.kind.type === 'text' ? address : undefined
}

function becauseOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : text && written(continued(text))
}

/** An explanation; empty if there is nothing to explain. */
function explanation(form: Form, facts: Facts, year: number, rule: string): string | undefined {
  const explained = explainedAt(form, facts, year, rule)
  return explained === 'open' ? undefined : written(explained?.text ?? '')
}

/** The indicator for which a slot calculates something. */
export function indicatorPiece(form: Form, slot: string): { readonly row: Address; readonly of: string } | undefined {
  const [, row = '', of = ''] = /^(.+)\.([^.]+)$/.exec(slot) ?? []
  return Object.hasOwn(ofIndicator, of) && cellAt(form, `${row}.target`) ? { row, of } : undefined
}

/** The cell from which the words of a slot come; for other slots, the slot itself. */
export function cellOfPiece(slot: string): Address {
  const [, row = '', piece = ''] = /^(.+)\.([^.]+)$/.exec(slot) ?? []
  return Object.hasOwn(cellOf, piece) ? `${row}${cellOf[piece]}` : slot
}

const cellOf: Readonly<Record<string, string>> = {
  cause: '',
  causeTold: '',
  measure: '',
  because: '',
  gap: '.actual',
  spokenName: '.name',
  spokenTarget: '.target',
  unspent: '.executed',
}

/** The unspent part of a row with a year's budget and its execution. */
function unspentOf(form: Form, facts: Facts, slot: string): string | undefined {
  const row = /^(.+)\.unspent$/.exec(slot)?.[1] ?? ''
  const worth = evaluate(form, facts, { minus: [`${row}.annual`, `${row}.executed`] })?.value
  return worth && `${evenly(worth)}${form.edition.unit}`
}

function isUnspent(form: Form, slot: string): boolean {
  const row = /^(.+)\.unspent$/.exec(slot)?.[1] ?? ''
  return cellAt(form, `${row}.annual`) !== undefined && cellAt(form, `${row}.executed`) !== undefined
}

/** The rule whose explanation a slot gives. */
export function ruleOf(slot: string): string | undefined {
  return /^explanation\.(.+)$/.exec(slot)?.[1]
}

/** A part of a reason; `causeTold` continues after 主要原因: “是…”, “有两个：…”. */
type ReasonPart = 'cause' | 'causeTold' | 'measure'

function reasonPiece(slot: string): { readonly address?: Address; readonly part?: ReasonPart } {
  const [, address, part] = /^(.+\.reason)\.(cause|causeTold|measure)$/.exec(slot) ?? []
  return address === undefined ? {} : { address, part: part as ReasonPart }
}

/** Whether a slot names something calculated for a row or a rule of the form. */
export function isPiece(form: Form, slot: string): boolean {
  if (indicatorPiece(form, slot) || causeCell(form, slot) !== undefined || isUnspent(form, slot)) return true
  const rule = ruleOf(slot)
  if (rule !== undefined) return isRule(form, rule)
  const { address } = reasonPiece(slot)
  return form.edition.narrative.reasons !== undefined && address !== undefined && cellAt(form, address) !== undefined
}
