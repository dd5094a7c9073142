import { type Expression, expression } from '../../../expression.ts'
import { cellAt, type Form } from '../../../form.ts'
import { type Claim, claimOf, none } from './claims.ts'
import { claimOfList } from './lists.ts'
import type { SaidText, Way } from './rules.ts'
import { byItself, standsInOtherYear, type Told } from './sentences.ts'

type Reader = { readonly form: Form; readonly year: number; readonly department: string }

/** The claims of the sentences about one cell, by its ways. */
export function claimsOfText(reader: Reader, text: SaidText, sentences: readonly Told[]): Claim[] {
  const told = sentences.filter(({ section }) => !text.within || (section && text.within.includes(section)))
  return told.flatMap((sentence) => [
    ...text.ways.flatMap((way, rank) => claimsByWay(reader, text, way, rank, sentence)),
    ...(saysNone(reader, text, sentence) ? [{ at: text.cell, told: sentence, rank: none, value: '' }] : []),
  ])
}

function saysNone(reader: Reader, text: SaidText, told: Told): boolean {
  if (text.none === undefined || !inYear(reader, text.none).test(told.text)) return false
  return !isOtherYear(reader, text, told, told.text)
}

/** Every match of a way in a sentence. */
function claimsByWay(reader: Reader, text: SaidText, way: Way, rank: number, told: Told): Claim[] {
  const claims: Claim[] = []
  const find = inYear(reader, way.find)
  for (let from = 0; from < told.text.length; ) {
    const match = find.exec(told.text.slice(from))
    if (!match) break
    const words = told.text.slice(0, from + match.index)
    from += match.index + Math.max(1, match[0].length)
    if (way.unless && inYear(reader, way.unless).test(byItself(words, reader.department))) continue
    if (isOtherYear(reader, text, told, words)) continue
    claims.push(...claimOfMatch(reader, text, rank, told, match))
  }
  return claims
}

function claimOfMatch(
  { form }: Reader,
  text: SaidText,
  rank: number,
  told: Told,
  { groups }: RegExpExecArray,
): Claim[] {
  const value = groups?.value ?? ''
  if (cellAt(form, text.cell)?.kind.type !== 'items') return claimOf(form, text.cell, told, rank, value)
  return claimOfList(form, text, told, rank, value, groups?.count)
}

/** Whether the value belongs to another year: figures have a year, words do not. */
function isOtherYear({ form, year }: Reader, { cell }: SaidText, told: Told, words: string): boolean {
  const type = cellAt(form, cell)?.kind.type
  return (type === 'amount' || type === 'count') && standsInOtherYear(told, words, year)
}

function inYear({ year }: Reader, source: Expression): RegExp {
  return expression(source.replaceAll('{year}', `${year}`).replaceAll('{nextYear}', `${year + 1}`))
}
