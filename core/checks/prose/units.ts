import { flatMap } from '../../flat-map.ts'
import { evaluate } from '../../formula.ts'
import { onceFor } from '../../once.ts'
import type { Figure } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { ProseSettings } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { meaningsOf } from './meanings.ts'
import { eachPassage, type Found, type Place, quote } from './place.ts'

/** Amounts in 元 whose number belongs to 万元. */
export function judgeUnits(place: Place, written: Written): Found[] {
  const { unit } = place.form.edition
  const passages = flatMap(written.prose.sentences, (sentence) =>
    sentence.figures
      .filter((figure) => isYuanForUnit(place, sentence, figure))
      .map((figure) => ({
        shows: `${quote(sentence.text, figure.at, figure.end)}：${figure.text}应为${figure.value.toFixed()}${unit}`,
      })),
  )
  return eachPassage(written, passages)
}

/** Whether 元 stands for the edition's unit: next to the same number in that unit, or with the number of a fact. */
export function isYuanForUnit(place: Place, sentence: Sentence, figure: Figure): boolean {
  const { unit } = place.form.edition
  if (figure.unit !== '元' || unit === '元' || figure.value.isZero()) return false
  const beside = figure.decimals > 0 && hasTwin(sentence, figure, unit)
  if (beside || meaningsOf(place, sentence, figure).some(({ worth }) => worth.value.eq(figure.value))) return true
  const telling = figure.decimals > 0 && figure.value.precision() >= 4
  return telling && isFact(place, figure)
}

function hasTwin({ figures }: Sentence, { value }: Figure, unit: string): boolean {
  return figures.some((other) => other.unit === unit && other.value.eq(value))
}

function isFact({ form, facts }: Place, figure: Figure): boolean {
  const { prose } = form.edition
  if (!prose) return false
  return moneyOf(prose).some((formula) => evaluate(form, facts, formula)?.value.eq(figure.value))
}

const moneyOf = onceFor(({ anchors }: ProseSettings) =>
  flatMap(
    anchors.filter((anchor) => anchor.of === 'money'),
    ({ means }) => Object.values(means).flat(),
  ),
)
