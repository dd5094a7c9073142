import type { Decimal } from 'decimal.js'
import { flatMap } from '../../flat-map.ts'
import type { Formula } from '../../formula-grammar.ts'
import { onceFor } from '../../once.ts'
import { type Figure, slackIn, worthIn } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { Column } from '../../prose/rules.ts'
import { columnsIn, yearOf } from '../../prose/words.ts'
import { directionOf, isBare, isReached } from './directions.ts'
import { agrees, anchorsOf, inColumn, meaningsOf } from './meanings.ts'
import type { Place } from './place.ts'

/** A figure and the one that it is compared with. */
export type Pair = {
  readonly now: Decimal
  readonly base: Decimal
  /** How far rounding may have shifted their difference. */
  readonly slack: Decimal
  /** The fact that the base is, unless the text tells it. */
  readonly fact?: Formula
}

const compares = /[比较]|相对/

/** The beginning of a comparison. A change with a subject of its own does not belong to the figures before it. */
const opensComparing = /^\s*(?:同?比|同期|较|与|和|相比|相较|相对)/

/** The pairs whose difference a change may be; none if the sentence and the facts do not tell. */
export function basesOf(place: Place, sentence: Sentence, at: number): Pair[] {
  const figure = sentence.figures[at]
  const before = sentence.figures[at - 1]
  if (!figure) return []
  if (before && figure.of === 'percent' && isBare(figure.phrase) && directionOf(before.phrase) !== 0) {
    const pairs = basesOf(place, sentence, at - 1)
    return pairs.length > 0 ? pairs : workedBack(place, sentence, at - 1)
  }
  return isBare(figure.phrase) ? besideIt(place, sentence, at) : fromFacts(place, sentence, at)
}

/** Both figures are in the sentence: 4.88万元，比上年的7.47万元减少; or 上年7.47万元，本年4.88万元，减少. */
function besideIt(place: Place, sentence: Sentence, at: number): Pair[] {
  const { figures } = sentence
  const [last, base] = [figures[at - 2], figures[at - 1]]
  if (!last || !base || !isPlain(last) || !isPlain(base)) return []
  const plain = plainBefore(sentence, at)
  if (compares.test(base.phrase) && !opensComparing.test(base.phrase)) return []
  if (compares.test(base.phrase)) return plain.slice(0, -1).map((now) => pairOf(place, now, base))
  if (plain.length !== 2) return []
  const years = [last, base].map(({ year }) => yearOf(year, place.year))
  if (years[0] === place.year - 1 && years[1] === place.year) return [pairOf(place, base, last)]
  return years[0] === place.year && years[1] === place.year - 1 ? [pairOf(place, last, base)] : []
}

/** The base is a fact with the same words: 决算4.88万元，比上年减少; none if the base of the nearest amount is not known. */
function fromFacts(place: Place, sentence: Sentence, at: number): Pair[] {
  const figure = sentence.figures[at]
  if (!figure || !opensComparing.test(figure.phrase) || hasOwnSubject(sentence.figures, at)) return []
  const columns = baseColumns(place, figure)
  const pairs = plainBefore(sentence, at).map((now) => pairsOf(place, sentence, now, columns))
  return pairs.at(-1)?.length === 0 ? [] : pairs.flat()
}

/** An amount of this year, paired with the values of its words in other columns. */
function pairsOf(place: Place, sentence: Sentence, now: Figure, columns: readonly Column[]): Pair[] {
  const { unit } = place.form.edition
  const own = meaningsOf(place, sentence, now).filter(({ column }) => column === 'final')
  if (!own.some((meaning) => agrees(now, meaning, unit))) return []
  const known = flatMap(anchorsOf(place, now), (anchor) =>
    flatMap(columns, (column) => inColumn(place, anchor, column)),
  )
  return known.map(({ formula, worth }) => ({
    now: worthIn(now, unit),
    base: worth.value,
    slack: slackIn(now, unit, 2).plus(worth.slack),
    fact: formula,
  }))
}

/** What a change is compared with, by its words: 上年 and 同比 mean last year, 预算 the budget. */
function baseColumns({ form, year }: Place, { phrase, year: said }: Figure): Column[] {
  if (/同比/.test(phrase) || yearOf(said, year) === year - 1) return ['lastFinal']
  const columns = form.edition.prose ? columnsIn(form.edition.prose, phrase) : []
  return columns.filter((column) => column === 'budget' || column === 'annual')
}

/** The base calculated from a figure and its change: 4.88万元，减少2.59万元 came from 7.47. */
function workedBack(place: Place, sentence: Sentence, at: number): Pair[] {
  const change = sentence.figures[at]
  const now = changedBefore(sentence, at)
  if (!now || !change || change.of !== 'money') return []
  if (!compares.test(sentence.text.slice(now.end, change.at))) return []
  const { unit } = place.form.edition
  const worth = worthIn(now, unit)
  const base = worth.minus(worthIn(change, unit).times(directionOf(change.phrase)))
  return [{ now: worth, base, slack: slackIn(now, unit, 2).plus(slackIn(change, unit, 2)) }]
}

/**
 * The one amount before a change, with nothing between them but how much of its budget it is: 3.6万元，完成预算的90%，较
 * 上年增加; its budget may stand before it.
 */
function changedBefore(sentence: Sentence, at: number): Figure | undefined {
  const plain = plainBefore(sentence, at)
  const [now, budget] = [plain.at(-1), plain.at(-2)]
  if (!now || plain.length > 2 || (budget && !ofBudget.test(budget.phrase))) return undefined
  const between = sentence.figures.slice(sentence.figures.indexOf(now) + 1, at)
  return between.every(({ of, phrase }) => of === 'percent' && completes.test(phrase)) ? now : undefined
}

const ofBudget = /预算(?:数|总额)?(?:为|是|安排)?$/
const completes = /预算[^，。；]{0,6}$|[执完][行成]率[^，。；]{0,3}$/

function pairOf({ form }: Place, now: Figure, base: Figure): Pair {
  const { unit } = form.edition
  const slack = slackIn(now, unit, 2).plus(slackIn(base, unit, 2))
  return { now: worthIn(now, unit), base: worthIn(base, unit), slack }
}

/** Whether the change before another change names a different subject: “三公”经费比上年减少1.57万元，比预算减少1.27万元. */
function hasOwnSubject(figures: readonly Figure[], at: number): boolean {
  const before = figures[at - 1]
  if (!before || directionOf(before.phrase) === 0) return false
  return isBare(before.phrase) || opensComparing.test(before.phrase) ? hasOwnSubject(figures, at - 1) : true
}

/** The amounts before a figure, back to the last ；, that are not differences. */
function plainBefore({ text, figures }: Sentence, at: number): Figure[] {
  const part = text.lastIndexOf('；', figures[at]?.at)
  return figures.slice(0, at).filter((figure) => figure.at > part && isPlain(figure))
}

/** Whether a figure is an amount and not a difference. */
const isPlain = onceFor(
  ({ of, rough, phrase }: Figure) => of === 'money' && !rough && !changes.test(phrase) && !isReached(phrase),
)

/** Words of a difference in either direction. */
const changes = /[增减降超]|上升|多支|少支|节约|结余/
