import { reviewFindings } from '../../../core/bureau/review.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { formOf } from '../../../core/editions/index.ts'
import type { Filing } from '../../../core/filing.ts'
import type { Form } from '../../../core/form.ts'
import { foundOf } from '../../../core/known/needs.ts'
import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import { denialOf, type Right } from '../../../core/rights.ts'
import { withoutSignature } from '../keeping/signature.ts'
import type { Button } from '../nouns.ts'
import { type AtDesk, questionFor, type Turn } from '../talk.ts'
import { departmentsOf } from './desk.ts'
import { asking, leave } from './opening.ts'
import { peopleOf } from './watching.ts'

const longestOpinion = 2000
const mostWays = 6
const mostShown = 8

/** 待审核: the departments that have delivered. */
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

/** The papers of a filing come once more. */
export function look(at: AtDesk, id: number): Turn {
  const { filing } = foundOf(at, 'reviewed', id)
  if (!filing) return { says: [{ say: 'notYours' }] }
  return { says: [{ say: 'fetchingReview', department: filing.department }], jobs: [{ job: 'reviewCopy', filing: id }] }
}

/** 审核通过: the department's people are told. */
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

/** 退回 asks for the opinion. */
export function askReturn(at: AtDesk, id: number, refused?: true): Turn {
  return reviewing(at, id, 'return', ({ department }) => {
    const choices: Button[] = [{ label: '先不退回', action: { do: 'desk' } }]
    const say = { say: 'askReviewOpinion', department, choices, ...(refused ? { refused } : {}) } as const
    return asking({ for: 'opinion', filing: id }, say)
  })
}

/** Sends a filing back with the opinion: the signature goes, and the rows that it names are one tap away. */
export function takeOpinion(at: AtDesk, id: number, text: string): Turn {
  const opinion = text.trim()
  if (opinion.length < 2 || opinion.length > longestOpinion) return askReturn(at, id, true)
  return reviewing(at, id, 'return', (filing, form) => {
    const { department, year, state } = filing
    const left = delivered(at).length - (state === 'submitted' ? 1 : 0)
    const rows = rowsNamed(filing, form, opinion)
    const ways = rows
      .slice(0, mostWays)
      .map(({ id: row, title }): Button => ({ label: title, action: { do: 'go', row } }))
    const onward: Button[] = [...ways, { label: '继续填报', action: { do: 'continue' } }]
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

/** Does what an officer may do with a filing as it stands; what another officer did meanwhile is told. */
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

type Named = { readonly id: string; readonly title: string }

/** The rows that lines of an opinion begin with: `公务接待：…`, or the number of what the review listed: `2：…`. */
function rowsNamed(filing: Filing, form: Form, opinion: string): Named[] {
  const all = questions(form, filing.facts).map((question) => ({ question, title: titleOf(filing, form, question) }))
  const listed = reviewFindings(filing, form)
  const found = opinion.split(/\r?\n/).flatMap((line) => {
    const [, name = ''] = /^(.{0,39}?\S)\s*[：:，, ]/.exec(line.trimStart()) ?? []
    const number = /^\d{1,2}$/.exec(name.normalize('NFKC'))?.[0]
    const id = number === undefined ? byName(all, name) : rowOf(filing, form, listed[Number(number) - 1])
    return all.filter(({ question }) => question.id === id).map(({ question, title }) => ({ id: question.id, title }))
  })
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

function byName(all: readonly { readonly question: Question; readonly title: string }[], name: string) {
  const even = bare(name)
  if (even.length < 2) return undefined
  const exact = all.find(({ title }) => bare(title) === even)
  const holding = all.filter(({ title }) => bare(title).includes(even))
  return (exact ?? (holding.length === 1 ? holding[0] : undefined))?.question.id
}

/** A row's title without the number that the form prints before it. */
function bare(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(其中:|\d+、|[一二三四五六七八九十]+、)/, '')
}

function rowOf(filing: Filing, form: Form, finding: Finding | undefined): string | undefined {
  const [address] = finding?.at ?? []
  return address === undefined ? undefined : questionFor({ filing, form }, address)
}

function titleOf({ facts, year }: Filing, form: Form, { row, numbers }: Question): string {
  return rowLabel(form, facts, year, row.id, numbers)
}
