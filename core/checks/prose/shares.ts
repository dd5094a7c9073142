import { Decimal } from 'decimal.js'
import { flatMap } from '../../flat-map.ts'
import { type Figure, slackIn, worthIn } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { directionOf } from './directions.ts'
import { eachPassage, type Found, type Passage, quote } from './place.ts'
import { rateOf, workedOut } from './ratio.ts'
import { wrongInList } from './shares-in-list.ts'

type Rule = Extract<ProseRule, { type: 'share' }>

/** A share with its amount and the words for its whole: 项目支出3837.88万元，占总支出的85.04%. */
type Share = { readonly figure: Figure; readonly part: Figure | undefined; readonly name: string; readonly of: string }

const yuan = '元'

/** Shares that do not match their amounts, and shares of one whole that do not add up to 100. */
export function judgeShares(written: Written, rule: Rule): Found[] {
  const { sentences } = written.prose
  const passages = flatMap(sentences, (sentence, at) => {
    if (!sentence.text.includes('占')) return []
    return wrongInList(sentence, sentences[at - 1]) ?? wrongShares(sentence, rule)
  })
  return eachPassage(written, passages)
}

function wrongShares(sentence: Sentence, rule: Rule): Passage[] {
  const shares = flatMap(sentence.figures, (_, at) => shareAt(sentence, at) ?? [])
  const wrong = flatMap(shares, (share) => wrongShare(sentence, share) ?? [])
  return wrong.length > 0 ? wrong : wrongSum(sentence, shares, rule)
}

function shareAt({ figures }: Sentence, at: number): Share | undefined {
  const figure = figures[at]
  if (figure?.of !== 'percent' || figure.rough || !figure.phrase.includes('占')) return undefined
  const { name, of } = namesIn(figure.phrase)
  const part = name === '' ? figures[at - 1] : undefined
  return { figure, part: part?.of === 'money' && !part.rough ? part : undefined, name: name || (part?.key ?? ''), of }
}

/** The words of a part and of its whole: `项目支出占总支出的` → 项目支出, 总支出. */
function namesIn(phrase: string): { readonly name: string; readonly of: string } {
  const at = phrase.search(/占(?!比)/)
  if (at < 0) return { name: '', of: '' }
  return { name: phrase.slice(0, at), of: phrase.slice(at + 1).replace(/的?(?:比重|比例|比)?[为达]?$/, '') }
}

/**
 * The wholes that a share may be of: the one named by its words, else every larger amount before it, or an equal one
 * for a share of 100. Spending is no share of income, and a part that already has its share begins a list of another
 * whole.
 */
function wholesOf({ text, figures }: Sentence, { figure: { value }, part, of }: Share): Figure[] {
  if (!part) return []
  const before = figures.slice(0, figures.indexOf(part)).filter(isAmount)
  const isNamed = ({ at, phrase, key }: Figure) =>
    phrase.includes(of) && key === plain(of) && isBeside(text.slice(text.lastIndexOf('；', at) + 1, part.at))
  if (of !== '') return before.filter(isNamed)
  const least = worthIn(part, yuan)
  const isLarger = (worth: Decimal) => (value.eq(100) ? worth.gte(least) : worth.gt(least))
  const isIncome = ({ key }: Figure) => part.key.endsWith('支出') && /收入|拨款$/.test(key)
  if (before.some(({ key, end }) => key === part.key && /^，?占/.test(text.slice(end)))) return []
  return before.filter((figure) => isLarger(worthIn(figure, yuan)) && !isIncome(figure))
}

/** Whether a figure is an amount and not a difference. */
function isAmount({ of, rough, phrase }: Figure): boolean {
  return of === 'money' && !rough && directionOf(phrase) === 0
}

/** Whether a part and its whole are in the same part of a sentence, or in an unbroken list of shares. */
function isBeside(between: string): boolean {
  const parts = between.split('；')
  return parts.length === 1 || parts.slice(0, -1).every((part) => part.includes('占'))
}

