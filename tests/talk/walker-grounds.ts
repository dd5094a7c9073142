import { formOf } from '../../core/editions/index.ts'
import { questions } from '../../core/questions.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating } from '../fixtures/facts.ts'
import { nationalFiling, nationalYear } from '../fixtures/national.ts'
import type { Ground } from './walker.ts'

const filings = [
  { edition: 'hunan-2023', year: 2023, facts: correctFiling() },
  { edition: 'national-2021-cost', year: nationalYear, facts: nationalFiling() },
]

/** Every section of both forms, in a filing with one project. */
export const grounds: readonly (Ground & { readonly edition: string })[] = filings.flatMap(
  ({ edition, year, ...filing }) => {
    const form = formOf(edition)
    if (!form) throw new Error(`${edition} is not published`)
    const facts = stating(filing.facts, { project: '1' })
    const asked = new Set(questions(form, facts).map(({ row }) => row.section))
    return form.edition.sections
      .filter(({ id }) => asked.has(id))
      .map(({ id }) => ({ edition, form, year, facts, section: id }))
  },
)
