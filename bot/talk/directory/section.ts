import type { Action } from '../nouns.ts'
import { type Placed, questionOf } from '../talk.ts'

/** The title of a section alone, 三公经费: its rows, unless it might be the name of a new row, or a row is called so. */
export function sectionWish(placed: Placed, text: string): Action | undefined {
  const { form, place } = placed
  const said = text.trim()
  const hand = place?.at === 'row' ? questionOf(placed, place.row) : undefined
  if (place && place.at !== 'menu' && (!hand || hand.row.repeats)) return undefined
  const whole = form.edition.annexes.flatMap(({ id, each }) => (each === undefined ? [id] : []))
  const [section, ...more] = form.edition.sections.filter(({ title, annex }) => title === said && whole.includes(annex))
  const isRow = form.edition.rows.some(({ label, aliases = [], cells }) => {
    const isAsked = cells.some(({ formula }) => !formula)
    return isAsked && [label, ...aliases].includes(said)
  })
  return section && more.length === 0 && !isRow ? { do: 'contents', of: section.id } : undefined
}
