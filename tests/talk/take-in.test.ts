import { describe, expect, test } from 'vitest'
import { comparePaper } from '../../bot/files/filing-sent.ts'
import type { Message } from '../../bot/talk/message.ts'
import type { Place } from '../../bot/talk/nouns.ts'
import type { Turn } from '../../bot/talk/talk.ts'
import type { Campaign, CampaignFiling } from '../../core/bureau/campaign.ts'
import { writeExchange } from '../../core/exchange/file.ts'
import type { Filing, FilingState } from '../../core/filing.ts'
import type { ComparedFile } from '../../core/known/files.ts'
import { form } from '../fixtures/facts.ts'
import { around, turnOf } from './around.ts'

const campaign: Campaign = {
  id: 1,
  year: 2023,
  edition: 'hunan-2023',
  notice: '',
  deadline: '2024-07-10T18:00',
  state: 'open',
  opened: '2024-06-01T00:00:00.000Z',
}
const names = ['云溪县教育局', '云溪县档案馆', '云溪县第一中学']
const sent = { file: 'f', name: '自评.docx' }
const facts = { 'base.reception.final': '4.2', 'base.reception.budget': '5' }

const filingIn = (state: FilingState, more: Partial<Filing> = {}): Filing => ({
  ...{ id: 2, department: '云溪县档案馆', year: 2023, edition: 'hunan-2023', state, reviewed: true },
  facts: new Map(),
  versions: new Map(),
  ...more,
})

type PaperOf = { readonly year?: number; readonly department?: string; readonly annexes?: readonly string[] }

/** A paper as it was read for a filing: two cells, one that is blank and one that is doubtful. */
function paperFor(into: Filing, { year = 2023, department = '县档案馆', annexes = ['base'] }: PaperOf = {}) {
  const text = writeExchange(form, { facts: new Map(Object.entries(facts)), year, department })
  const found = { tally: { must: 0, explain: 0, note: 0 }, first: [] }
  const doubts = [{ at: 'base.vehicles.final', text: '约3' }]
  const paper = { empty: ['base.overseas.final'], doubts, unread: [], refused: ['“坏.docx”打不开。'] }
  return comparePaper(text, { department, year, found, annexes, paper }, into) as ComparedFile
}

type World = {
  readonly state?: FilingState
  readonly filing?: Filing
  readonly filledBy?: readonly string[]
  readonly people?: CampaignFiling['people']
  readonly place?: Place
  readonly closed?: true
}

function take(
  message: Message,
  { state = 'filling', filing = filingIn(state), filledBy = [], people = [], place, closed }: World = {},
): Turn {
  const bureau = { id: 1, campaigns: [{ ...campaign, ...(closed ? { state: 'closed' as const } : {}) }] }
  const person = { id: 1, name: '陈审核', roles: [] }
  const standing = { ...around, person, bureau, members: [], filings: [], ...(place ? { place } : {}) }
  const departments = names.map((department, at): CampaignFiling => ({ id: at + 1, department, state, people }))
  return turnOf(standing, message, {
    departments: () => new Map([[1, departments]]),
    reviewed: (of) => (of === 2 ? { of, filing, filledBy } : { of }),
  })
}

const tap = (department: string, world?: World, filing?: number) =>
  take(
    {
      kind: 'action',
      action: { do: 'takeIn', sent, department, year: 2023, ...(filing === undefined ? {} : { filing }) },
    },
    world,
  )

type ReadWorld = World & { readonly confirmed?: number; readonly file?: ComparedFile }

/** A paper that was read for the second department, to be shown or, once it was confirmed, to be filed. */
function read({ confirmed, file, ...world }: ReadWorld = {}): Turn {
  const paper = file ?? paperFor(world.filing ?? filingIn(world.state ?? 'filling'))
  const contents = { is: 'data', text: '', file: paper, kept: 9, again: false } as const
  const agreed = confirmed === undefined ? {} : { confirmed }
  return take({ kind: 'contents', contents, sent, takes: 2, ...agreed }, world)
}

