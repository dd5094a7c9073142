import { describe, expect, test } from 'vitest'
import { form } from '../../fixtures/facts.ts'
import { expectedCells } from './cells.ts'
import { expectedLabels } from './labels.ts'

type Placed = NonNullable<ReturnType<typeof form.cells.get>>

function inShort({ pattern, kind, formula, proposal, required, signed, readFrom, imported }: Placed): string {
  const flags = [formula && '=', proposal && '~', required && '!', signed && '^', readFrom && '<', imported && '@']
  return `${pattern} ${kind.type}${flags.filter(Boolean).join('')}`
}

describe('the cells of the form', () => {
  test('are exactly those of the domain, each with its kind and marks', () => {
    expect([...form.cells.values()].map(inShort).sort()).toEqual([...expectedCells].sort())
  })

  test('are in the order in which the paper prints them', () => {
    expect([...form.cells.values()].map(inShort)).toEqual(expectedCells)
  })

  test.each(expectedLabels)('%s is called %s, with its columns', (id, label, columns) => {
    const row = form.rows.get(id)
    expect(row?.label).toBe(label)
    expect(Object.fromEntries(row?.cells.map((cell) => [cell.column, cell.label]) ?? [])).toEqual(columns)
  })

  test('every row is named here, except the sections of the narrative', () => {
    const named = new Set(expectedLabels.map(([id]) => id))
    const others = form.edition.rows.filter(({ id }) => !named.has(id)).map(({ id }) => id)
    expect(others.filter((id) => !/^report\.(?:sections#|points$)/.test(id))).toEqual([])
  })

  test('a project has one of four levels', () => {
    const kind = form.cells.get('project.*.level')?.kind
    expect(kind?.type === 'choice' && kind.options.map(({ value }) => value)).toEqual(['县级', '市级', '省级', '中央'])
  })

  test('money is in 万元', () => {
    expect(form.edition.unit).toBe('万元')
  })
})

test('units without 股室 are asked for 内设股室, too', () => {
  expect(form.rows.get('unit#offices')).toMatchObject({
    label: '内设股室',
    hint: expect.stringMatching(/乡镇.*学校.*事业单位.*内设机构/),
  })
})
