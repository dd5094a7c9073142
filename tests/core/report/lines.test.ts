import { expect, test } from 'vitest'
import { linesOf, widthOf } from '../../../core/report/page/lines.ts'

test.each([
  ['', 1],
  ['公用经费', 1],
  ['公用经费公用经费', 2],
  ['公用经费公用', 2],
  ['一行\n另一行', 2],
  ['一行\n\n另一行', 3],
  // A full stop stays with its character.
  ['公用经费公。', 2],
  ['公用经费公，用经', 2],
  ['公用经费（公用）', 2],
  ['公用经费公（公）', 2],
  // A figure is not broken if a line can hold it.
  ['公用经12345', 2],
  ['1234567890123456', 3],
])('“%s” takes %i lines of five characters', (text, lines) => {
  expect(linesOf(text, 50, 10)).toBe(lines)
})

test('what is next to a figure is separated from it', () => {
  expect(widthOf('2023年度')).toBeCloseTo(4 * 0.64 + 0.25 + 2, 5)
  expect(widthOf('5%')).toBeCloseTo(0.64 + 0.95, 5)
})
