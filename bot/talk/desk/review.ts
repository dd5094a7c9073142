import { reviewFindings } from '../../../core/bureau/review.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { formOf } from '../../../core/editions/index.ts'
import type { Filing } from '../../../core/filing.ts'
import type { Form } from '../../../core/form.ts'
import { foundOf } from '../../../core/known/needs.ts'
import { rowLabel } from '../../../core/labels.ts'
import { type OpinionRow, opinionLines } from '../../../core/opinions.ts'
import { denialOf, type Right } from '../../../core/rights.ts'
import { withoutSignature } from '../keeping/signature.ts'
import type { Button } from '../nouns.ts'
import { type AtDesk, questionFor, questionOf, type Turn } from '../talk.ts'
import { departmentsOf } from './desk.ts'
import { asking, leave } from './opening.ts'
import { peopleOf } from './watching.ts'

const longestOpinion = 2000
const mostWays = 6
const mostShown = 8

/** 待审核: lists the departments that have delivered. */
export function waiting(at: AtDesk): Turn {
  const all = delivered(at)
  if (all.length === 0) return { says: [{ say: 'nobodyWaiting' }] }
  const choices: Button[] = [
    ...all.slice(0, mostShown).map(
      ({ id, department }, index): Button => ({
        label: `${index + 1} ${department}`,
        action: { do: 'look', filing: id },
      }),
    ),
    leave,
  ]
  const say = { say: 'waiting', departments: all.map(({ department }) => department), choices } as const
  return asking({ for: 'nothing' }, say)
}

function delivered(at: AtDesk) {
  return at.bureau.campaigns.flatMap(({ id }) => departmentsOf(at, id).filter(({ state }) => state === 'submitted'))
}

/** Sends a filing's documents again. */
export function look(at: AtDesk, id: number): Turn {
  const { filing } = foundOf(at, 'reviewed', id)
  if (!filing) return { says: [{ say: 'notYours' }] }
  return { says: [{ say: 'fetchingReview', department: filing.department }], jobs: [{ job: 'reviewCopy', filing: id }] }
}

/** 审核通过: the department's members are told. */
export function approve(at: AtDesk, id: number): Turn {
  return reviewing(at, id, 'approve', ({ department, year }) => {
    const left = delivered(at).length - 1
    const onward: Button[] = [
      { label: '公开', action: { do: 'publish' } },
      { label: '报告', action: { do: 'report' } },
    ]
    const told = { say: 'approvedForYou', department, year, choices: onward } as const
    return {
      ...asking({ for: 'nothing' }, { say: 'approved', department, year, left, choices: next(left) }),
      bureau: [{ change: 'review', filing: id, to: 'approved', changes: [] }],
      tells: peopleOf(at, id).map((person) => ({ to: person.id, about: id, says: [told] })),
    }
  })
}

/** 退回: asks for the opinion. */
export function askReturn(at: AtDesk, id: number, refused?: true): Turn {
  return reviewing(at, id, 'return', ({ department }) => {
    const choices: Button[] = [{ label: '先不退回', action: { do: 'desk' } }]
    const say = { say: 'askReviewOpinion', department, choices, ...(refused ? { refused } : {}) } as const
    return asking({ for: 'opinion', filing: id }, say)
  })
}

/** Shows the opinion with the rows that it names, before the filing is sent back with it. */
export function takeOpinion(at: AtDesk, id: number, text: string): Turn {
  if (text.trim().length < 2 || text.trim().length > longestOpinion) return askReturn(at, id, true)
  return reviewing(at, id, 'return', (filing, form) => {
    const opinion = named(filing, form, text.trim())
    const choices: Button[] = [
      { label: '确认退回', action: { do: 'returnNow', filing: id, opinion } },
      { label: '重写意见', action: { do: 'return', filing: id } },
      { label: '先不退回', action: { do: 'desk' } },
    ]
    const rows = rowsNamed(filing, form, opinion).map(({ title }) => title)
    const say = { say: 'confirmReturn', department: filing.department, opinion, rows, choices } as const
    return asking({ for: 'opinion', filing: id }, say)
  })
}

/**
 * Sends a filing back with the opinion and withdraws the signature; the members get buttons to the rows that it names.
 */
export function returnNow(at: AtDesk, id: number, opinion: string): Turn {
  return reviewing(at, id, 'return', (filing, form) => {
    const { department, year, state } = filing
    const left = delivered(at).length - (state === 'submitted' ? 1 : 0)
    const rows = rowsNamed(filing, form, opinion)
    const ways = rows
      .slice(0, mostWays)
      .map(({ id: row, title }): Button => ({ label: title, action: { do: 'go', row } }))
    const onward: Button[] = [...ways, { label: '接着填', action: { do: 'continue' } }]
    const told = { say: 'returnedForYou', department, year, opinion, choices: onward } as const
    const people = peopleOf(at, id)
    const said = { department, year, rows: rows.map(({ title }) => title), told: people.length, left }
    return {
      ...asking({ for: 'nothing' }, { say: 'returned', ...said, choices: next(left) }),
      bureau: [
        { change: 'review', filing: id, to: 'returned', note: opinion, changes: withoutSignature({ filing, form }) },
      ],
      tells: people.map((person) => ({ to: person.id, about: id, says: [told] })),
    }
  })
}

/** Does something with a filing if the officer has the right now; otherwise says what its state is by now. */
function reviewing(at: AtDesk, id: number, right: Right, does: (filing: Filing, form: Form) => Turn): Turn {
  const { filing } = foundOf(at, 'reviewed', id)
  const form = filing && formOf(filing.edition)
  if (!filing || !form) return { says: [{ say: 'notYours' }] }
  if (denialOf({ roles: ['officer'] }, filing, right) === undefined) return does(filing, form)
  const { department, year, state } = filing
  return { says: [{ say: 'reviewedMeanwhile', department, year, state }] }
}

function next(left: number): Button[] {
  return left > 0 ? [{ label: `待审核${left}个`, action: { do: 'waiting' } }, leave] : [leave]
}

function rowsNamed(filing: Filing, form: Form, opinion: string): OpinionRow[] {
  const rows = opinionLines(form, filing, opinion).flatMap((line) => line.rows)
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** Replaces the numbers of listed findings in an opinion, “2：…”, by the titles of their rows. */
function named(filing: Filing, form: Form, opinion: string): string {
  const listed = reviewFindings(filing, form)
  const lines = opinion.split(/\r?\n/).map((line) => {
    const [begun = '', number] = /^\s*(\d{1,2})\s*[：:，, ]/.exec(line.normalize('NFKC')) ?? []
    const title = number === undefined ? undefined : titleAt(filing, form, listed[Number(number) - 1])
    return title === undefined ? line : `${title}：${line.slice(begun.length)}`
  })
  return lines.join('\n')
}

function titleAt(filing: Filing, form: Form, finding: Finding | undefined): string | undefined {
  const row = questionOf({ filing, form }, finding && questionFor({ filing, form }, finding.at[0] ?? ''))
  return row && rowLabel(form, filing.facts, filing.year, row.row.id, row.numbers)
}
