import { type Form, openForm } from '../form.ts'
import { hunan2023 } from './hunan-2023/index.ts'
import { national2021Cost } from './national-2021-cost/index.ts'

/**
 * Every published edition. If two are valid for one year, departments are given the later in this list; the others
 * serve files that name them.
 */
export const publishedForms: readonly Form[] = [national2021Cost, hunan2023].map(openForm)

/** The form of an edition by its id. */
export function formOf(edition: string): Form | undefined {
  return publishedForms.find((form) => form.edition.id === edition)
}

/** The form for a budget year: the last published one that is valid for it. */
export function formForYear(year: number): Form | undefined {
  return publishedForms.findLast(({ edition: { years } }) => years.from <= year && year <= (years.to ?? year))
}