const confirm = (seen: number, world?: World) =>
  take({ kind: 'action', action: { do: 'takeInNow', sent, filing: 2, seen } }, world)

describe('代收', () => {
  test('is offered with the findings of a paper of a year that is open', () => {
    const contents = { is: 'data', text: '', file: paperFor(filingIn('filling')), kept: 9, again: false } as const
    const labels = (world?: World) => {
      const [say] = take({ kind: 'contents', contents, sent }, world).says
      return say?.say === 'fileFindings' ? say.choices?.map(({ label }) => label) : undefined
    }
    expect(labels()).toContain('代收')
    expect(labels({ closed: true }) ?? []).not.toContain('代收')
  })

  test('takes the department whose name reads the same, and reads the paper for it', () => {
    const { jobs, says } = tap('云溪县 档案馆')
    expect(jobs).toEqual([{ job: 'takeIn', ...sent, filing: 2 }])
    expect(says).toMatchObject([{ say: 'readingTakeIn', department: '云溪县档案馆' }])
  })

  test('asks where the name is only like one of the list, and where it is like none', () => {
    expect(tap('县档案馆').says).toMatchObject([
      { say: 'askTakeIn', found: 1, choices: [{ label: '1 云溪县档案馆' }, {}] },
    ])
    expect(tap('云溪县水利局').says).toMatchObject([{ say: 'askTakeIn', found: 0, choices: [{ label: '先不代收' }] }])
    expect(tap('云溪县水利局').jobs).toBeUndefined()
  })

  test('takes the department that the officer names, and asks again where several have that in their names', () => {
    const place: Place = { at: 'desk', ask: { for: 'takeIn', sent, department: '县馆', year: 2023 }, choices: [] }
    expect(take({ kind: 'text', text: '档案馆' }, { place }).jobs).toEqual([{ job: 'takeIn', ...sent, filing: 2 }])
    expect(take({ kind: 'text', text: '云溪县' }, { place }).says).toMatchObject([{ say: 'askTakeIn', found: 3 }])
  })

  test('asks for whom a paper is that names nobody', () => {
    expect(tap('').says).toMatchObject([{ say: 'askTakeIn', read: '', found: 0, choices: [{ label: '先不代收' }] }])
  })

  test('shows what it would file, and files nothing yet', () => {
    const turn = read()
    const shown = {
      cells: 2,
      changed: 0,
      blanks: 1,
      doubts: 1,
      missing: ['附件二', '附件三', '附件四'],
      refused: ['“坏.docx”打不开。'],
    }
    const choices = [
      { label: '确认代收', action: { do: 'takeInNow', sent, filing: 2, seen: 0 } },
      { label: '先不代收', action: { do: 'desk' } },
    ]
    const { bureau, tells, imports, says, place } = turn
    expect([bureau, tells, imports]).toEqual([undefined, undefined, undefined])
    expect(says).toEqual([
      { say: 'confirmTakeIn', department: '云溪县档案馆', year: 2023, read: '县档案馆', ...shown, choices },
    ])
    expect(place).toMatchObject({ at: 'desk', choices })
  })

  test('names the annexes that the paper has nothing for, and whose it says it is where that differs', () => {
    const filing = filingIn('filling')
    const whole = paperFor(filing, { department: '云溪县 档案馆', annexes: ['base', 'overall', 'project', 'report'] })
    const [say] = read({ file: whole }).says
    expect(say).toMatchObject({ say: 'confirmTakeIn', missing: [] })
    expect(say).not.toHaveProperty('read')
    expect(read({ file: paperFor(filing, { department: '' }) }).says).toMatchObject([{ read: '' }])
  })

  test('says how many cells would get another value', () => {
    const filing = filingIn('returned', { facts: new Map([['base.reception.final', '9']]) })
    expect(read({ filing }).says).toMatchObject([{ say: 'confirmTakeIn', cells: 2, changed: 1 }])
  })

  test('确认代收 reads the paper once more, by tap and by typing', () => {
    const { place } = read()
    const jobs = [{ job: 'takeIn', ...sent, filing: 2, confirmed: 0 }]
    expect(confirm(0)).toMatchObject({ jobs, says: [{ say: 'takingIn' }] })
    const typed = (text: string) => take({ kind: 'text', text }, place ? { place } : {})
    expect(typed('确认代收')).toMatchObject({ jobs, says: [{ say: 'takingIn' }] })
    expect(typed('先不代收')).toMatchObject({ says: [{ say: 'desk' }] })
    expect(typed('先不代收').jobs).toBeUndefined()
  })

  test('files what the paper says once it is confirmed, and tells the department, which may take it over', () => {
    const people = [{ id: 7, name: '周敏', roles: ['preparer'], unreachable: false }] as const
    const turn = read({ people, confirmed: 0 })
    const changes = Object.entries({ ...facts, 'base.overseas.final': '' }).map(([address, to]) => ({ address, to }))
    expect(turn.bureau).toEqual([{ change: 'takeIn', filing: 2, changes: expect.arrayContaining(changes) }])
    expect(turn.imports).toBe(9)
    expect(turn.tells).toMatchObject([
      { to: 7, about: 2, says: [{ say: 'tookInForYou', by: '陈审核', choices: [{ action: { do: 'takeOver' } }] }] },
    ])
  })

  const taken = { by: '陈审核', at: '2024-06-20T01:00:00.000Z' }
  const refusals: readonly (readonly [what: string, world: World, says: object])[] = [
    ['the department has begun', { filledBy: ['周敏'] }, { say: 'notTakenIn', why: 'filled', by: ['周敏'] }],
    ...(['awaitingSignature', 'signed', 'submitted', 'approved', 'published'] as const).map(
      (state) => [`it is ${state}`, { state }, { say: 'notTakenIn', why: 'state', state }] as const,
    ),
    [
      'an officer has filed it already',
      { filing: filingIn('submitted', { takenIn: taken }) },
      { say: 'notTakenIn', why: 'taken', by: ['陈审核'], state: 'submitted' },
    ],
    ['the year is closed', { closed: true }, { say: 'yearClosed' }],
  ]

  test.each(refusals)('is refused where %s: unshown, when it is confirmed, and when it is filed', (_, world, says) => {
    for (const turn of [read(world), confirm(0, world), read({ ...world, confirmed: 0 })]) {
      expect([turn.bureau, turn.jobs, turn.imports]).toEqual([undefined, undefined, undefined])
      expect(turn.says).toMatchObject([says])
    }
  })

  test('is refused for a paper of another year, which would give only what a later year takes over', () => {
    const file = paperFor(filingIn('filling'), { year: 2022 })
    for (const turn of [read({ file }), read({ file, confirmed: 0 })])
      expect([turn.bureau, turn.says[0]]).toMatchObject([undefined, { say: 'notTakenIn', why: 'otherYear' }])
  })

  test('reads the paper again where the filing has changed since it was read', () => {
    const filing = filingIn('filling', { change: 5 })
    const file = paperFor(filingIn('filling'))
    expect(read({ filing, file }).jobs).toEqual([{ job: 'takeIn', ...sent, filing: 2 }])
    expect(read({ filing, file, confirmed: 0 }).jobs).toEqual([{ job: 'takeIn', ...sent, filing: 2, confirmed: 0 }])
  })

  test('is shown again where the filing has changed since it was shown', () => {
    const turn = read({ filing: filingIn('filling', { change: 5 }), confirmed: 0 })
    expect([turn.bureau, turn.says[0]]).toMatchObject([undefined, { say: 'confirmTakeIn', again: true }])
    expect(turn.says).toMatchObject([{ choices: [{ action: { do: 'takeInNow', seen: 5 } }, {}] }])
  })

  test('nothing is filed for a filing that is not the bureau’s', () => {
    const away = take({ kind: 'action', action: { do: 'takeInNow', sent, filing: 9, seen: 0 } })
    expect([away.jobs, away.says]).toEqual([undefined, [{ say: 'notYours' }]])
  })
})
