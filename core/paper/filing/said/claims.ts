import { Decimal } from 'decimal.js'
import type { Address } from '../../../address.ts'
import { cellAt, type Form } from '../../../form.ts'
import { readValue } from '../../../values/read.ts'
import { shortened } from '../../../values/shortened.ts'
import { tidied } from '../../../values/tidy.ts'
import type { PlacedText, ToldDoubt } from '../filing-read.ts'
import type { Told } from './sentences.ts'
import { whyNot } from './words.ts'

/** What a sentence says of a cell. */
export type Claim = {
  readonly at: Address
  readonly told: Told
  /** The rank: 0 is the most certain. */
  readonly rank: number
} & ({ readonly value: string } | { readonly why: string })

type Sure = Extract<Claim, { readonly value: string }>

/** The rank of a sentence that says there is none: it is compared with every other. */
export const none = -1
/** The rank of a figure that may be the cell's: used if nothing more certain exists. */
export const unsure = 100

const longestText = 60

/** A blank that was left to fill in. */
const gap = /【待填】|[×xX_＿]{2}|…{2}/

/** Whether words still contain a blank to fill in. */
export function isUnfilled(words: string): boolean {
  return gap.test(words)
}

/** The claim that words make, read as the cell's kind. */
export function claimOf(form: Form, at: Address, told: Told, rank: number, words: string): Claim[] {
  const cell = cellAt(form, at)
  if (!cell || isUnfilled(words)) return []
  const reading = readValue(cell.kind, words, form.edition.unit)
  const said =
    'value' in reading ? { value: tidied(cell, reading.value) } : { why: whyNot.unclear(shortened(words, 20)) }
  return [{ at, told, rank, ...said }]
}

/** One value for each cell, or why there is none: the most certain claims decide, and they must agree. */
export function settle(form: Form, claims: readonly Claim[]): { placed: PlacedText[]; doubts: ToldDoubt[] } {
  const placed: PlacedText[] = []
  const doubts: ToldDoubt[] = []
  for (const [at, all] of byCell(claims)) {
    const settled = oneOf(form, surest(all))
    if ('value' in settled) placed.push({ at, value: settled.value, source: settled.told.source })
    else
      doubts.push({
        at,
        text: shortened(settled.told.text, longestText),
        why: settled.why,
        source: settled.told.source,
      })
  }
  return { placed, doubts }
}

function surest(claims: readonly Claim[]): readonly Claim[] {
  const ranks = claims.map(({ rank }) => rank).filter((rank) => rank !== none)
  const least = ranks.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
  return claims.filter(({ rank }) => rank === least || rank === none)
}

function byCell(claims: readonly Claim[]): ReadonlyMap<Address, readonly Claim[]> {
  const cells = new Map<Address, Claim[]>()
  for (const claim of claims) {
    const known = cells.get(claim.at)
    if (known) known.push(claim)
    else cells.set(claim.at, [claim])
  }
  return cells
}

function oneOf(form: Form, claims: readonly Claim[]): Claim {
  const sure = claims.filter((claim): claim is Sure => 'value' in claim)
  const [first] = sure
  if (!first) return claims[0] as Claim
  const others = sure.filter((claim) => !isSame(form, claim, first))
  if (others.length === 0) return first
  return { at: first.at, told: first.told, rank: first.rank, why: whyNot.several([first, ...others].map(said)) }
}

function said({ value }: Sure): string {
  return shortened(value, 20)
}

function isSame(form: Form, one: Sure, other: Sure): boolean {
  const type = cellAt(form, one.at)?.kind.type
  const isFigure = (type === 'amount' || type === 'count') && one.value !== '' && other.value !== ''
  return isFigure ? new Decimal(one.value).eq(other.value) : one.value === other.value
}
