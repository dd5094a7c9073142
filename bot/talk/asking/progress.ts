import { annexOf } from '../../../core/annexes.ts'
import { type Facts, rowNumbers } from '../../../core/facts.ts'
import type { Form } from '../../../core/form.ts'
import { onceFor } from '../../../core/once.ts'
import { once } from '../../../core/once-per-facts.ts'
import type { Question } from '../../../core/question.ts'
import { openQuestions, questions } from '../../../core/questions.ts'
import type { Talk } from '../talk.ts'
import type { Ask } from './say.ts'

/** How far the annex of a question is, and how many questions the turn added to it. */
export function progressOf({ form, filing }: Talk, facts: Facts, question: Question): Ask['progress'] {
  const annex = annexOf(form, question)
  const done = progress(form, facts, annex)
  const before = facts === filing.facts ? done.of : progress(form, filing.facts, annex).of
  const added = before > 0 && done.of > before ? { added: done.of - before } : {}
  return { ...done, ...added, ...copyNumber(facts, annex) }
}

/** How many questions of an annex are answered. What a turn leaves is what the next one begins with. */
export const progress = once((form: Form, facts: Facts, annex: string) => {
  const of = neededIn(form)(questions(form, facts)).get(annex) ?? 0
  let left = 0
  for (const one of openQuestions(form, facts)) if (!one.row.optional && annexOf(form, one) === annex) left += 1
  return { done: of - left, of }
})

/** How many questions have to be answered, by annex; most answers leave the questions as they are. */
const neededIn = onceFor((form: Form) =>
  onceFor((all: readonly Question[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const one of all) {
      const annex = annexOf(form, one)
      if (!one.row.optional) counts.set(annex, (counts.get(annex) ?? 0) + 1)
    }
    return counts
  }),
)

/** The position of a copy of an annex in its list. */
export function copyNumber(facts: Facts, annex: string): { copy?: number } {
  const list = annex.replace(/\.\d+$/, '')
  const at = list === annex ? undefined : rowNumbers(facts, list)?.indexOf(Number(annex.slice(list.length + 1)))
  return at === undefined ? {} : { copy: at + 1 }
}
