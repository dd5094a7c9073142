import { copyListOf } from '../../../core/annexes.ts'
import { isAnswered, questions } from '../../../core/questions.ts'
import { denialOf, isFilling } from '../../../core/rights.ts'
import { originOf } from '../home.ts'
import { commit } from '../keeping/commit.ts'
import type { Action, Place, Say } from '../nouns.ts'
import { questionOf, rowOf, type Talk, type Turn } from '../talk.ts'
import { askNext, askQuestion } from './ask.ts'

/** Goes on with the current question if it is open, else with the next open one. */
export function continueTalk(talk: Talk): Turn {
  const { facts } = talk.filing
  const standing = questionOf(talk, rowOf(talk.place))
  if (standing && !isAnswered(facts, standing)) return go(talk, standing.id)
  return onlySay(askNext(talk, facts, rowOf(talk.place)))
}

/** Asks one question, answered or not; `from` is what the talk returns to after the answer. */
export function go(talk: Talk, row: string, from?: Action): Turn {
  const question = questionOf(talk, row)
  return question ? onlySay(askQuestion(talk, talk.filing.facts, question, from)) : gone(talk)
}

/** Goes on with this question if it is open, else after it. */
export function resume(talk: Talk, row: string): Turn {
  return continueTalk({ ...talk, place: { at: 'row', row } })
}

/** Asks for the list whose rows have an annex each: the projects that are evaluated on their own. */
export function goToCopies(talk: Talk): Turn {
  const list = copyListOf(talk.form)
  return list === undefined ? gone(talk) : go(talk, list)
}

/** Moves on to the next open question; only an optional question is stored, as blank. */
export function skip(talk: Talk, row: string): Turn {
  const { facts } = talk.filing
  const question = questionOf(talk, row)
  const mayLeave = isFilling(talk.filing.state) && denialOf(talk.person, talk.filing, 'change') === undefined
  const open = question?.row.optional && mayLeave ? question.cells.filter(({ address }) => !facts.has(address)) : []
  if (open.length === 0) return onlySay(askNext(talk, facts, row))
  return commit(talk, { changes: open.map(({ address }) => ({ address, to: '' })), row })
}

/** The question before or after this one in the order of asking, answered or not. */
export function beside(talk: Talk, row: string, step: -1 | 1): Turn {
  const all = questions(talk.form, talk.filing.facts)
  const question = all[all.findIndex(({ id }) => id === row) + step]
  if (question) return onlySay(askQuestion(talk, talk.filing.facts, question))
  return { says: [{ say: step < 0 ? 'atFirst' : 'atLast' }] }
}

/** 返回: to where the talk came from, from a menu to its row, otherwise to the question before. */
export function leaveRow(talk: Talk, row: string): Turn {
  const { place } = talk
  const back =
    place && 'choices' in place ? place.choices.find(({ label }) => label.startsWith('‹ 返回'))?.action : undefined
  const from = back ?? originOf(place)
  if (from) return { says: [], backTo: from }
  return place?.at === 'row' ? beside(talk, row, -1) : go(talk, row)
}

/** What a button was about no longer exists: says so and goes on. */
export function gone(talk: Talk): Turn {
  const next = continueTalk({ ...talk, place: { at: 'menu', choices: [] } })
  return { ...next, says: [{ say: 'gone' }, ...next.says] }
}

/** The cells have changed since the button was made: says so and shows them as they are. */
export function staleAt(talk: Talk, row: string | undefined): Turn {
  const again = row === undefined ? continueTalk(talk) : go(talk, row)
  return { ...again, says: [{ say: 'stale' }, ...again.says] }
}

function onlySay({ say, place }: { say: Say; place: Place }): Turn {
  return { place, says: [say] }
}
