import { type Facts, rowNumbers } from '../../../core/facts.ts'
import type { Question } from '../../../core/question.ts'
import { openQuestions, questions } from '../../../core/questions.ts'
import { callerIn } from '../keeping/telling.ts'
import type { Button, Place, Say } from '../nouns.ts'
import type { Filed, Talk } from '../talk.ts'

/** An annex as it can be shared out: each project's own is one by itself. */
export type SharedAnnex = { readonly id: string; readonly title: string }

/** The annexes of the filing as they stand, in paper order. */
export function annexesOf({ form, filing }: Filed): SharedAnnex[] {
  return form.edition.annexes.flatMap(({ id, number, each }) => {
    if (each === undefined) return [{ id, title: number }]
    const copies = rowNumbers(filing.facts, each) ?? []
    return copies.map((copy) => ({
      id: `${each}.${copy}`,
      title: `${number} ${filing.facts.get(`${each}.${copy}.name`) || `第${copy}个`}`,
    }))
  })
}

/** The annex that a question stands in; a list of projects is nobody's own. */
export function annexOf({ form }: Talk, { id, row }: Pick<Question, 'id' | 'row'>): string {
  const annex = form.sections.get(row.section)?.annex
  if (annex?.each === undefined) return annex?.id ?? ''
  return /^\.\d+/.test(id.slice(annex.each.length))
    ? `${annex.each}.${Number.parseInt(id.slice(annex.each.length + 1), 10)}`
    : annex.each
}

/** Who fills the annex of a question, where somebody was given it. */
export function holderOf(talk: Talk, question: Pick<Question, 'id' | 'row'>): number | undefined {
  return talk.filing.handed?.get(annexOf(talk, question))
}

/** The questions that are put to this person by themselves: not those of an annex that a colleague fills. */
export function ownOf(talk: Talk, all: readonly Question[]): readonly Question[] {
  if (!talk.filing.handed) return all
  return all.filter((question) => [undefined, talk.person.id].includes(holderOf(talk, question)))
}

/** The first question of an annex. */
export function firstOf(talk: Talk, annex: string): Question | undefined {
  return questions(talk.form, talk.filing.facts).find((question) => annexOf(talk, question) === annex)
}

/** All of one's own is answered, but not what colleagues fill: whose is open. */
export function ownAnswered(talk: Talk, facts: Facts): { say: Say; place: Place } | undefined {
  const open = openQuestions(talk.form, facts)
  if (open.length === 0) return undefined
  const holders = new Set(open.map((question) => holderOf(talk, question)))
  const names = talk.members.filter(({ id }) => holders.has(id)).map(callerIn(talk))
  const choices: Button[] = [
    { label: '目录', action: { do: 'directory' } },
    { label: '分工', action: { do: 'share' } },
  ]
  return { say: { say: 'ownAnswered', open: open.length, names, choices }, place: { at: 'menu', choices } }
}
