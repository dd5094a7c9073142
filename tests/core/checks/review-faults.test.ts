import { describe, expect, test } from 'vitest'
import type { Mode } from '../../../core/checks/finding.ts'
import type { Facts } from '../../../core/facts.ts'
import { readMeasure } from '../../../core/values/measure.ts'
import { findings, type Table } from '../../fixtures/facts.ts'
import { faultKinds } from './review-faults/all.ts'

/** What a filing of so few facts lacks anyway. */
const unfilled = /\.required$|\.heading\.|\.total\.weight\.|\.formula$/

/** The facts with the rows that they name in their lists. */
function listed(table: Table): Facts {
  const facts = new Map(Object.entries(table))
  for (const address of Object.keys(table)) {
    const parts = address.split('.')
    for (const [at, part] of parts.entries()) {
      const list = parts.slice(0, at).join('.')
      const rows = (facts.get(list) ?? '').split(',').filter(Boolean)
      if (/^\d+$/.test(part)) facts.set(list, [...new Set([...rows, part])].join(','))
    }
  }
  return facts
}

/** The facts as the talk stores them: a target's sign and unit in cells of their own. */
function stored(table: Table): Table {
  const targets = Object.entries(table).flatMap(([address, text]): [string, string][] => {
    const read = address.endsWith('.target') ? readMeasure(text) : undefined
    if (!read || !('value' in read) || !read.direction || read.direction === 'qualitative') return []
    const row = address.slice(0, -'.target'.length)
    return [
      [address, read.value],
      [`${row}.direction`, read.direction],
      [`${row}.unit`, read.unit ?? ''],
    ]
  })
  return { ...table, ...Object.fromEntries(targets) }
}

function found(table: Table, mode: Mode) {
  return findings(listed(table), mode).filter(({ rule }) => !unfilled.test(rule))
}

const ways: readonly (readonly [string, (table: Table) => Table, Mode])[] = [
  ['in a file', (table) => table, 'file'],
  ['in the talk', stored, 'live'],
]

describe.each(faultKinds.map((kind) => [kind.title, kind] as const))('%s', (_, { faulty, sound }) => {
  describe.each(ways)('%s', (_, as, mode) => {
    test.each(faulty)('is found where %s', (_, table, [check, at, shows]) => {
      const finding = found(as(table), mode).find((one) => one.check === check)
      expect(finding).toMatchObject({ check, grade: 'explain' })
      expect(finding?.at[0]).toBe(at)
      expect(finding?.shows).toMatch(shows)
    })

    test.each(sound)('is not found where %s', (_, table) => {
      const open = found(as(table), mode).filter(({ grade }) => grade !== 'note')
      expect(open.map(({ check, shows }) => `${check}: ${shows}`)).toEqual([])
    })
  })
})
