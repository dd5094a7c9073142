import type { Address } from '../../../address.ts'
import { type Expression, expression } from '../../../expression.ts'
import type { Form } from '../../../form.ts'
import { onceFor } from '../../../once.ts'
import { changing } from '../../../prose/colour.ts'
import type { Figure } from '../../../prose/figure.ts'
import { roughBefore } from '../../../prose/figures.ts'
import type { ProseSettings } from '../../../prose/rules.ts'
import { namedBy } from '../../../prose/words.ts'
import { type Claim, claimOf, unsure } from './claims.ts'
import { columnOf } from './columns.ts'
import { wordsBefore } from './parts.ts'
import type { SaidFigure, SaidSettings } from './rules.ts'
import { byItself, isCompared, standsInOtherYear, type Told } from './sentences.ts'
import { whyNot } from './words.ts'

/** The smallest amount written in 元 beside amounts in the edition's unit. */
const leastYuan = 1000

type Reader = {
  readonly form: Form
  readonly settings: ProseSettings
  readonly said: SaidSettings
  readonly year: number
  readonly department: string
}

/** The claims in the figures of the sentences. */
export function claimsOfFigures(reader: Reader, sentences: readonly Told[]): Claim[] {
  const meanings = meaningsOf(reader)
  const inUnit = amountsInUnit(reader.form, sentences)
  return sentences.flatMap((told) =>
    told.figures.flatMap((figure, at) =>
      (meanings.get(keyOf(reader.settings, figure)) ?? []).flatMap((meaning): Claim[] => {
        const meant = isMeant(reader, meaning, told, at)
        if (meant === 'unclear') return [doubtOf(meaning, told, figure)]
        return meant ? claimOfFigure(reader.form, meaning.cell, told, figure, inUnit) : []
      }),
    ),
  )
}

/** The words before a figure, normalised → what they may mean. */
function meaningsOf({ settings, said }: Reader): ReadonlyMap<string, readonly SaidFigure[]> {
  return keysOf(said)(settings)
}

const keysOf = onceFor((said: SaidSettings) =>
  onceFor((settings: ProseSettings): ReadonlyMap<string, readonly SaidFigure[]> => {
    const keys = new Map<string, SaidFigure[]>()
    for (const meaning of said.figures)
      for (const key of new Set(meaning.words.map((words) => namedBy(settings, words).key)))
        keys.set(key, [...(keys.get(key) ?? []), meaning])
    return keys
  }),
)

/** Words that join an item to the one before, or open a list. */
const joins =
  /^(?:以?及|和|与|由|其中|包括|按[^，。；：\d]{1,10}?分为?|分为|(?:资金|收入)?来源(?:全部|均)?[为是于]?|另外?|还|尚|有|供养|含)+/

/** The key of the words before a figure, read as if it were exact; an open bracket starts afresh. */
function keyOf(settings: ProseSettings, { rough, phrase, key }: Figure): string {
  const words = phrase
    .slice(/[（(][^（()）]*$/.exec(phrase)?.index)
    .replace(/^[（(]/, '')
    .replace(joins, '')
  if (!rough) return words === phrase ? key : namedBy(settings, words).key
  return namedBy(settings, words.replace(roughBefore, '')).key
}

/** Whether a figure has the right unit; a rough one may have it after the word for roughness: 10余人. */
function counts({ of, rough }: Figure, meaning: SaidFigure): boolean {
  return of === meaning.of || (rough && of === undefined)
}

/** Whether a figure is the one meant; `unclear` if only its year, column or budget is uncertain. */
function isMeant(reader: Reader, meaning: SaidFigure, told: Told, at: number): boolean | 'unclear' {
  const { settings, year, department } = reader
  const figure = told.figures[at]
  if (!figure || !counts(figure, meaning) || changing.test(figure.phrase)) return false
  if (told.section === undefined || !meaning.within.includes(told.section)) return false
  const said = wordsBefore(told, at)
  const words = byItself(said, department)
  if (holds(meaning.unless, words, false)) return false
  const column = columnOf(settings, told, at)
  if (column !== undefined && column !== 'unclear' && column !== meaning.column) return false
  if (standsInOtherYear(told, said, year)) return isCompared(told, said, year) && 'unclear'
  if (!holds(meaning.only, words, true)) return meaning.asked === true && 'unclear'
  return column === 'unclear' ? column : true
}

function doubtOf({ cell }: SaidFigure, told: Told, { text }: Figure): Claim {
  return { at: cell, told, rank: unsure, why: whyNot.unsure(text) }
}

function holds(source: Expression | undefined, words: string, absent: boolean): boolean {
  return source === undefined ? absent : expression(source).test(words)
}

function claimOfFigure(form: Form, at: Address, told: Told, figure: Figure, inUnit: ReadonlySet<string>): Claim[] {
  if (figure.rough) return [{ at, told, rank: 0, why: whyNot.rough(figure.text) }]
  const isDoubled = figure.unit === '元' && !figure.value.isZero() && inUnit.has(amountOf(told, figure))
  if (isSlip(form, told, figure)) return [{ at, told, rank: 0, why: whyNot.small(figure.text) }]
  if (isDoubled) return [{ at, told, rank: 0, why: whyNot.yuan(figure.text) }]
  return claimOf(form, at, told, 0, figure.text)
}

/** 160.00元 among amounts in 万元: too little to be an amount of a budget. */
function isSlip({ edition }: Form, { figures }: Told, { unit, value }: Figure): boolean {
  if (unit !== '元' || edition.unit === '元' || value.isZero() || value.gte(leastYuan)) return false
  return figures.some((other) => other.unit === edition.unit)
}

/** The amounts of each section in the edition's unit: 466.23元 beside 466.23万元 has the wrong unit in one of them. */
function amountsInUnit({ edition }: Form, sentences: readonly Told[]): ReadonlySet<string> {
  if (edition.unit === '元') return new Set()
  return new Set(
    sentences.flatMap((told) =>
      told.figures.filter(({ unit }) => unit === edition.unit).map((figure) => amountOf(told, figure)),
    ),
  )
}

function amountOf({ section }: Told, { value }: Figure): string {
  return `${section} ${value.toFixed()}`
}
