import { type Form, openForm } from '../form.ts'
import { hunan2023 } from './hunan-2023/index.ts'

/** Every published edition, the newest last. */
export const publishedForms: readonly Form[] = [hunan2023].map(openForm)

/** The form of an edition by its id. */
export function formOf(edition: string): Form | undefined {
  return publishedForms.find((form) => form.edition.id === edition)
}

/** The newest form that is good for a budget year. */
export function formForYear(year: number): Form | undefined {
  return publishedForms.findLast(({ edition: { years } }) => years.from <= year && year <= (years.to ?? year))
}
