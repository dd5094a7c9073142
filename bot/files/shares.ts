import type { Address } from '../../core/address.ts'
import { annexAt, annexesOf } from '../../core/annexes.ts'
import type { Form } from '../../core/form.ts'
import type { Into } from './brings.ts'

/** The cells of a file that are for one person: `to`, or whoever sent it. */
export type Share = { readonly to?: number; readonly has: (address: Address) => boolean }

/**
 * The share of the person who sent a file, and those of the colleagues who fill an annex. A colleague who was sent the
 * file has only the annexes that they fill.
 */
export function sharesOf(form: Form, { handed, facts, person, part }: Into): readonly Share[] {
  const standing = new Set(annexesOf(form, facts).map(({ id }) => id))
  const holderOf = (address: Address) => {
    const annex = handed && annexAt(form, address)
    return annex !== undefined && standing.has(annex) ? handed?.get(annex) : undefined
  }
  if (part) return [{ has: (address) => holderOf(address) === person }]
  const own: Share = { has: (address) => [undefined, person].includes(holderOf(address)) }
  const others = new Set([...(handed?.values() ?? [])].filter((one) => one !== person))
  return [own, ...[...others].map((to): Share => ({ to, has: (address) => holderOf(address) === to }))]
}
