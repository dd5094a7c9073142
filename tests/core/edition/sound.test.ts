import { describe, expect, test } from 'vitest'
import { formForYear, formOf } from '../../../core/editions/index.ts'
import { openForm } from '../../../core/form.ts'
import type { OutlinePart } from '../../../core/layout.ts'
import { form } from '../../fixtures/facts.ts'
import { readsOf } from './patterns.ts'

const { edition } = form
const { phrases, sections } = edition.narrative

describe('an edition is sound', () => {
  test('it is data: it survives a JSON round trip', () => {
    expect(JSON.parse(JSON.stringify(edition))).toEqual(edition)
  })

  test('no two cells share an address: such an edition does not open', () => {
    expect(() => openForm({ ...edition, rows: [...edition.rows, ...edition.rows.slice(0, 1)] })).toThrow('unit.name')
  })

  test.each([
    ['rows', edition.rows.map(({ id }) => id)],
    ['checks', edition.checks.map(({ id }) => id)],
    ['sections of the directory', edition.sections.map(({ id }) => id)],
    ['sections of the narrative', sections.map(({ id }) => id)],
  ])('no two %s share an id', (_, ids) => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('every formula, condition, check, phrase, template and table reads cells that exist', () => {
    const known = (pattern: string) => form.cells.has(pattern) || pattern in phrases
    const unknown = readsOf(edition).filter(({ pattern }) => !known(pattern))
    expect(unknown).toEqual([])
    expect(readsOf(edition).length).toBeGreaterThan(700)
  })

  test('the walk over what is read does see a wrong name', () => {
    const wrong = { ...edition, layout: { ...edition.layout, name: 'unit.nome' } }
    expect(readsOf(wrong).filter(({ pattern }) => pattern === 'unit.nome')).toEqual([
      { by: 'name', pattern: 'unit.nome' },
    ])
  })

  test('every phrase is used by some section', () => {
    const read = new Set(readsOf(edition).map(({ pattern }) => pattern))
    const unused = Object.keys(phrases).filter((id) => !read.has(id))
    expect(unused.filter((id) => id !== 'points.missed')).toEqual([])
  })

  test.each(edition.checks.map((check) => [check.id, check] as const))('%s has words and a basis', (_, check) => {
    expect(check.basis.length).toBeGreaterThan(3)
    expect(check.says).toMatch(/^.{6,}[。]$/)
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

  test('every list names a row that repeats, and that row has a name', () => {
    for (const { id, repeats } of edition.rows.filter((row) => row.repeats)) {
      expect(form.rows.has(repeats?.row ?? ''), id).toBe(true)
      expect(form.cells.has(`${id}.*.name`), id).toBe(true)
    }
  })

  test('every section of the narrative is a question, and stands in the outline once', () => {
    const prose = edition.rows.flatMap(({ prose }) => prose ?? [])
    expect(prose).toEqual(sections.map(({ id }) => id))
    const inPart = ({ section, parts }: OutlinePart): string[] => [
      ...(section ? [section] : []),
      ...(parts ?? []).flatMap(inPart),
    ]
    expect([edition.layout.report.opening, ...edition.layout.report.parts.flatMap(inPart)]).toEqual(prose)
  })
})

describe('the edition of a year', () => {
  test('is the newest that is good for it', () => {
    expect(formForYear(2023)).toBe(form)
    expect(formForYear(2031)).toBe(form)
    expect(formForYear(2022)).toBeUndefined()
    expect(formForYear(Number.NaN)).toBeUndefined()
  })

  test('is found by its id alone', () => {
    expect(formOf('hunan-2023')?.edition.id).toBe('hunan-2023')
    expect(formOf('hunan-1999')).toBeUndefined()
  })
})
