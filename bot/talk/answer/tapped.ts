import type { Change, Values } from '../../../core/filing.ts'
import { adopted } from '../../../core/narrative/narrative.ts'
import type { Question } from '../../../core/question.ts'
import { isAnswered, proseFrom } from '../../../core/questions.ts'
import { gone, staleAt } from '../asking/moves.ts'
import { scoresFrom } from '../asking/proposals.ts'
import { isTheirs } from '../keeping/clash.ts'
import { commit, commitUnsigned } from '../keeping/commit.ts'
import type { Action } from '../nouns.ts'
import { asChanges, newestOf, questionOf, type Talk, type Turn, withChanges } from '../talk.ts'

/**
 * Stores a tapped answer if the cells are still as they were when the button was made; asks about what a colleague has
 * changed since.
 */
export function takeTapped(talk: Talk, action: Extract<Action, { do: 'answer' }>): Turn {
  const question = questionOf(talk, action.row)
  if (!question) return gone(talk)
  const changes = asChanges(action.values)
  if (isOutdated(talk, changes, action.seen) || !stillSaw(talk, action.saw)) return staleAt(talk, action.row)
  const whole = isAnswered(withChanges(talk.filing.facts, changes), question)
  return commit(talk, {
    changes,
    row: question.id,
    known: action.known ?? action.seen,
    ...(whole ? {} : { again: question.id }),
  })
}

/** Whether one of these cells has changed since, and not to a colleague's value. */
function isOutdated(talk: Talk, changes: readonly Change[], seen: number): boolean {
  const later = changes.filter(({ address }) => (talk.filing.versions.get(address) ?? 0) > seen)
  return later.some(({ address }) => !isTheirs(talk, address, seen))
}

/** Carries out the choice between the person's values and a colleague's. */
export function settle(talk: Talk, action: Extract<Action, { do: 'settle' }>): Turn {
  const { changes, seen, row, undoes, overrules } = action
  if (isOutdated(talk, changes, seen) || isSettled(talk, action)) return staleAt(talk, row)
  const way = { ...(row ? { row } : {}), ...(undoes === undefined ? {} : { undoes }) }
  if (changes.length > 0)
    return commit(talk, { changes, known: seen, ...way, ...(overrules === undefined ? {} : { overrules }) })
  return commit(talk, { changes, ...way, first: [{ say: 'leftTheirs' }], quiet: true })
}

/**
 * Whether there is nothing left to choose: a value was removed, or the colleague's value that would stay has changed.
 */
function isSettled(talk: Talk, { changes, saw = {} }: Extract<Action, { do: 'settle' }>): boolean {
  if (changes.length === 0 && !stillSaw(talk, saw)) return true
  return Object.keys(saw).some((address) => !talk.filing.facts.has(address))
}

/** Whether the cells from which a button was made still have the same values. */
function stillSaw({ filing }: Talk, saw: Values = {}): boolean {
  return Object.entries(saw).every(([address, value]) => (filing.facts.get(address) ?? '') === value)
}

/**
 * Stores confirmed changes to a filing that was handed over, which withdraws it; refuses if its state or the cells have
 * changed since.
 */
export function takeUnsigned(talk: Talk, action: Extract<Action, { do: 'unsign' }>): Turn {
  const addresses = action.changes.map(({ address }) => address)
  const current = talk.filing.state === action.from && newestOf(talk, addresses) <= action.seen
  return current ? commitUnsigned(talk, action) : staleAt(talk, action.row)
}

/** Adopts the templates of this section and of every open one after it. */
export function adoptAll(talk: Talk, from: Question): Turn {
  const { facts } = talk.filing
  const changes: Change[] = proseFrom(talk.form, facts, from).flatMap(({ row, cells }) =>
    cells
      .filter(({ address }) => !facts.has(address))
      .map(({ address }) => ({ address, to: adopted(row.prose ?? '') })),
  )
  return commit(talk, { changes, row: from.id })
}

/** Stores every open score of the annex that the rules propose. */
export function scoreAll(talk: Talk, question: Question): Turn {
  return commit(talk, { changes: scoresFrom(talk, talk.filing.facts, question), row: question.id })
}
