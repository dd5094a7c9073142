import { describe, expect, test } from 'vitest'
import type { Message } from '../../bot/talk/message.ts'
import type { Action, Place } from '../../bot/talk/nouns.ts'
import { route } from '../../bot/talk/route.ts'
import type { Filing } from '../../core/filing.ts'
import { found, joined } from '../../core/known/needs.ts'
import { sectionAddress } from '../../core/narrative/narrative.ts'
import { pointsAddress } from '../../core/narrative/points.ts'
import { questions } from '../../core/questions.ts'
import { some } from '../fixtures/chance.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, stating } from '../fixtures/facts.ts'
import { actions, writings } from '../rights/table.ts'
import { around, turnOf } from './around.ts'

const section = form.edition.narrative.sections[0]?.id ?? ''
const facts = stating(correctFiling(), { [pointsAddress(section)]: '做了宣传' })

/** A complete filing by two people, one of whom has not looked at it for a while; a model drafts for them. */
const filing: Filing = {
  id: 1,
  department: '云溪县文化旅游广电体育局',
  year: 2023,
  edition: form.edition.id,
  state: 'filling',
  facts,
  versions: new Map([...facts.keys()].map((address, at) => [address, at + 1])),
  change: facts.size,
}

const person = { id: 1, name: '周敏', roles: ['preparer', 'head'] } as const
const colleague = { id: 2, name: '李明', roles: ['preparer'] } as const
const head = { id: 9, department: '县档案馆', year: 2023, state: 'filling', edition: form.edition.id } as const

const standing = { ...around, model: true, person, members: [person, colleague], filings: [head], filing, seen: 3 }
const author = { by: colleague, at: around.at }

/** What the database would load for it. */
const world = {
  theirs: () =>
    new Map([...filing.versions].map(([address, id]) => [address, { id, by: colleague, to: facts.get(address) }])),
  authors: (cells: readonly string[]) => new Map(cells.map((address) => [address, author])),
  since: (of: readonly string[]) => ({
    of,
    changes: [...filing.versions].map(([address, id]) => ({ id, address, from: undefined })),
  }),
  meanwhile: () => [{ address: 'base.staff.quota', from: '1', to: '32', by: colleague }],
  drafts: () => new Map([[section, { source: '草稿。', count: 1 }]]),
}

const rows = questions(form, facts).map(({ id }) => id)
const places: readonly Place[] = [
  ...rows.map((row): Place => ({ at: 'row', row, seen: 3 })),
  {
    at: 'row',
    row: 'base.staff',
    seen: 3,
    from: { do: 'go', row: `report.${section}`, from: { do: 'findings', from: 0 } },
  },
  {
    at: 'menu',
    choices: [
      { label: '历史', action: { do: 'history' } },
      { label: '同事', action: { do: 'people' } },
    ],
  },
]

const did = (action: Action): Message => ({ kind: 'action', action })
const wrote = (text: string): Message => ({ kind: 'text', text })

const tapped = Object.entries(actions).map(([name, { action }]) => [name, did(action)] as const)
const written = Object.entries(writings).map(([name, { message, place }]) => [name, message, place] as const)
const words = [
  '历史 公务接待',
  '1',
  '撤销',
  '上一题',
  '下一题',
  '跳过',
  '采用',
  '补充要点',
  '换个写法',
  '自己写',
  '12 13 14',
  '移出 李明',
]

describe('a message needs everything that its turn reads', () => {
  test.each(tapped)('when somebody asks for %s', (_, message) => {
    for (const place of places.slice(-3)) expect(turnOf({ ...standing, place }, message, world).says).toBeDefined()
  })

  test.each(written)('when somebody writes: %s', (_, message, place) => {
    expect(turnOf({ ...standing, ...(place ? { place } : {}) }, message, world).says).toBeDefined()
  })

  test.each(words.map((text, nth) => [text, nth] as const))('when somebody writes %s at any question', (text, nth) => {
    for (const place of some(places, 8, nth))
      expect(turnOf({ ...standing, place }, wrote(text), world).says).toBeDefined()
  })

  test.each(rows)('when the question %s is asked', (row) => {
    expect(turnOf(standing, did({ do: 'go', row }), world).says.length).toBeGreaterThan(0)
  })
})

test('a section that a colleague adopted says so when it is shown, even if reached by 上一题', () => {
  const row = form.edition.rows.find(({ prose }) => prose === section)?.id ?? ''
  expect(filing.versions.has(sectionAddress(section))).toBe(true)
  const next = rows[rows.indexOf(row) + 1] ?? ''
  const { says } = turnOf({ ...standing, place: { at: 'row', row: next } }, wrote('上一题'), world)
  expect(says).toMatchObject([{ say: 'meanwhile' }, { say: 'ask', ask: { question: row, accepted: { by: '李明' } } }])
})

test('a message’s needs are plain data', () => {
  const place: Place = { at: 'row', row: 'base.staff', seen: 3 }
  const needs = route({ ...standing, place }, wrote('历史 公务接待'))
  expect(JSON.parse(JSON.stringify(needs))).toEqual(needs)
  expect(needs).toMatchObject({ theirs: true, meanwhile: true, drafts: true, record: { most: 13 } })
})

test('an answer of somebody who works alone and has seen every change reads nothing more', () => {
  const place: Place = { at: 'row', row: 'base.staff' }
  const blank = { ...filing, facts: new Map(), versions: new Map(), change: 4 }
  const needs = route({ ...standing, model: false, members: [person], filing: blank, seen: 4, place }, wrote('32 29'))
  expect(needs).toEqual({ authors: [], since: [] })
})

test('cells that several steps of a turn need are read together', () => {
  expect(joined({ authors: ['a'] }, { theirs: true }, { authors: ['b'] })).toEqual({
    authors: ['a', 'b'],
    theirs: true,
  })
})

test('a need that was not asked for is never taken for nothing', () => {
  expect(() => found({ found: { invitations: [] } }, 'requests')).toThrow('a turn reads requests, which')
})
