import { expect, test } from 'vitest'
import { jsonNestsDeeper, nestsDeeper } from '../../bot/files/nesting.ts'

const deep = (depth: number) => Buffer.from(`<?xml?>${'<a b="/">'.repeat(depth)}x${'</a>'.repeat(depth)}`)

test('the depth of XML is the nesting of its elements', () => {
  expect(nestsDeeper(deep(200))).toBe(false)
  expect(nestsDeeper(deep(201))).toBe(true)
})

test.each([
  ['elements beside each other', '<a></a>'.repeat(1000)],
  ['empty elements', '<a/><a b="c"/>'.repeat(1000)],
  ['comments and declarations', '<!-- a -->'.repeat(1000)],
  ['a tag that never ends', `<a>${'<'.repeat(100_000)}`],
  ['nothing', ''],
])('%s are not deep', (_, xml) => {
  expect(nestsDeeper(Buffer.from(xml))).toBe(false)
})

test('the depth of JSON is the nesting of its lists and objects', () => {
  const nested = (depth: number) => `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`
  expect(jsonNestsDeeper(nested(10))).toBe(false)
  expect(jsonNestsDeeper(nested(11))).toBe(true)
})

test.each([
  ['brackets within a text', JSON.stringify({ a: '[{'.repeat(1000) })],
  ['a quotation mark within a text', JSON.stringify({ a: '"[['.repeat(1000) })],
  ['a backslash at its end', JSON.stringify({ a: '\\', b: '[['.repeat(1000) })],
])('%s does not count as nesting', (_, json) => {
  expect(jsonNestsDeeper(json)).toBe(false)
})
