import type { Address } from '../../../core/address.ts'
import type { Change, Values } from '../../../core/filing.ts'
import type { Question } from '../../../core/question.ts'
import type { Button, Place } from '../nouns.ts'
import { newestOf, type Talk, type Turn } from '../talk.ts'

/**
 * Asks for a figure where an indicator's target is one and its actual has none; a tap keeps the words. Undefined where
 * the two go together.
 */
export function askFigure(talk: Talk, question: Question, changes: readonly Change[]): Turn | undefined {
  const actual = changes.find(
    ({ address, to }) => address.endsWith('.actual') && to && !/[\d零一二两三四五六七八九十]/.test(to),
  )
  const at = actual?.address.replace(/actual$/, 'target') ?? ''
  const target = changes.find(({ address }) => address === at)?.to ?? talk.filing.facts.get(at) ?? ''
  if (!actual?.to || !/^\d[\d.]*%?$/.test(target)) return undefined
  const values: Values = Object.fromEntries(changes.map(({ address, to }): [Address, string] => [address, to ?? '']))
  const seen = newestOf(talk, Object.keys(values))
  const choices: Button[] = [{ label: '就这样写', action: { do: 'answer', row: question.id, values, seen } }]
  return {
    says: [{ say: 'needFigure', read: actual.to, target, choices }],
    ...(talk.place ? { place: talk.place as Place } : {}),
  }
}
