import { Decimal } from 'decimal.js'
import { flatMap } from '../../flat-map.ts'
import { cellsRead } from '../../formula.ts'
import { type Figure, slackIn, worthIn } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { Written } from '../../prose/typed.ts'
import { addresses } from '../sides.ts'
import { judgeBareDirections } from './bare.ts'
import { basesOf, type Pair } from './bases.ts'
import { changesInTurn } from './changes-in-turn.ts'
import { directionOf, isBare, isReached } from './directions.ts'
import { eachPassage, type Found, type Passage, type Place, quote } from './place.ts'
import { standing } from './ratio.ts'

/** Checks 增加 and 减少 against the figures around them; also wrong differences and wrong rates. */
export function judgeChanges(place: Place, written: Written): Found[] {
  const passages = flatMap(written.prose.sentences, (sentence) =>
    flatMap(sentence.figures, (_, at) => wrongChange(place, sentence, at) ?? []),
  )
  return eachPassage(written, [
    ...passages,
    ...changesInTurn(place, written.prose.sentences),
    ...judgeBareDirections(place, written),
  ])
}

function wrongChange(place: Place, sentence: Sentence, at: number): Passage | undefined {
  const figure = sentence.figures[at]
  if (!figure || figure.rough) return undefined
  if (isReached(figure.phrase)) return wrongReach(place, sentence, at)
  const direction = directionOf(figure.phrase)
  if (direction === 0 || (figure.of !== 'money' && figure.of !== 'percent')) return undefined
  const pairs = basesOf(place, sentence, at)
  if (pairs.length === 0) return figure.of === 'percent' ? againstBefore(sentence, at, direction) : undefined
  if (pairs.some((pair) => fits(place, figure, direction, pair))) return undefined
  return passage(place, sentence, figure, pairs[0])
}

/** 由 7.47 增加到 4.88: the direction contradicts the two figures. */
function wrongReach(place: Place, sentence: Sentence, at: number): Passage | undefined {
  const [from, to] = [sentence.figures[at - 1], sentence.figures[at]]
  if (!from || !to || from.of !== to.of || from.rough || !/[由从]/.test(from.phrase)) return undefined
  const { unit } = place.form.edition
  const [base, now] = [worthIn(from, unit), worthIn(to, unit)]
  if (now.minus(base).isZero() || sign(now.minus(base)) === directionOf(to.phrase.replace(/[到至为]$/, '')))
    return undefined
  const shows = `${quote(sentence.text, from.at, to.end)}：${base.toFixed()} → ${now.toFixed()} 是${now.gt(base) ? '增加' : '减少'}`
  return { shows }
}

/** 增加 2.59, 下降 34.67 %: one change in two directions. */
function againstBefore({ text, figures }: Sentence, at: number, direction: number): Passage | undefined {
  const [before, figure] = [figures[at - 1], figures[at]]
  if (!before || !figure || before.of !== 'money' || !isBare(figure.phrase)) return undefined
  const other = directionOf(before.phrase)
  if (other === 0 || other === direction) return undefined
  return { shows: `${quote(text, before.at, figure.end)}：金额与比例一增一减` }
}

function fits(place: Place, figure: Figure, direction: number, { now, base, slack }: Pair): boolean {
  const change = now.minus(base)
  if (!change.isZero() && sign(change) !== direction && !figure.value.isZero()) return false
  if (figure.of === 'money') {
    const { unit } = place.form.edition
    return worthIn(figure, unit).minus(change.abs()).abs().lte(slackIn(figure, unit).plus(slack))
  }
  if (base.isZero()) return true
  const rate = change.div(base).abs().times(100)
  const times = now.div(base).abs().plus(1)
  const loose = slack.div(base.abs()).times(times).times(100).plus(slackIn(figure, '')).plus(0.01)
  return figure.value.minus(rate).abs().lte(loose)
}

function passage(place: Place, { text }: Sentence, figure: Figure, pair: Pair | undefined): Passage | undefined {
  if (!pair) return undefined
  const { now, base, fact } = pair
  const reads = fact === undefined ? [] : addresses(place.facts, cellsRead(fact))
  const change = now.minus(base)
  const word = directionOf(figure.phrase) > 0 ? '增加' : '减少'
  const difference = `${now.toFixed()} − ${base.toFixed()} = ${signed(change)}`
  const percent = base.isZero() ? '' : `，${signed(change.div(base).times(100).toDecimalPlaces(2))}%`
  const said =
    figure.of === 'percent'
      ? `${word} ${figure.value.toFixed()}% ≠ ${difference}${percent}`
      : `${word} ${worthIn(figure, place.form.edition.unit).toFixed()} ≠ ${difference}`
  const shows = `${quote(text, figure.at, figure.end)}：${said}`
  return { shows, reads, ...(isLastDigit(figure, change, base) ? { rounded: true } : {}) }
}

/** Whether a rate in the right direction is off in its last digit only. */
function isLastDigit(figure: Figure, change: Decimal, base: Decimal): boolean {
  if (figure.of !== 'percent' || base.isZero() || sign(change) !== directionOf(figure.phrase)) return false
  return standing(figure, change.abs(), base.abs(), none, none) === 'lastDigit'
}

const none = new Decimal(0)

function sign(value: Decimal): number {
  return value.isZero() ? 0 : value.isNegative() ? -1 : 1
}

function signed(value: Decimal): string {
  return value.toFixed().replace('-', '−')
}
