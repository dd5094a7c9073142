import { flatMap } from '../../flat-map.ts'
import { type Figure, slackIn, worthIn } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import { heldOf, isAmount } from './amounts.ts'
import { directionOf, isBare } from './directions.ts'
import { type Passage, type Place, quote } from './place.ts'
import { percentOf, standing, workedOut } from './ratio.ts'

const yuan = '元'

/** Figures one after another, and the sentence that has them: 分别为880万元、850万元. */
type Row = { readonly in: Sentence; readonly figures: readonly Figure[] }

const opensComparing = /^(?:(?:与|和|比|较|同比|相比|相较)|20\d\d年?度?[与和比较])/

/**
 * Rates of change of figures told in turn (分别为…，分别减少…，分别下降…), and of one told in the sentence before; a total
 * less its change is the base.
 */
export function changesInTurn(place: Place, sentences: readonly Sentence[]): Passage[] {
  return flatMap(sentences, (sentence, at) => {
    if (!/[增减升降]/.test(sentence.text)) return []
    const rows = rowsOf(sentence)
    return flatMap(rows, (rates, number) => {
      const changes = rows[number - 1]
      if (!changes || !isRateOf(rates, changes)) return []
      const totals = totalsOf(rows.slice(0, number - 1), changes, sentences[at - 1])
      return totals && !mayBeOther(place, changes, totals) ? wrongIn(rates, changes, totals) : []
    })
  })
}

/** The figures of a sentence in rows: each goes on with 、 or 和. */
function rowsOf(sentence: Sentence): Row[] {
  const rows: Figure[][] = []
  for (const figure of sentence.figures) {
    const row = rows.at(-1)
    const between = sentence.text.slice(row?.at(-1)?.end ?? 0, figure.at)
    if (row && /^[、和及]$/.test(between) && row[0]?.of === figure.of) row.push(figure)
    else rows.push([figure])
  }
  return rows.map((figures) => ({ in: sentence, figures }))
}

function isRateOf({ figures: rates }: Row, { figures: changes }: Row): boolean {
  const [rate, change] = [rates[0], changes[0]]
  if (!rate || !change || rates.length !== changes.length || rate.of !== 'percent' || change.of !== 'money')
    return false
  const direction = directionOf(change.phrase)
  return direction !== 0 && directionOf(rate.phrase) === direction
}

/** The totals that changed: as many, in the sentence itself where several are told, else in the one before. */
function totalsOf(before: readonly Row[], { in: own, figures }: Row, earlier: Sentence | undefined): Row | undefined {
  const isTotal = (row: Row) =>
    row.figures.every((figure) => figure.of === 'money' && !figure.rough) && isAmount(row.in, row.figures[0] as Figure)
  const here = before.filter(isTotal)
  if (here.length > 0)
    return figures.length > 1 && here.at(-1)?.figures.length === figures.length ? here.at(-1) : undefined
  if (!earlier || own.first || (figures.length === 1 && !opensComparing.test(own.text.trim()))) return undefined
  const there = rowsOf(earlier).filter(isTotal)
  const [only] = there
  return there.length === 1 && only?.figures.length === figures.length ? only : undefined
}

/** Whether one change names a subject, which need not be the total before it if the filing has that total. */
function mayBeOther(place: Place, { figures: [change] }: Row, { in: own, figures: [total, ...more] }: Row): boolean {
  if (!change || !total || more.length > 0 || isBare(change.phrase)) return false
  return heldOf(place, own, total) === 'same'
}

function wrongIn(rates: Row, changes: Row, totals: Row): Passage[] {
  const direction = directionOf(changes.figures[0]?.phrase ?? '')
  const [first, last] = [rates.figures[0], rates.figures.at(-1)]
  return flatMap(rates.figures, (rate, at): Passage[] => {
    const [change, total] = [changes.figures[at], totals.figures[at]]
    if (!change || !total || rate.rough || change.rough || !first || !last) return []
    const [by, now] = [worthIn(change, yuan), worthIn(total, yuan)]
    const base = now.minus(by.times(direction))
    if (base.lte(0)) return []
    const slack = slackIn(change, yuan, 2)
    const is = standing(rate, by, base, slack, slack.plus(slackIn(total, yuan, 2)))
    if (is === 'same') return []
    const whole = `(${total.value.toFixed()} ${direction > 0 ? '−' : '+'} ${change.value.toFixed()})`
    const working = workedOut(change.value.toFixed(), whole, percentOf(by, base))
    const shows = `${quote(rates.in.text, first.at, last.end)}：${rate.value.toFixed()}% ≠ ${working}`
    return [{ shows, ...(is === 'lastDigit' ? { rounded: true } : {}) }]
  })
}
