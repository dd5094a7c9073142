import type { Action } from '../nouns.ts'
import { type Placed, questionOf } from '../talk.ts'

/**
 * The rows of a section by its title, 三公经费; undefined if the text could be the name of a new row, or is that of a
 * row.
 */
export function sectionWish(placed: Placed, text: string): Action | undefined {
  const { form, place } = placed
  const said = text.trim()
  const hand = place?.at === 'row' ? questionOf(placed, place.row) : undefined
  if (place && place.at !== 'menu' && (!hand || hand.row.repeats)) return undefined
  const titled = form.edition.sections.filter(({ title }) => title === said)
  if (titled.length === 0) return undefined
  const whole = form.edition.annexes.flatMap(({ id, each }) => (each === undefined ? [id] : []))
  const [section, ...more] = titled.filter(({ annex }) => whole.includes(annex))
  const isRow = form.edition.rows.some(({ label, aliases = [], cells }) => {
    const isAsked = cells.some(({ formula }) => !formula)
    return isAsked && [label, ...aliases].includes(said)
  })
  return section && more.length === 0 && !isRow ? { do: 'contents', of: section.id } : undefined
}
