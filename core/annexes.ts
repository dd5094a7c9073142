import { type Address, cellIn, numbersOf } from './address.ts'
import { type Facts, rowNumbers } from './facts.ts'
import { cellAt, type Form } from './form.ts'
import type { Question } from './question.ts'

/** An annex as it is filed: each copy of one that is filed once for each row of a list is one by itself. */
export type FiledAnnex = { readonly id: string; readonly title: string }

/** The annexes of a filing as they stand, in paper order. */
export function annexesOf({ edition }: Form, facts: Facts): FiledAnnex[] {
  return edition.annexes.flatMap(({ id, number, each }) => {
    if (each === undefined) return [{ id, title: number }]
    const copies = rowNumbers(facts, each) ?? []
    return copies.map((copy) => ({
      id: `${each}.${copy}`,
      title: `${number} ${facts.get(`${each}.${copy}.name`) || `第${copy}个`}`,
    }))
  })
}

/** The annex that a question stands in; the list that names the copies of one stands in none of them. */
export function annexOf(form: Form, { row, numbers: [copy] }: Pick<Question, 'row' | 'numbers'>): string {
  const annex = form.sections.get(row.section)?.annex
  if (annex?.each === undefined) return annex?.id ?? ''
  return copy === undefined ? annex.each : cellIn(annex.each, String(copy))
}

/** The annex that a cell stands in; undefined for an address that is no cell of the form. */
export function annexAt(form: Form, address: Address): string | undefined {
  const cell = cellAt(form, address)
  return cell && annexOf(form, { row: cell.row, numbers: numbersOf(address) })
}

/** The annexes that cells stand in, each once. */
export function annexesAt(form: Form, addresses: readonly Address[]): string[] {
  return [...new Set(addresses.flatMap((address) => annexAt(form, address) ?? []))]
}

/** The annexes of the form itself that cells stand in, all copies of one as one, in paper order. */
export function formAnnexesAt(form: Form, addresses: readonly Address[]): string[] {
  const ids = new Set(addresses.flatMap((at) => form.sections.get(cellAt(form, at)?.row.section ?? '')?.annex.id ?? []))
  return form.edition.annexes.flatMap(({ id }) => (ids.has(id) ? id : []))
}

/** The copy that an address stands in, of an annex that is filed once for each row of a list: `project.2`. */
export function copyAt({ edition }: Form, address: string): Address | undefined {
  const lists = edition.annexes.flatMap(({ each }) => each ?? [])
  const list = lists.find((each) => /^\.\d/.test(address.startsWith(each) ? address.slice(each.length) : ''))
  return list && `${list}.${Number.parseInt(address.slice(list.length + 1), 10)}`
}

/** An annex's number as the forms write it: 附件2 is 附件二. */
export function annexNumber(typed: string): string {
  return typed.replace(/^附[件表](\d)$/, (_, digit: string) => `附件${'零一二三四五六七八九'[Number(digit)]}`)
}

/** The list whose rows each have a copy of an annex, the projects; undefined if the form has no such annex. */
export function copyListOf({ edition }: Pick<Form, 'edition'>): Address | undefined {
  return edition.annexes.find(({ each }) => each !== undefined)?.each
}

/** Whether an annex is filed once for each row of the list. */
export function isCopied({ edition }: Form, list: Address): boolean {
  return edition.annexes.some(({ each }) => each === list)
}
