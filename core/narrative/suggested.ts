import { type Address, bind, numbersOf, patternOf } from '../address.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { onceForText } from '../once.ts'
import { pointsAddress } from './points.ts'
import type { ProseSection, Suggested } from './vocabulary.ts'

/**
 * What can be drafted: a section of the narrative, or the text of a cell, known by its address. A section is kept with
 * its slots and follows the facts; a cell prints as it is kept, so its figures are put in when its text is taken, and
 * what is read into prose later (figures, directions, outcomes) watches it like words that were typed.
 */
export type Draftable = ProseSection & Partial<Pick<Suggested, 'brief' | 'label' | 'needs' | 'asks'>>

/** What is drafted under an id. */
export const draftableAt = onceForText((form: Form, id: string): Draftable | undefined => {
  const { sections, suggested = [] } = form.edition.narrative
  const section = sections.find((one) => one.id === id)
  const cell = section ? undefined : suggested.find(({ cell }) => cell === patternOf(id))
  return section ?? (cell && { ...bound(cell, id), id })
})

/** The cell's own row in the place of its stars; other stars still range over every listed row. */
function bound(suggested: Suggested, address: Address): Suggested {
  const row = suggested.cell.slice(0, suggested.cell.lastIndexOf('*') + 1)
  if (row === '') return suggested
  return JSON.parse(JSON.stringify(suggested).replaceAll(row, bind(row, numbersOf(address))))
}

/** The cell that a question is about, where a text can be drafted for it. */
export function suggestedFor(form: Form, cells: readonly { readonly address: Address }[]): Address | undefined {
  const [only] = cells.length === 1 ? cells : []
  return only && draftableAt(form, only.address) ? only.address : undefined
}

/** What a draft is called: a section by its title, a cell's text by the name of its row too. */
export function titleOfDraft(form: Form, facts: Facts, id: string): string | undefined {
  const draftable = draftableAt(form, id)
  const row = /^.*\.\d+(?=\.)/.exec(id)?.[0]
  const name = row === undefined || !cellAt(form, id) ? undefined : facts.get(`${row}.name`)
  return draftable && [name, draftable.title].filter(Boolean).join('·')
}

/** The question that a drafted cell is answered at. */
export function questionOfDraft(form: Form, id: string): string {
  const cell = cellAt(form, id)
  return bind(cell?.row.id ?? '', numbersOf(id))
}

/** The facts with what a person said for the text of a cell; it is not kept. */
export function withPoints(facts: Facts, id: string, points: string | undefined): Facts {
  return points === undefined ? facts : new Map([...facts, [pointsAddress(id), points]])
}
