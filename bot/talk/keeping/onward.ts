import type { Address } from '../../../core/address.ts'
import { isOpen } from '../../../core/checks/explanations.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { proposedScoreAt } from '../../../core/indicator.ts'
import type { Question } from '../../../core/question.ts'
import { isAnswered, openQuestions } from '../../../core/questions.ts'
import type { Proposed } from '../../../core/scoring.ts'
import { askNext, askQuestion } from '../asking/ask.ts'
import { completedSays } from '../asking/completed.ts'
import { leadsToFindings, originOf } from '../home.ts'
import type { Action, Place, Say } from '../nouns.ts'
import { findingsOf, questionFor, questionOf, rowOf, type Talk } from '../talk.ts'

/** What is said after changes, the place, and what the talk returns to instead of asking. */
export type Onward = { readonly says: readonly Say[]; readonly place: Place; readonly backTo?: Action }

/** Where the talk goes after changes. */
export type Lead = {
  readonly changes: readonly Change[]
  /** The question after which the talk goes on. */
  readonly row?: string
  /** The question that is asked again. */
  readonly again?: string
  /** Nothing is said of what was stored, because what is said first covers it. */
  readonly quiet?: true
}

/**
 * Goes on after changes. Asks for a score again that no longer fits its figures; a change on the way returns to where
 * it came from, once what belongs to the same table is answered; otherwise asks the next open question.
 */
export function onward(talk: Talk, facts: Facts, { changes, row, again, quiet }: Lead): Onward {
  const from = originOf(talk.place)
  const put = questionOf(talk, again, facts)
  const score = again === undefined ? scoreToRenew(talk, facts, changes) : undefined
  const first = put ?? score ?? (from && openBeside(talk, facts, changes, from))
  if (first) {
    const { say, place } = askQuestion(talk, facts, first, from)
    return { says: score ? [{ say: 'scoreAgain' }, say] : [say], place }
  }
  if (from && leadsBack(talk, facts, from)) return { says: [], place: { at: 'row', row: row ?? '' }, backTo: from }
  const { say, place } = askNext(talk, facts, row)
  return { says: [...(quiet ? [] : completedSays(talk, facts, row, rowOf(place))), say], place }
}

/** Whether to return; to the findings only while one is open. */
function leadsBack(talk: Talk, facts: Facts, from: Action): boolean {
  return !leadsToFindings(from) || findingsOf(talk, facts).some(isOpen)
}

/**
 * A question of the changed table that has become open, such as the reason for a lost point; on the way from the
 * findings, any open question of the table.
 */
function openBeside(talk: Talk, facts: Facts, changes: readonly Change[], from: Action): Question | undefined {
  const tables = new Set(changes.flatMap(({ address }) => tableOver(rowAt(address))))
  const open = openQuestions(talk.form, facts).filter((question) =>
    tableOver(rowOfId(question)).some((one) => tables.has(one)),
  )
  const before = (question: Question) => questionOf(talk, question.id) && !isAnswered(talk.filing.facts, question)
  return open.find((question) => leadsToFindings(from) || !before(question))
}

/** The list of a repeated row. */
function tableOver(row: Address): Address[] {
  return /\.\d+$/.test(row) ? [row.replace(/\.\d+$/, '')] : []
}

function rowOfId({ id }: Question): Address {
  return id.split('#', 1)[0] ?? id
}

const scored: ReadonlySet<string> = new Set(['weight', 'target', 'actual', 'direction', 'unit', 'band'])

/**
 * The question for the score of an indicator whose figures have changed, if the rules now give another score than the
 * stored one.
 */
function scoreToRenew(talk: Talk, facts: Facts, changes: readonly Change[]): Question | undefined {
  const given = new Set(changes.map(({ address }) => address))
  const rows = changes
    .filter(({ address }) => scored.has(address.split('.').at(-1) ?? ''))
    .map((one) => rowAt(one.address))
  const row = rows.find((each) => !given.has(`${each}.score`) && outdated(talk, facts, each))
  return row === undefined ? undefined : questionOf(talk, questionFor(talk, `${row}.score`, facts), facts)
}

function outdated(talk: Talk, facts: Facts, row: Address): boolean {
  const score = facts.get(`${row}.score`)
  if (!score) return false
  const now = proposedScoreAt(talk.form, facts, row)
  const before = proposedScoreAt(talk.form, talk.filing.facts, row)
  return now !== undefined && now.working !== before?.working && !fits(now, score)
}

function fits(proposed: Proposed, score: string): boolean {
  if ('score' in proposed) return proposed.score.eq(score)
  return proposed.from.lte(score) && (proposed.closed ? proposed.to.gte(score) : proposed.to.gt(score))
}

function rowAt(address: Address): Address {
  return address.slice(0, address.lastIndexOf('.'))
}
