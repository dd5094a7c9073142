import type { Form } from '../../../form.ts'
import type { DoubtfulText, PlacedText } from '../filing-read.ts'
import { settle } from './claims.ts'
import { claimsOfFigures } from './figures.ts'
import { type SaidParagraph, sentencesOf } from './sentences.ts'
import { claimsOfText } from './texts.ts'

/**
 * Reads the facts that the report's prose tells and no table holds. A cell is placed where all that is said of it
 * agrees; what is rough, counted wrong or said in two ways is a doubt. What another year or a comparison says is
 * left alone. `department` is the body that speaks: what is said of other bodies is not about it.
 */
export function readSaid(
  form: Form,
  year: number,
  paragraphs: readonly SaidParagraph[],
  department = '',
): { readonly placed: readonly PlacedText[]; readonly doubts: readonly DoubtfulText[] } {
  const { prose: settings, reading } = form.edition
  const said = reading?.said
  if (!settings || !said) return { placed: [], doubts: [] }
  const sentences = sentencesOf(settings, year, paragraphs)
  const figures = claimsOfFigures({ form, settings, said, year, department }, sentences)
  const texts = said.texts.flatMap((text) => claimsOfText({ form, year, department }, text, sentences))
  return settle(form, [...figures, ...texts])
}
