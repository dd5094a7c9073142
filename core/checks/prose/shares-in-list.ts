import { Decimal } from 'decimal.js'
import { flatMap } from '../../flat-map.ts'
import { type Figure, worthIn } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import { counterOf, isAmount } from './amounts.ts'
import { type Passage, quote } from './place.ts'
import { rateOf, standingOf, workedOut } from './ratio.ts'

/** A part and its share, with the name of its whole if it has one: 优13个，占43.33%; 占总支出的40%. */
type Shared = { readonly part: Figure; readonly share: Figure; readonly of: string }

const opens = /^[（(]?(?:其中|包括)/
const end = /的?(?:比重|比例|比)?[为达]?$/
/** A sum over several years, of which a year's part is no share. */
const ofYears = /累计|年(?:至|到|[—-])|[两三四五近]年/

/**
 * Shares in a list of parts whose whole is in the sentence before, is counted (项目30个), or is the sum of the parts;
 * undefined if the whole is anything else.
 */
export function wrongInList(sentence: Sentence, earlier: Sentence | undefined): Passage[] | undefined {
  const isOpen = opens.test(sentence.text.trim())
  const shared = sharedIn(sentence).filter(({ of, share }) =>
    isOpen ? isUnbroken(sentence.text.slice(0, share.at)) : of === '',
  )
  const wholes = wholesOf(sentence, shared, earlier)
  if (wholes.length === 0) return undefined
  const fits = wholes.find((whole) => shared.every(({ part, share }) => standingOf(share, part, whole) === 'same'))
  const [whole] = wholes
  return fits || !whole ? [] : flatMap(shared, (one) => wrongShare(sentence, one, whole, addsUp(shared)))
}

/** Whether every part of a sentence up to a share tells a share as well. */
function isUnbroken(said: string): boolean {
  return said.split('；').every((part) => part.includes('占'))
}

/** The parts of a sentence that are each followed by their share and nothing else. */
function sharedIn({ text, figures }: Sentence): Shared[] {
  return flatMap(figures, (share, at): Shared[] => {
    const part = figures[at - 1]
    if (!part || share.of !== 'percent' || share.rough || part.rough || part.of === 'percent') return []
    const [, of] =
      /^[个人名家项件户处次]{0,2}[，（(]?(?:各|分别)?占([^占]{0,12})$/.exec(text.slice(part.end, share.at)) ?? []
    return of === undefined ? [] : [{ part, share, of: of.replace(end, '') }]
  })
}

function wholesOf(sentence: Sentence, shared: readonly Shared[], earlier: Sentence | undefined): Figure[] {
  const [first] = shared
  if (!first) return []
  const { text, figures } = sentence
  const counter = counterOf(sentence, first.part)
  if (!shared.every(({ part }) => counterOf(sentence, part) === counter)) return []
  const isWhole = (one: Sentence) => (figure: Figure) =>
    counterOf(one, figure) === counter && (figure.of !== 'money' || isAmount(one, figure)) && isLarger(figure, shared)
  const before = figures.filter((figure) => figure.at < first.part.at).filter(isWhole(sentence))
  if (counter !== '元') return before.slice(-1)
  const isNamed = ({ phrase }: Figure) => !ofYears.test(phrase) && shared.every(({ of }) => phrase.includes(of))
  if (opens.test(text.trim())) return (earlier?.figures.filter(isWhole(earlier)).filter(isNamed) ?? []).reverse()
  return before.length === 0 && shared.length > 1 && addsUp(shared) ? [sumOf(shared)] : []
}

function isLarger(figure: Figure, shared: readonly Shared[]): boolean {
  return shared.every(({ part }) => worthIn(figure, '元').gte(worthIn(part, '元'))) && !figure.value.isZero()
}

/** The sum of the parts, as a figure of their unit. */
function sumOf(shared: readonly Shared[]): Figure {
  const { part } = shared[0] as Shared
  const value = shared.reduce((sum, one) => sum.plus(worthIn(one.part, part.unit)), new Decimal(0))
  return { ...part, value, decimals: Math.max(...shared.map((one) => one.part.decimals)) }
}

function addsUp(shared: readonly Shared[]): boolean {
  return shared.reduce((sum, { share }) => sum.plus(share.value), new Decimal(0)).eq(100)
}

/** A last digit that was moved so that all add up to 100 is right. */
function wrongShare({ text }: Sentence, { part, share }: Shared, whole: Figure, evened: boolean): Passage[] {
  const is = standingOf(share, part, whole)
  if (is === 'same' || (is === 'lastDigit' && evened)) return []
  const rate = rateOf(part, whole)
  const missed = share.value.times(100).minus(rate).abs().lt(0.5) ? '，像是漏乘100' : ''
  const working = workedOut(part.value.toFixed(), whole.value.toFixed(), rate)
  const shows = `${quote(text, share.at, share.end)}：${share.value.toFixed()}% ≠ ${working}${missed}`
  return [{ shows, ...(is === 'lastDigit' ? { rounded: true } : {}) }]
}
