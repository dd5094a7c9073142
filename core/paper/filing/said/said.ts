import type { Form } from '../../../form.ts'
import type { Told } from '../filing-read.ts'
import { settle } from './claims.ts'
import { claimsOfFigures } from './figures.ts'
import { type SaidParagraph, sentencesOf } from './sentences.ts'
import { claimsOfText } from './texts.ts'

/**
 * Reads the facts that the report's prose states and no table contains. A cell is placed if all statements about it
 * agree; rough, miscounted or contradictory ones are doubts. Other years and comparisons are ignored. `department` is
 * the body that speaks: statements about other bodies do not count.
 */
export function readSaid(
  form: Form,
  year: number,
  paragraphs: readonly SaidParagraph[],
  department = '',
): Pick<Told, 'placed' | 'doubts'> {
  const { prose: settings, reading } = form.edition
  const said = reading?.said
  if (!settings || !said) return { placed: [], doubts: [] }
  const sentences = sentencesOf(settings, year, paragraphs)
  const figures = claimsOfFigures({ form, settings, said, year, department }, sentences)
  const texts = said.texts.flatMap((text) => claimsOfText({ form, year, department }, text, sentences))
  return settle(form, [...figures, ...texts])
}
