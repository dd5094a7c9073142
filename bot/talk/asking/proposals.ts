import { bind, cellIn } from '../../../core/address.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Change, Values } from '../../../core/filing.ts'
import { proposedScoreAt } from '../../../core/indicator.ts'
import { onceFor } from '../../../core/once.ts'
import type { AskedCell, Question } from '../../../core/question.ts'
import { openQuestions } from '../../../core/questions.ts'
import { asChanges, type Talk } from '../talk.ts'

/** The values that the rules propose for a row, and how a button shows them. */
export type Proposal = {
  readonly values: Values
  readonly shown: string
  /** The values from which they were computed. */
  readonly saw?: Values
}

/** The proposal for a question's open cells, or for all of them when none is open; undefined unless each has one. */
export function proposalOf(talk: Talk, facts: Facts, question: Question): Proposal | undefined {
  const open = question.cells.filter(({ address }) => !facts.has(address))
  const cells = open.length > 0 ? open : question.cells
  const values = cells.map((cell) => proposedValue(talk, facts, question, cell))
  if (values.some((value) => value === undefined || value === '')) return undefined
  return {
    values: Object.fromEntries(cells.map(({ address }, at) => [address, values[at] ?? ''])),
    shown: values.join(' / '),
    ...sawOf(facts, cells),
  }
}

/** The open scores of this question's annex that the rules propose. */
export function scoresFrom(talk: Talk, facts: Facts, question: Question): Change[] {
  const annex = annexOfScore(question)
  if (annex === undefined) return []
  const beside = `${annex}.indicators.`
  return openQuestions(talk.form, facts)
    .filter((other) => other.id.startsWith(beside) && annexOfScore(other) === annex)
    .flatMap((other) => asChanges(proposalOf(talk, facts, other)?.values ?? {}))
}

/** The annex of a question for a score, `overall` or `project.2`; undefined for other questions. */
const annexOfScore = onceFor(({ id, cells }: Question) =>
  cells.some(({ proposal }) => proposal && 'score' in proposal) ? id.split('.indicators.')[0] : undefined,
)

const scored = ['weight', 'target', 'actual', 'direction', 'band']

/** The values from which a score is computed. */
function sawOf(facts: Facts, cells: readonly AskedCell[]): { saw?: Values } {
  const score = cells.find(({ proposal }) => proposal && 'score' in proposal)
  const row = score?.address.slice(0, -'.score'.length)
  return row
    ? { saw: Object.fromEntries(scored.map((column) => [cellIn(row, column), facts.get(cellIn(row, column)) ?? ''])) }
    : {}
}

function proposedValue(talk: Talk, facts: Facts, question: Question, cell: AskedCell): string | undefined {
  const { proposal } = cell
  if (!proposal) return undefined
  if ('constant' in proposal) return proposal.constant
  if ('member' in proposal) return talk.person[proposal.member]
  if ('cell' in proposal) return facts.get(bind(proposal.cell, question.numbers))
  const proposed = proposedScoreAt(talk.form, facts, cell.address.slice(0, cell.address.lastIndexOf('.')))
  return proposed && 'score' in proposed ? proposed.score.toFixed() : undefined
}
