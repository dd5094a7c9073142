import type { Address } from '../../../core/address.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Change, Values } from '../../../core/filing.ts'
import type { Question } from '../../../core/question.ts'
import type { Button, Place, Say } from '../nouns.ts'
import { newestOf, type Talk, type Turn } from '../talk.ts'

type NeedFigure = Extract<Say, { say: 'needFigure' }>

/** Refuses an indicator's actual without a figure if its target is one; undefined if they go together. */
export function refuseWords(facts: Facts, changes: readonly Change[]): NeedFigure | undefined {
  const actual = changes.find(
    ({ address, to }) => address.endsWith('.actual') && to && !/[\d零一二两三四五六七八九十]/.test(to),
  )
  const at = actual?.address.replace(/actual$/, 'target') ?? ''
  const target = changes.find(({ address }) => address === at)?.to ?? facts.get(at) ?? ''
  return actual?.to && /^\d[\d.]*%?$/.test(target) ? { say: 'needFigure', read: actual.to, target } : undefined
}

/** The same for a single line, with a button that stores the words. */
export function askFigure(talk: Talk, question: Question, changes: readonly Change[]): Turn | undefined {
  const refused = refuseWords(talk.filing.facts, changes)
  return refused && askedWith(talk, question, changes, refused)
}

/** A refusal of words, with a button that stores what the line says. */
export function askedWith(talk: Talk, { id }: Question, changes: readonly Change[], refused: NeedFigure): Turn {
  const values: Values = Object.fromEntries(changes.map(({ address, to }): [Address, string] => [address, to ?? '']))
  const seen = newestOf(talk, Object.keys(values))
  const choices: Button[] = [{ label: '就这样写', action: { do: 'answer', row: id, values, seen } }]
  return { says: [{ ...refused, choices }], ...(talk.place ? { place: talk.place as Place } : {}) }
}