/**
 * Whether 其中 announces the parts up to a position: in the same part of the sentence, or before an unbroken list of
 * shares.
 */
function isListed(said: string): boolean {
  const parts = said.split('；').reverse()
  const first = parts.findIndex((part) => part.includes('其中'))
  const whole = parts[first]?.split('其中', 1)[0] ?? ''
  return first >= 0 && parts.slice(1, first + 1).every((part) => part.includes('占') && !isOfOther(part, whole))
}

/** Whether a share is of a whole other than the one announced: 其中公用经费占基本支出的13% within 总支出. */
function isOfOther(part: string, whole: string): boolean {
  const of = /占([\u4e00-\u9fa5]{2,12}?)的?(?:比重|比例|比)?[为达]?\d/.exec(part)?.[1] ?? ''
  return of !== '' && !/总|合计|全部|本年/.test(of) && !whole.includes(of)
}

function wrongShare(sentence: Sentence, share: Share): Passage | undefined {
  const { figure, part } = share
  const wholes = wholesOf(sentence, share).filter((whole) => !whole.value.isZero())
  if (!part || wholes.length === 0 || (share.of === '' && !isListed(sentence.text.slice(0, part.at)))) return undefined
  if (wholes.some((whole) => isRate(figure, part, whole))) return undefined
  const [whole] = wholes as [Figure]
  const working = workedOut(part.value.toFixed(), whole.value.toFixed(), rateOf(part, whole))
  return { shows: `${quote(sentence.text, figure.at, figure.end)}：${figure.value.toFixed()}% ≠ ${working}` }
}

/** Shares of one whole must add up to 100 if their parts are all of it. */
function wrongSum(sentence: Sentence, shares: readonly Share[], rule: Rule): Passage[] {
  const [first] = shares
  if (!first || shares.length < 2 || shares.some(({ of }) => plain(of) !== plain(first.of))) return []
  const sum = shares.reduce((total, { figure }) => total.plus(figure.value), new Decimal(0))
  const rounding = shares.reduce((total, { figure }) => total.plus(slackIn(figure, '')), new Decimal('0.01'))
  if (sum.isZero() || sum.minus(100).abs().lte(rounding) || !isWhole(sentence, shares, rule)) return []
  if (new Set(shares.map(({ name }) => name)).size !== shares.length) return []
  const added = shares.map(({ figure }) => figure.value.toFixed()).join(' + ')
  const { at, end } = first.figure
  return [{ shows: `${quote(sentence.text, at, end)}：${added} = ${sum.toFixed()}，不是 100` }]
}

function isWhole(sentence: Sentence, shares: readonly Share[], { wholes }: Rule): boolean {
  const names = shares.map(({ name }) => plain(name))
  if (wholes.some((parts) => parts.length === names.length && parts.every((part) => names.includes(part)))) return true
  const parts = shares.map(({ part }) => part)
  if (parts.some((part) => !part)) return false
  const sum = parts.reduce((total, part) => total.plus(part ? worthIn(part, yuan) : 0), new Decimal(0))
  return wholesOf(sentence, shares[0] as Share).some((whole) => worthIn(whole, yuan).eq(sum))
}

/** Whether a share is the ratio of two amounts, allowing for the rounding of each. */
function isRate(figure: Figure, part: Figure, whole: Figure): boolean {
  const rate = rateOf(part, whole)
  const moved = slackIn(part, yuan, 2)
    .times(100)
    .plus(slackIn(whole, yuan, 2).times(rate))
    .div(worthIn(whole, yuan))
  return rate.minus(figure.value).abs().lte(slackIn(figure, '').plus(0.01).plus(moved))
}

function plain(words: string): string {
  return words.replace(/^(?:其中|全年|全部|年度|本年|当年|部门)+|的$|[\s：]/g, '')
}
