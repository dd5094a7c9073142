import { annexOf } from '../../../core/annexes.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Question } from '../../../core/question.ts'
import { neededQuestions } from '../../../core/questions.ts'
import { callerIn } from '../keeping/telling.ts'
import type { Button, Place, Say } from '../nouns.ts'
import type { Talk } from '../talk.ts'

/** Who fills a question's annex, if it was assigned. */
function holderOf({ form, filing }: Talk, question: Question): number | undefined {
  return filing.handed?.get(annexOf(form, question))
}

/** The questions that the bot asks this person: not those of an annex that a colleague fills. */
export function ownOf(talk: Talk, all: readonly Question[]): readonly Question[] {
  if (!talk.filing.handed) return all
  return all.filter((question) => [undefined, talk.person.id].includes(holderOf(talk, question)))
}

/** Says whose questions are still open, once this person's are answered; undefined if none is open. */
export function ownAnswered(talk: Talk, facts: Facts): { say: Say; place: Place } | undefined {
  const open = neededQuestions(talk.form, facts)
  if (open.length === 0) return undefined
  const holders = new Set(open.map((question) => holderOf(talk, question)))
  const names = talk.members.filter(({ id }) => holders.has(id)).map(callerIn(talk))
  const choices: Button[] = [
    { label: '目录', action: { do: 'directory' } },
    { label: '分工', action: { do: 'share' } },
  ]
  return { say: { say: 'ownAnswered', open: open.length, names, choices }, place: { at: 'menu', choices } }
}
