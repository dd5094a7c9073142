import { describe, expect, test } from 'vitest'
import { readSaid } from '../../core/paper/filing/said/said.ts'
import { form, year } from '../fixtures/facts.ts'
import { apart, doubtful, figures, openings, silent, units } from './said-cases.ts'

type Read = ReturnType<typeof readSaid>

function read(section: string, text: string): Read {
  return readSaid(form, year, [{ section, text, source: '第1段' }])
}

function factsOf({ placed }: Read): Record<string, string> {
  return Object.fromEntries(placed.map(({ at, value }) => [at, value]))
}

describe('the prose of a report is read into facts', () => {
  test.each([...openings, ...units, ...figures, ...apart])('%s: %s', (section, text, facts) => {
    const found = read(section, text)
    expect(factsOf(found)).toEqual(facts)
    expect(found.doubts).toEqual([])
  })
})

describe('a department that speaks of itself by its name', () => {
  const text = '东溪县档案馆在职8人，退休人员5人。'
  const inFilingOf = (department: string) =>
    factsOf(readSaid(form, year, [{ section: 'staffing', text, source: '第1段' }], department))

  test('has its people read, whatever the name ends in', () => {
    expect(inFilingOf('东溪县档案馆')).toEqual({ 'unit.retired': '5' })
    expect(inFilingOf('东溪县档案局')).toEqual({})
  })
})

describe('nothing is read from a text about something else', () => {
  test.each(silent)('%s: %s', (section, text) => {
    expect(read(section, text)).toEqual({ placed: [], doubts: [] })
  })
})

describe('an uncertain text is reported and not taken', () => {
  test.each(doubtful)('%s: %s', (section, text, cell) => {
    const { placed, doubts } = read(section, text)
    expect(placed.map(({ at }) => at)).not.toContain(cell)
    expect(doubts).toEqual([
      { at: cell, text: expect.any(String), why: expect.stringMatching(/^报告里/), source: '第1段' },
    ])
  })
})
