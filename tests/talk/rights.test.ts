import { describe, expect, test } from 'vitest'
import type { Turn } from '../../bot/talk/talk.ts'
import type { Filing, FilingState, Person, Role } from '../../core/filing.ts'
import { denialOf, type Right, rights } from '../../core/rights.ts'
import { some } from '../fixtures/chance.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { actions, casts, expected, states, type Try, writings } from '../rights/table.ts'
import { around, turnOf } from './around.ts'

const facts = unasked(correctFiling(), 'project.1.signature.date')
const filed: Filing = {
  id: 1,
  department: '云溪县文化旅游广电体育局',
  year: 2023,
  edition: 'hunan-2023',
  state: 'filling',
  facts,
  versions: new Map(),
}

function take(person: Person, state: FilingState, reviewed: boolean, { message, place }: Omit<Try, 'right'>): Turn {
  const filing = { ...filed, state, ...(reviewed ? { reviewed } : {}) }
  return turnOf({ ...around, person, filing, members: [], filings: [], ...(place ? { place } : {}) }, message)
}

const tries: readonly (readonly [string, Try])[] = [
  ...Object.entries(actions).map(
    ([name, { right, action }]) => [name, { right, message: { kind: 'action', action } }] as const,
  ),
  ...Object.entries(writings),
]

/** States in which a cast may do what requires a right, and in which not; the short run takes one of each. */
function standsOf(cast: string, right: Right, nth: number) {
  const all = [false, true].flatMap((reviewed) =>
    states.map((state, at) => ({ reviewed, state, may: expected[right][cast]?.[reviewed ? 1 : 0][at] === '✓' })),
  )
  const [yes, no] = [all.filter(({ may }) => may), all.filter(({ may }) => !may)]
  return [...some(yes, yes.length, nth), ...some(no, no.length, nth)]
}

describe.each(casts.map((roles) => roles.join()))('%s', (cast) => {
  const person: Person = { id: 1, name: '罗志远', roles: cast.split(',') as Role[] }

  test.each(Object.keys(rights) as Right[])('may %s exactly where the table says so', (right) => {
    const line = (reviewed: boolean) =>
      states
        .map((state) => (denialOf(person, { state, ...(reviewed ? { reviewed } : {}) }, right) ? '·' : '✓'))
        .join('')
    expect([line(false), line(true)]).toEqual(expected[right][cast])
  })

  test.each(tries.map(([name, tried], nth) => [name, tried, nth] as const))(
    '%s is done or kindly refused in every state, and a refusal changes nothing',
    (_, tried, nth) => {
      // A head who does not fill in and writes at a row is making a comment.
      const comments = !person.roles.includes('preparer') && tried.right === 'change' && isAtRow(tried)
      const right = comments ? 'comment' : tried.right
      for (const { reviewed, state, may } of standsOf(cast, right, nth)) {
        const { says, ...effects } = take(person, state, reviewed, tried)
        const refused = says.some(({ say }) => say === 'denied')
        expect([state, reviewed, refused]).toEqual([state, reviewed, !may])
        expect(says.length).toBeGreaterThan(0)
        if (refused) expect([says.length, effects]).toEqual([1, {}])
        if (comments) expect(effects).not.toHaveProperty('changes')
      }
    },
  )
})

function isAtRow({ message, place }: Try): boolean {
  return (
    message.kind === 'text' &&
    !/^(?:都填无|本行都没有)$/.test(message.text) &&
    (message.row !== undefined || place?.at === 'row')
  )
}
