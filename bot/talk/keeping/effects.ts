import { type Address, numbersOf } from '../../../core/address.ts'
import { findingsAbout } from '../../../core/checks/check.ts'
import { entriesOf } from '../../../core/checks/entries.ts'
import { isOpen } from '../../../core/checks/explanations.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { type Facts, isListed } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { cellAt, type Form } from '../../../core/form.ts'
import { briefLabel, rowLabel } from '../../../core/labels.ts'
import { openQuestions, questions } from '../../../core/questions.ts'
import { leftOf } from '../asking/left.ts'
import type { Say } from '../nouns.ts'
import { questionFor, type Talk } from '../talk.ts'

/** What changes broke, mended and reopened; nothing about the question that is asked next (`asked`). */
export function effectSays(
  talk: Talk,
  facts: Facts,
  changes: readonly Change[],
  asked: string | undefined,
): readonly Say[] {
  const overwrites = changes.some(({ address, to }) => talk.filing.facts.has(address) && to !== undefined)
  const findings = findingSays(talk, facts, changes, overwrites, asked)
  const weights = findings.some(({ say }) => say === 'broke') ? [] : weightSays(talk, facts, changes)
  return [...weights, ...findings, ...(overwrites ? reopenedSays(talk, facts, asked) : [])]
}

/** What is left of each heading to which weights were given. */
function weightSays(talk: Talk, facts: Facts, changes: readonly Change[]): Say[] {
  const given = changes.filter(
    ({ address, to }) => to && address.includes('.indicators.') && address.endsWith('.weight'),
  )
  const left = given.flatMap(({ address }) => {
    const cell = cellAt(talk.form, address)
    return (cell && leftOf(talk, facts, { row: cell.row, numbers: numbersOf(address) })) ?? []
  })
  return [...new Map(left.map((one) => [one.heading, one])).values()].map((one) => ({ say: 'weightLeft', ...one }))
}

/**
 * The findings that are open now and were not before, and those that no longer are; only those that involve changed
 * cells. Rules over cells that are not asked say nothing, so only an overwritten answer can mend a finding.
 */
function findingSays(
  talk: Talk,
  facts: Facts,
  changes: readonly Change[],
  overwrites: boolean,
  asked: string | undefined,
): Say[] {
  const changed = changes.map(({ address }) => address)
  const old = talk.filing.facts
  const now = openAbout(talk, facts, changed, old)
  const before = now.length > 0 || overwrites ? openAbout(talk, old, changed, facts) : []
  if (now.length === 0 && before.length === 0) return []
  const put = ({ at: [first = ''] }: Finding) => asked !== undefined && questionFor(talk, first, facts) === asked
  const broke = now.filter((one) => !put(one) && !before.some(({ check }) => check === one.check))
  const mended = before
    .filter(({ check, at: [first = ''] }) =>
      now.every((finding) => finding.check !== check && !finding.at.includes(first)),
    )
    .filter((one) => !comparesSums(talk.form, one) || isWhole(talk, facts, one))
  const cells = [...new Set(mended.map(({ at }) => briefLabel(talk.form, facts, talk.filing.year, at[0] ?? '')))]
  return [
    ...(overwrites && cells.length > 0
      ? [{ say: 'mended', cells, agree: mended.every((one) => comparesSums(talk.form, one)) } as const]
      : []),
    ...(broke.length > 0
      ? [{ say: 'broke', entries: entriesOf(talk.form, { facts, year: talk.filing.year }, broke) } as const]
      : []),
  ]
}

function openAbout({ form, filing }: Talk, facts: Facts, changed: readonly Address[], other: Facts): Finding[] {
  return findingsAbout(form, facts, filing.year, changed, other).filter(isOpen)
}

/**
 * Whether all figures in the finding's column of its section are answered: a sum with missing parts does not agree yet.
 */
function isWhole({ form }: Talk, facts: Facts, { at: [first = ''] }: Finding): boolean {
  const cell = cellAt(form, first)
  return openQuestions(form, facts).every(
    ({ row, cells }) => row.section !== cell?.row.section || cells.every(({ column }) => column !== cell.column),
  )
}

/** Whether a finding is about figures that must be equal. */
function comparesSums({ edition }: Form, { rule }: Finding): boolean {
  return rule.endsWith('.formula') || edition.checks.some(({ id, kind }) => id === rule && kind === 'equal')
}

/**
 * The rows of questions that apply only since the changes: those of rows listed before, except the row that is asked
 * next.
 */
function reopenedSays(talk: Talk, facts: Facts, asked: string | undefined): Say[] {
  const { form, filing } = talk
  const before = new Set(questions(form, filing.facts).map(({ id }) => id))
  const opened = openQuestions(form, facts).filter(
    ({ id }) => !before.has(id) && rowOfId(id) !== rowOfId(asked) && isListed(filing.facts, id, false),
  )
  const rows = opened.map(({ row, numbers }) => rowLabel(form, facts, filing.year, row.id, numbers))
  return rows.length > 0 ? [{ say: 'reopened', rows }] : []
}

/** The id of a question's row, without the part of it that is asked. */
function rowOfId(question: string | undefined): string | undefined {
  return question?.split('#', 1)[0]
}
