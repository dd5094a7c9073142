import type { Facts } from '../../../core/facts.ts'
import { evaluate } from '../../../core/formula.ts'
import type { Question } from '../../../core/question.ts'
import { leftOf as leftAfter } from '../../../core/values/decimals.ts'
import type { Talk } from '../talk.ts'
import type { Ask } from './say.ts'

/** What is left of the heading's weight, shown while weights are entered. */
export function leftOf(talk: Talk, facts: Facts, question: Pick<Question, 'row' | 'numbers'>): Ask['left'] {
  const repeats = question.row.repeats?.row ?? question.row.id
  const [, annex, table] = /^(.*)\.indicators\.([^.]+)\.\*/.exec(repeats) ?? []
  if (!annex || !table || question.row.id.includes('#')) return undefined
  const level = talk.form.edition.levels.find(({ second }) => second.some(({ id }) => id === table))
  if (!level) return undefined
  const numbers = question.numbers.slice(0, annex.split('*').length - 1)
  const heading = evaluate(talk.form, facts, `${annex}.heading.${level.id}`, numbers)
  const known = level.second.map(({ id }) => evaluate(talk.form, facts, `${annex}.indicators.${id}.*.weight`, numbers))
  const given = known.flatMap((part) => part?.value ?? [])
  if (!heading) return undefined
  return [{ heading: level.label, weight: heading.value.toFixed(), left: leftAfter(heading.value, given) }]
}
