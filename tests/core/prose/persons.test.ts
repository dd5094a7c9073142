import { describe, expect, test } from 'vitest'
import { publishedForms } from '../../../core/editions/index.ts'
import { withoutPersons } from '../../../core/prose/persons/persons.ts'
import { briefs } from '../../../prompts/briefs.ts'
import { rules } from '../../../prompts/rules.ts'
import { withoutAnybody, withPersons } from './persons-cases.ts'

const known = ['周敏', '王一鸣', '文明']

describe('a text that is sent out', () => {
  test('the tables are complete', () => {
    expect(withPersons.length).toBeGreaterThanOrEqual(60)
    expect(withoutAnybody.length).toBeGreaterThanOrEqual(80)
  })

  test.each(withPersons)('“%s” becomes “%s”', (text, left) => {
    expect(withoutPersons(text, known)).toBe(left)
  })

  test.each(withoutAnybody)('“%s” is unchanged', (text) => {
    expect(withoutPersons(text, known)).toBe(text)
  })

  test('the words of every form, and a model’s instructions, are unchanged', () => {
    const own = [...stringsIn(publishedForms.map(({ edition }) => edition)), ...stringsIn(briefs), rules].filter(
      (text) => !/周敏|-55501|\\[dnu]|\[一二/.test(text),
    )
    expect(own.length).toBeGreaterThan(1000)
    expect(own.filter((text) => withoutPersons(text) !== text)).toEqual([])
  })

  test('a slot is never taken for a number, and the text around it is read across it', () => {
    const text = '{{overall.indicators.quantity.1234567.name}}由王小明负责，{{point.1}}12345'
    expect(withoutPersons(text)).toBe('{{overall.indicators.quantity.1234567.name}}由有关人员负责，{{point.1}}12345')
  })

  test('a row of names as long as a cell allows is read to its end', () => {
    const row = '王小明、'.repeat(5000)
    expect(withoutPersons(`局长${row}等到会`)).toBe(`${'有关人员、'.repeat(5000)}等到会`)
    expect(withoutPersons(`${row}李红局长`)).toBe(`${'有关人员、'.repeat(5000)}有关人员`)
  })
})

/** Every text with Chinese in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [value] : []
  if (value instanceof Map) return stringsIn([...value.values()])
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
