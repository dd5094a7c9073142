import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { campaignFilings, filingFor } from '../../db/campaigns.ts'
import { findFiling } from '../../db/filings.ts'
import { filledBy } from '../../db/taken-in.ts'
import { at, look } from '../db/desk.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { officer, openSeason } from './season.ts'

const facts = correctFiling()
const changes = [...facts].map(([address, to]) => ({ address, to }))
const campaign = 1

/** A year of three departments, of which the second is filed for by the officer. */
function takenIn() {
  const season = openSeason(['县教育局', '县民政局', '县档案馆'])
  const take = () => season.says(officer, { bureau: [{ change: 'takeIn', filing: 2, changes }] })
  take()
  return { ...season, take }
}

const takenOf = (season: ReturnType<typeof takenIn>) =>
  campaignFilings(season.store, campaign).map(({ state, takenIn: taken }) => [state, taken])

test('a filing that an officer filed holds the paper’s facts, is delivered, and says by whom and when', () => {
  const season = takenIn()
  const taken = { by: expect.any(String), at }
  expect(takenOf(season)).toEqual([
    ['filling', undefined],
    ['submitted', taken],
    ['filling', undefined],
  ])
  expect(filingFor(season.store, 1, 2)).toMatchObject({ state: 'submitted', takenIn: taken, facts })
  expect(findFiling(season.store, 102, 2)).toMatchObject({ takenIn: taken })
})

test('it stays so when it is approved, and not once the department delivers it itself', () => {
  const season = takenIn()
  season.says(officer, { bureau: [{ change: 'review', filing: 2, to: 'approved', changes: [] }] })
  expect(takenOf(season)[1]).toMatchObject(['approved', { at }])
  season.says(officer, { bureau: [{ change: 'review', filing: 2, to: 'returned', note: '重报', changes: [] }] })
  expect(takenOf(season)[1]).toEqual(['returned', undefined])
  season.step(2, 'signed', 'submitted')
  expect(takenOf(season)[1]).toEqual(['submitted', undefined])
})

test('who of the department has filled in something is known: not the officer who filed for it', () => {
  const season = takenIn()
  expect(filledBy(season.store, 2)).toEqual([])
  season.step(2, 'filling')
  expect(filledBy(season.store, 2).length).toBe(1)
  expect(filledBy(season.store, 3)).toEqual([])
  season.tell(3, new Map([['base.staff.quota', '12']]))
  expect(filledBy(season.store, 3).length).toBe(1)
  const { found } = look(season.store, officer, { reviewed: 3 })
  expect(found.reviewed?.filledBy?.length).toBe(1)
})

test('nobody but an officer files for a department', () => {
  const season = takenIn()
  const file = () => season.says(101, { bureau: [{ change: 'takeIn', filing: 1, changes }] })
  expect(file).toThrow('only an officer')
})

test('the board and the summary count it as delivered, and say that the bureau filed it', async () => {
  const season = takenIn()
  season.ask({ job: 'board', campaign, view: { filter: 'all', page: 0 } })
  season.ask({ job: 'boardFile', campaign, as: 'workbook' })
  season.ask({ job: 'summary', campaign, of: 'figures' })
  await season.start().idle()
  const said = season.said()
  const board = said.find(({ text }) => text?.includes('县民政局'))?.text ?? ''
  expect(board).toContain('3 个部门，2 个没报送。')
  expect(board).toMatch(/县民政局：等审核，自评[\d.]+分（.），由财政局代收（.+，2024年7月1日）/)
  const stateIn = async (bytes: Uint8Array | null | undefined, named: number) => {
    const rows = await readSheet(Buffer.from(bytes ?? []))
    const [head = [], ...lines] = rows
    return lines.find((line) => line[named] === '县民政局')?.[head.indexOf('状态')]
  }
  // The two jobs work side by side: either file may come first.
  const fileOf = (name: string) => said.find(({ fileName }) => fileName?.includes(name))?.bytes
  expect(await stateIn(fileOf('进度'), 1)).toMatch(/^已报送，由财政局代收（/)
  expect(await stateIn(fileOf('汇总表'), 0)).toMatch(/^已报送，由财政局代收（/)
})
