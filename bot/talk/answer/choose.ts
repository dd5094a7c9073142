import type { Address } from '../../../core/address.ts'
import type { Change, Values } from '../../../core/filing.ts'
import { withYear } from '../../../core/labels.ts'
import type { AskedCell, Question } from '../../../core/question.ts'
import { areAlike } from '../../../core/values/alike-choices.ts'
import type { Choices } from '../../../core/values/refusal.ts'
import { unitOf } from '../asking/shown.ts'
import { saidWith } from '../keeping/clash.ts'
import type { Button, Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'

/** A cell whose text has several readings. */
export type Ambiguous = { readonly cell: AskedCell; readonly reading: Choices }

/** One reading of all ambiguous cells of a line. */
type Option = { readonly label: string; readonly values: readonly (readonly [Address, string])[] }

/** More buttons than this are not offered; then all cells are read in the same manner. */
const mostOptions = 8

/** Asks for the meaning of a line's ambiguous figures, all of them at once; each button stores the whole line. */
export function chooseSay(talk: Talk, question: Question, ambiguous: readonly Ambiguous[], said: readonly Change[]) {
  const others = Object.fromEntries(said.map(({ address, to }) => [address, to ?? '']))
  const unclear = new Set(ambiguous.map(({ cell }) => cell.address))
  const given = question.cells.filter(({ address }) => unclear.has(address) || address in others)
  const inOrder: Values = Object.fromEntries(given.map(({ address }) => [address, '']))
  const choices = optionsOf(talk, ambiguous).map(({ label, values }): Button => {
    const all = { ...inOrder, ...others, ...Object.fromEntries(values) }
    return { label, action: { do: 'answer', row: question.id, values: all, ...saidWith(talk, Object.keys(all)) } }
  })
  const label = ambiguous.map(({ cell }) => withYear(cell.label, talk.filing.year)).join('、')
  const say: Say = { say: 'choose', label, read: ambiguous.map(({ reading }) => reading.read).join(' / '), choices }
  return { say, choices }
}

function optionsOf(talk: Talk, ambiguous: readonly Ambiguous[]): readonly Option[] {
  const readings = ambiguous.map(({ reading }) => reading)
  const [first] = readings
  if (!first) return []
  const all = ambiguous.reduce((count, { reading }) => count * reading.choices.length, 1)
  const picks =
    areAlike(readings) || all > mostOptions
      ? first.choices.map((_, at) => ambiguous.map(() => at))
      : ambiguous.reduce<number[][]>((sets, { reading }) => everyPick(sets, reading), [[]])
  return picks.map((pick) => optionFor(talk, ambiguous, pick))
}

function everyPick(sets: readonly number[][], { choices }: Choices): number[][] {
  return sets.flatMap((set) => choices.map((_, at) => [...set, at]))
}

function optionFor({ form }: Talk, ambiguous: readonly Ambiguous[], pick: readonly number[]): Option {
  const chosen = ambiguous.flatMap(({ cell, reading }, at) => {
    const choice = reading.choices[pick[at] ?? 0] ?? reading.choices.at(-1)
    return choice ? [{ cell, ...choice }] : []
  })
  const [unit, ...more] = new Set(chosen.map(({ cell }) => unitOf(form, cell.kind)))
  const [only, other] = chosen
  const label =
    other === undefined || more.length > 0
      ? chosen.map(({ shown }) => shown).join(' / ')
      : `${chosen.map(({ value }) => value).join(' / ')}${unit}`
  return { label: only ? label : '', values: chosen.map(({ cell, value }) => [cell.address, value] as const) }
}
