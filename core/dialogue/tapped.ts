import { patternOf } from '../form.ts'
import { adopted } from '../narrative.ts'
import { isAnswered, type Question, questions } from '../questions.ts'
import type { Action, Change, Values } from '../turn.ts'
import { originOf } from './changing/home.ts'
import { commit, commitUnsigned } from './commit.ts'
import { gone, staleAt } from './moves.ts'
import { scoresFrom } from './proposals.ts'
import { isSignedState } from './rights.ts'
import { asChanges, isSigned, newestOf, questionOf, rowOf, type Talk, type Turn, withChanges } from './talk.ts'

/** A tapped answer counts only while nobody has changed the cells since the button was made. */
export function takeTapped(talk: Talk, action: Extract<Action, { do: 'answer' }>): Turn {
  const question = questionOf(talk, action.row)
  if (!question) return gone(talk)
  if (newestOf(talk, Object.keys(action.values)) > action.seen || !stillSaw(talk, action.saw))
    return staleAt(talk, action.row)
  const changes = asChanges(action.values)
  const whole = isAnswered(withChanges(talk.filing.facts, changes), question)
  return commit(talk, { changes, row: question.id, ...(whole ? {} : { again: question.id }) })
}

/** Whether what a button was made from still stands as it did. */
function stillSaw({ filing }: Talk, saw: Values = {}): boolean {
  return Object.entries(saw).every(([address, value]) => (filing.facts.get(address) ?? '') === value)
}

/** Changes that were asked back about, to a filing that was handed in or signed; they take that back, unless all has moved on since. */
export function takeUnsigned(talk: Talk, action: Extract<Action, { do: 'unsign' }>): Turn {
  const addresses = action.changes.map(({ address }) => address)
  const current = talk.filing.state === action.from && newestOf(talk, addresses) <= action.seen
  return current ? commitUnsigned(talk, action) : staleAt(talk, action.row)
}

/** Takes the templates of this section and of every open one after it. */
export function adoptAll(talk: Talk, from: Question): Turn {
  const { facts } = talk.filing
  const all = questions(talk.form, facts)
  const prose = all.slice(all.findIndex(({ id }) => id === from.id)).filter(({ row }) => row.prose)
  const changes: Change[] = prose.flatMap(({ row, cells }) =>
    cells
      .filter(({ address }) => !facts.has(address))
      .map(({ address }) => ({ address, to: adopted(row.prose ?? '') })),
  )
  return commit(talk, { changes, row: from.id })
}

/** Takes every score of the annex that the rules propose and that is still open. */
export function scoreAll(talk: Talk, question: Question): Turn {
  return commit(talk, { changes: scoresFrom(talk, talk.filing.facts, question), row: question.id })
}

/** 撤销: this person's latest change, back to what was there; a signature that was taken back is only given anew. */
export function undo(talk: Talk): Turn {
  const last = talk.lastTurn()
  if (!last) return { says: [{ say: 'nothingToUndo' }] }
  const changes = last.changes
    .filter(({ address }) => isSignedState(talk.filing.state) || !isSigned(talk, address))
    .map(({ address, from }) => ({ address, to: from }))
  const all = questions(talk.form, withChanges(talk.filing.facts, changes))
  const undone = all.findIndex(({ cells }) => cells.some(({ address }) => address === changes[0]?.address))
  const row = all[undone - 1]?.id ?? rowOf(talk.place)
  return commit(atList(talk, changes), { changes, undoes: last.turn, ...(row ? { row } : {}) })
}

/** Where rows of a list were arranged, the list is shown again. */
function atList(talk: Talk, changes: readonly Change[]): Talk {
  const list = changes.find(({ address }) => talk.form.rows.get(patternOf(address))?.repeats)?.address
  if (list === undefined || talk.place?.at !== 'row' || talk.place.row !== list) return talk
  return { ...talk, place: { at: 'row', row: list, from: originOf(talk.place) ?? { do: 'go', row: list } } }
}
