import { type Board, type BoardLine, type WorkedOut, workOut } from '../../core/bureau/board.ts'
import type { Facts } from '../../core/facts.ts'
import type { FilingState } from '../../core/filing.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form } from '../fixtures/facts.ts'

export const now = '2024-06-26T09:05'

const names = [
  '教育局',
  '卫生健康局',
  '住房和城乡建设局',
  '文化旅游广电体育局',
  '退役军人事务局',
  '档案馆',
  '市场监督管理局',
]
const states: readonly FilingState[] = [
  'filling',
  'filling',
  'awaitingSignature',
  'signed',
  'submitted',
  'approved',
  'returned',
]
const whole = correctFiling()

/** What follows from the facts alone is computed once. */
const worked = new Map<Facts, WorkedOut>()

function workedOut(facts: Facts): WorkedOut {
  const found = worked.get(facts) ?? workOut(form, { year: 2023, facts })
  worked.set(facts, found)
  return found
}

/** A department of a made-up county; facts from the correct filing, as many as it has answered. */
export function lineOf(filing: number, told: Partial<BoardLine> & { readonly facts?: Facts } = {}): BoardLine {
  const { facts = whole, state = 'filling', people = [{ name: '周敏', unreachable: false }], ...more } = told
  const department = `云溪县${names[filing % names.length]}${filing > names.length ? `第${filing}分局` : ''}`
  return {
    ...workedOut(facts),
    filing,
    department,
    state,
    people,
    ...(facts.size > 0 ? { active: '2024-06-26T08:00' } : {}),
    ...more,
  }
}

const parts = [0, 12, 60, 150, whole.size].map((cells) => new Map([...whole].slice(0, cells)))

/** A board of so many departments, everywhere between untouched and approved. */
export function boardOf(count: number): Board {
  const lines = Array.from({ length: count }, (_, at) => {
    const state = states[at % states.length] ?? 'filling'
    const facts = state === 'filling' ? (parts[(at * 3) % parts.length] ?? whole) : whole
    const people = at % 11 === 5 ? [] : [{ name: '周敏', unreachable: at % 13 === 8 }]
    const active = facts.size === 0 ? {} : { active: `2024-06-${String(10 + (at % 16)).padStart(2, '0')}T15:20` }
    return lineOf(at + 1, {
      state,
      facts,
      people,
      ...active,
      ...(at % 9 === 4 ? { deadline: '2024-07-10T18:00' } : {}),
    })
  })
  return { year: 2023, deadline: '2024-07-03T18:00', now, lines }
}
