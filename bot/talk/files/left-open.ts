import type { Change } from '../../../core/filing.ts'
import type { KeptFile } from '../../../core/known/files.ts'
import { isAnswered } from '../../../core/questions.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { continueTalk } from '../asking/moves.ts'
import { commit } from '../keeping/commit.ts'
import type { Button } from '../nouns.ts'
import { questionOf, rowOf, type Talk, type Turn, withChanges } from '../talk.ts'
import type { FileAction } from './actions.ts'
import { lookingAgain } from './handing.ts'

/** The most doubtful cells that fit into a bubble. */
const mostDoubts = 5
const longestLabel = 24

/** What a paper leaves open: its doubtful cells, each asked at a tap, and its blank cells, all answered as none at a tap. */
export function leftOpen({ filing }: Talk, { file }: KeptFile, id: number) {
  const { shown, empty = [] } = file.brings
  const { doubts = [] } = shown
  const some = doubts.slice(0, mostDoubts)
  const cells = empty.filter((address) => !filing.facts.has(address))
  const choices: Button[] = [
    ...some.map(({ address, label }): Button => {
      return { label: shortened(label, longestLabel), action: { do: 'cell', address } }
    }),
    ...(cells.length > 0 ? [{ label: '空着的都算没有', action: { do: 'leaveEmpty', cells } } as const] : []),
    ...(file.parts ? [lookingAgain(id)] : []),
  ]
  return { doubts: some, empty: cells.length, choices }
}

/** 空着的都算没有: the blank cells of a paper that are still unanswered are answered as none. */
export function leaveEmpty(talk: Talk, { cells }: Extract<FileAction, { do: 'leaveEmpty' }>): Turn {
  const open = cells.filter((address) => !talk.filing.facts.has(address))
  if (open.length === 0) return continueTalk(talk)
  const changes = open.map((address) => ({ address, to: '' }))
  return commit(talk, {
    changes,
    ...onTo(talk, changes),
    first: [{ say: 'leftEmpty', cells: open.length }],
    quiet: true,
  })
}

/** Asks the current question again if the file has not answered it. */
export function onTo(talk: Talk, changes: readonly Change[]) {
  const facts = withChanges(talk.filing.facts, changes)
  const question = questionOf(talk, rowOf(talk.place), facts)
  if (!question) return {}
  return isAnswered(facts, question) ? { row: question.id } : { again: question.id }
}
