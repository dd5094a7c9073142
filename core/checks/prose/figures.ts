import { flatMap } from '../../flat-map.ts'
import { cellsRead } from '../../formula.ts'
import type { Figure } from '../../prose/figure.ts'
import { worthIn } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { Written } from '../../prose/typed.ts'
import { addresses } from '../sides.ts'
import { agrees, type Meaning, meaningsOf } from './meanings.ts'
import { eachPassage, type Found, type Passage, type Place, quote } from './place.ts'
import { isYuanForUnit } from './units.ts'

/** Figures that match none of the facts that their words can mean. */
export function judgeFigures(place: Place, written: Written): Found[] {
  const passages = flatMap(written.prose.sentences, (sentence) =>
    flatMap(sentence.figures, (figure) => wrongFigure(place, sentence, figure) ?? []),
  )
  return eachPassage(written, passages)
}

function wrongFigure(place: Place, sentence: Sentence, figure: Figure): Passage | undefined {
  const { form, facts } = place
  const { unit } = form.edition
  const meanings = meaningsOf(place, sentence, figure)
  if (meanings.length === 0 || meanings.some((meaning) => agrees(figure, meaning, unit))) return undefined
  if (isYuanForUnit(place, sentence, figure)) return undefined
  const worths = [...new Set(meanings.map((meaning) => said(figure, meaning)))].slice(0, 3).join('、')
  const here = figure.of === 'percent' ? `${figure.value.toFixed()}%` : worthIn(figure, unit).toFixed()
  const reads = flatMap(meanings, ({ formula }) => addresses(facts, cellsRead(formula)))
  return { shows: `${quote(sentence.text, figure.at, figure.end)}：${here} ≠ ${worths}`, reads }
}

function said(figure: Figure, { worth }: Meaning): string {
  return `${worth.value.toDecimalPlaces(6).toFixed()}${figure.of === 'percent' ? '%' : ''}`
}
