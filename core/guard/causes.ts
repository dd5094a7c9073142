import { flatMap } from '../flat-map.ts'
import { pointsHeard } from '../narrative/points.ts'
import { draftableAt } from '../narrative/suggested.ts'
import { type Fault, fault, type Guarded } from './fault.ts'
import { mark } from './marked.ts'

const opens = /原因(?:分析)?(?:是|为|在于|：)?|由于|因为|归因于|起因|受(?=[^，。；]{1,12}影响)|导致|造成/g

/**
 * If a person is asked for the cause, a draft gives theirs and no other: each clause of a cause must share words with
 * what they said.
 */
export function judgeCauses({ form, subject, section, draft }: Guarded): Fault[] {
  if (!draftableAt(form, section)?.asks) return []
  const said = mark(pointsHeard(subject.facts, subject.year, section)).text
  return flatMap(draft.sentences, ({ from, to }) => {
    const cause = [...draft.text.slice(from, to).matchAll(opens)][0]
    if (!cause) return []
    const clauses = draft.clauses.filter((clause) => clause.to > from + cause.index && clause.from < to)
    const strange = clauses.filter((clause) =>
      isStrange(draft.text.slice(Math.max(clause.from, from + cause.index), clause.to), said),
    )
    return strange.map((clause) =>
      fault('cause', draft, { from: Math.max(clause.from, from + cause.index), to: clause.to }),
    )
  })
}

/**
 * Whether a clause is not the person's: it shares no three characters in a row with what they said, apart from a few
 * joining words.
 */
function isStrange(clause: string, said: string): boolean {
  const words = clause.replace(opens, '').replace(/^(?:主要|其中|以及|同时|并且?|且|加之|另外)|[，。；：\s]/g, '')
  if (words.replace(/\uFFFC/g, '').length < 3) return false
  for (let at = 0; at + 2 <= words.length; at += 1)
    if (said.includes(words.slice(at, at + Math.min(3, words.length)))) return false
  return true
}
