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

/** A paper as it was read for a filing. */
function paperFor(into: Filing, year = 2023): ComparedFile {
  const text = writeExchange(form, { facts: new Map(Object.entries(facts)), year, department: '县档案馆' })
  const found = { tally: { must: 0, explain: 0, note: 0 }, first: [] }
  const paper = { empty: [], doubts: [], unread: [] }
  return comparePaper(text, { department: '县档案馆', year, found, paper }, into) as ComparedFile
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

function read(world: World = {}, file = paperFor(world.filing ?? filingIn(world.state ?? 'filling'))): Turn {
  const contents = { is: 'data', text: '', file, kept: 9, again: false } as const
  return take({ kind: 'contents', contents, sent, takes: 2 }, world)
}

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
    expect(says).toMatchObject([{ say: 'takingIn', department: '云溪县档案馆' }])
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

  test('files what the paper says, and tells the department, which may take it over', () => {
    const people = [{ id: 7, name: '周敏', roles: ['preparer'], unreachable: false }] as const
    const turn = read({ people })
    const changes = Object.entries(facts).map(([address, to]) => ({ address, to }))
    expect(turn.bureau).toEqual([{ change: 'takeIn', filing: 2, changes: expect.arrayContaining(changes) }])
    expect(turn.imports).toBe(9)
    expect(turn.tells).toMatchObject([
      { to: 7, about: 2, says: [{ say: 'tookInForYou', by: '陈审核', choices: [{ action: { do: 'takeOver' } }] }] },
    ])
  })

  test('is refused where the department has begun by itself, or has delivered, and nothing changes', () => {
    const refused = (turn: Turn) => [turn.bureau, turn.says[0]]
    expect(refused(read({ filledBy: ['周敏'] }))).toMatchObject([
      undefined,
      { say: 'notTakenIn', why: 'filled', by: ['周敏'] },
    ])
    for (const state of ['awaitingSignature', 'signed', 'submitted', 'approved', 'published'] as const)
      expect(refused(read({ state }))).toMatchObject([undefined, { say: 'notTakenIn', why: 'state', state }])
  })

  test('is refused for a paper of another year, which would give only what a later year takes over', () => {
    const turn = read({}, paperFor(filingIn('filling'), 2022))
    expect([turn.bureau, turn.says[0]]).toMatchObject([undefined, { say: 'notTakenIn', why: 'otherYear' }])
  })

  test('reads the paper again where the filing has changed since', () => {
    const filing = filingIn('filling', { change: 5 })
    expect(read({ filing }, paperFor(filingIn('filling'))).jobs).toEqual([{ job: 'takeIn', ...sent, filing: 2 }])
  })
})
