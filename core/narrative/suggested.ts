import { type Address, bind, numbersOf, patternOf } from '../address.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { onceForText } from '../once.ts'
import { pointsAddress } from './points.ts'
import type { ProseSection, Suggested } from './vocabulary.ts'

/**
 * What can be drafted: a section of the narrative, or the text of a cell, identified by its address. A section is
 * stored with its slots and follows the facts. A cell prints as stored, so its figures are filled in when its text is
 * taken; later checks of prose (figures, directions, outcomes) treat it like typed words.
 */
export type Draftable = ProseSection & Partial<Pick<Suggested, 'brief' | 'label' | 'needs' | 'asks'>>

/** The draftable with this id. */
export const draftableAt = onceForText((form: Form, id: string): Draftable | undefined => {
  const { sections, suggested = [] } = form.edition.narrative
  const section = sections.find((one) => one.id === id)
  const cell = section ? undefined : suggested.find(({ cell }) => cell === patternOf(id))
  return section ?? (cell && { ...bound(cell, id), id })
})

/** Binds the stars of the cell's own row; other stars still cover every listed row. */
function bound(suggested: Suggested, address: Address): Suggested {
  const row = suggested.cell.slice(0, suggested.cell.lastIndexOf('*') + 1)
  if (row === '') return suggested
  return JSON.parse(JSON.stringify(suggested).replaceAll(row, bind(row, numbersOf(address))))
}

/** The cell that a question is about, if a text can be drafted for it. */
export function suggestedFor(form: Form, cells: readonly { readonly address: Address }[]): Address | undefined {
  const [only] = cells.length === 1 ? cells : []
  return only && draftableAt(form, only.address) ? only.address : undefined
}

/** The title of a draft: a section's own, or for a cell's text the label with the name of its row. */
export function titleOfDraft(form: Form, facts: Facts, id: string): string | undefined {
  const draftable = draftableAt(form, id)
  const row = /^.*\.\d+(?=\.)/.exec(id)?.[0]
  const name = row === undefined || !cellAt(form, id) ? undefined : facts.get(`${row}.name`)
  return draftable && [name, draftable.title].filter(Boolean).join(' ')
}

/** The question that asks for a drafted cell. */
export function questionOfDraft(form: Form, id: string): string {
  const cell = cellAt(form, id)
  return bind(cell?.row.id ?? '', numbersOf(id))
}

/** The facts plus what a person said for the text of a cell, which is not stored. */
export function withPoints(facts: Facts, id: string, points: string | undefined): Facts {
  return points === undefined ? facts : new Map([...facts, [pointsAddress(id), points]])
}
