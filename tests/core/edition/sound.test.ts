import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../../core/checks/kinds.ts'
import { formForYear, formOf, publishedForms } from '../../../core/editions/index.ts'
import { type Form, openForm } from '../../../core/form.ts'
import type { OutlinePart } from '../../../core/layout.ts'
import { form as hunan } from '../../fixtures/facts.ts'
import { readsOf, widthsOf } from './patterns.ts'

const unknownReads = ({ edition, cells }: Form) =>
  readsOf(edition).filter(({ pattern }) => !cells.has(pattern) && !(pattern in edition.narrative.phrases))
const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at)

test('no two editions share an id', () => {
  expect(twice(publishedForms.map(({ edition }) => edition.id))).toEqual([])
})

describe.each(publishedForms.map((form) => [form.edition.id, form] as const))('the edition %s is sound', (_, form) => {
  const { edition } = form
  const { phrases, sections } = edition.narrative

  test('it is data: it survives a JSON round trip', () => {
    expect(JSON.parse(JSON.stringify(edition))).toEqual(edition)
  })

  test('an edition in which two cells share an address does not open', () => {
    const twin = { ...edition, rows: [...edition.rows, ...edition.rows.slice(0, 1)] }
    expect(() => openForm(twin)).toThrow('two cells at')
  })

  test.each([
    ['rows', edition.rows.map(({ id }) => id)],
    ['checks', edition.checks.map(({ id }) => id)],
    ['sections of the table of contents', edition.sections.map(({ id }) => id)],
    ['sections of the narrative', sections.map(({ id }) => id)],
  ])('no two %s share an id', (_, ids) => {
    expect(twice(ids)).toEqual([])
  })

  test('every formula, condition, check, phrase, template and table reads cells that exist', () => {
    expect(unknownReads(form)).toEqual([])
    expect(readsOf(edition).length).toBeGreaterThan(300)
  })

  test('the walk over what is read does find a wrong name', () => {
    const wrong = { ...edition, layout: { ...edition.layout, name: 'unit.nome' } }
    expect(unknownReads({ ...form, edition: wrong })).toEqual([{ by: 'name', pattern: 'unit.nome' }])
  })

  test('every phrase is used by some section', () => {
    const read = new Set(readsOf(edition).map(({ pattern }) => pattern))
    const unused = Object.keys(phrases).filter((id) => !read.has(id))
    expect(unused.filter((id) => id !== 'points.missed')).toEqual([])
  })

  test('the heading weights and 预算执行率 add up to 100', () => {
    const weights = edition.levels.map(({ weight }) => weight)
    expect(Decimal.sum(edition.scoring.executionWeight, ...weights).toFixed()).toBe('100')
  })

  test('every table whose targets are better lower is one of its tables', () => {
    const tables = edition.levels.flatMap(({ second }) => second.map(({ id }) => id))
    expect(edition.scoring.lowerIsBetter.filter((id) => !tables.includes(id))).toEqual([])
  })

  const checks: readonly (readonly [string, Check])[] = edition.checks.map((check) => [check.id, check])
  test.each(checks)('%s has words that end with what to do, and a basis', (_, check) => {
    expect(check.basis.length).toBeGreaterThan(3)
    expect(check.says).toMatch(/^.{6,}[。]$/)
    expect(check.says.split(/(?<=[。；])/).at(-1)).toMatch(/请|改|说明|核对|补/)
    expect(JSON.stringify(check)).not.toMatch(/undefined|NaN|\[object/)
    expect(check.grade).toMatch(/^(must|explain|note)$/)
  })

  test('every row belongs to a section, every section to an annex', () => {
    const annexes = edition.annexes.map(({ id }) => id)
    expect(edition.sections.filter(({ annex }) => !annexes.includes(annex))).toEqual([])
    const ids = edition.sections.map(({ id }) => id)
    expect(edition.rows.filter(({ section }) => !ids.includes(section))).toEqual([])
    expect(ids.filter((id) => !edition.rows.some(({ section }) => section === id))).toEqual([])
  })

  test('no two annexes share the beginning of their addresses, so that it identifies the annex', () => {
    const begins = new Set(
      edition.rows.map(({ id, section }) => `${id.split(/[.#]/)[0]} ${form.sections.get(section)?.annex.id}`),
    )
    expect(twice([...begins].map((one) => one.split(' ')[0] ?? ''))).toEqual([])
  })

  test('every list names a row that repeats and that has a name', () => {
    for (const { id, repeats } of edition.rows.filter((row) => row.repeats)) {
      expect(form.rows.has(repeats?.row ?? ''), id).toBe(true)
      expect(form.cells.has(`${id}.*.name`), id).toBe(true)
    }
  })

  test('every annex is printed once', () => {
    const { annexes, report } = edition.layout
    const printed = [...annexes.map(({ annex }) => annex), ...(report ? [report.annex] : [])]
    expect(printed).toEqual(edition.annexes.map(({ id }) => id))
  })

  test('every row of a table is as wide as its table', () => {
    for (const { annex, tables } of edition.layout.annexes) {
      const wrong = tables.flatMap(({ widths, rows }) =>
        rows.flatMap(widthsOf).filter((width) => width !== widths.length),
      )
      expect([annex, wrong]).toEqual([annex, []])
    }
  })

  test('every table has other widths for the same columns with the same sum', () => {
    const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)
    for (const { widths, otherWidths = [], smallWidths = [] } of edition.layout.annexes.flatMap(
      ({ tables }) => tables,
    )) {
      for (const other of [...otherWidths, ...smallWidths]) {
        expect(other).toHaveLength(widths.length)
        expect(total(other)).toBeCloseTo(total(widths), 5)
      }
    }
  })

  test('no annex is ever set in less than 9 points', () => {
    const settings = edition.layout.annexes.map((annex) => annex.settings)
    expect(settings.filter((of) => of.length === 0)).toEqual([])
    expect(settings.flat().filter(({ size }) => size < 9)).toEqual([])
  })

  test('every section of the narrative is a question, and is in the outline once', () => {
    const prose = edition.rows.flatMap(({ prose }) => prose ?? [])
    expect(prose).toEqual(sections.map(({ id }) => id))
    const inPart = ({ section, parts }: OutlinePart): string[] => [
      ...(section ? [section] : []),
      ...(parts ?? []).flatMap(inPart),
    ]
    const { report } = edition.layout
    expect(report ? [report.opening, ...report.parts.flatMap(inPart)] : []).toEqual(prose)
  })
})

describe('the edition of a year', () => {
  test('is the last published one that is valid for it', () => {
    expect(formForYear(2023)).toBe(hunan)
    expect(formForYear(2031)).toBe(hunan)
    expect(formForYear(2019)).toBeUndefined()
    expect(formForYear(Number.NaN)).toBeUndefined()
  })

  test('is found by its id alone', () => {
    for (const form of publishedForms) expect(formOf(form.edition.id)).toBe(form)
    expect(formOf('hunan-1999')).toBeUndefined()
  })
})
