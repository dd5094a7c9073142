import { type Form, openForm } from '../form.ts'
import { hunan2023 } from './hunan-2023/index.ts'
import { national2021Cost } from './national-2021-cost/index.ts'

/**
 * Every published edition. Where two are good for one year, the later line is the one that a department is given; the
 * others are for files that name them.
 */
export const publishedForms: readonly Form[] = [national2021Cost, hunan2023].map(openForm)

/** The form of an edition by its id. */
export function formOf(edition: string): Form | undefined {
  return publishedForms.find((form) => form.edition.id === edition)
}

/** The form that a budget year is filed on: the last published that is good for it. */
export function formForYear(year: number): Form | undefined {
  return publishedForms.findLast(({ edition: { years } }) => years.from <= year && year <= (years.to ?? year))
}
