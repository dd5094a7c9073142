import { describe, expect, test } from 'vitest'
import { seed } from '../../../fixtures/chance.ts'
import { correctFiling } from '../../../fixtures/correct.ts'
import { sampleFiling } from '../../../fixtures/sample-filing.ts'
import { nothingSpent, reportedFiling, smallUnit } from './filings.ts'
import { plain } from './plain.ts'
import { asked, askedOfAll, expectQuiet, sentences } from './quiet.ts'
import { rendered } from './sentence.ts'

const correct = correctFiling()
const filed = [
  ['the demonstration', sampleFiling()],
  ['a small unit', smallUnit()],
  ['a year in which nothing was spent on 三公', nothingSpent()],
] as const
const said = sentences.flatMap((right) => {
  const words = rendered(correct, right, 'even')
  return words === undefined ? [] : [[right[0], words] as const]
})

describe('a correct sentence gets no finding', () => {
  test.each(said)('%s: %s', (section, words) => expect(asked(correct, section, words)).toEqual([]))
})

test('there are 430 of them, and each is true of some filing', () => {
  expect(plain.length).toBeGreaterThanOrEqual(40)
  expect(sentences.length).toBeGreaterThanOrEqual(430)
  const filings = Array.from({ length: 12 }, (_, at) => reportedFiling(seed + at))
  const unsaid = sentences.filter((right) =>
    [correct, ...filed.map(([, facts]) => facts), ...filings].every(
      (facts) => rendered(facts, right, 'even') === undefined,
    ),
  )
  expect(unsaid).toEqual([])
})

describe.each(filed)('%s', (_, facts) => {
  test.each(['typed', 'imported'] as const)('gets no finding for correct sentences, %s', (way) => {
    expect(askedOfAll(facts, way, seed)).toEqual([])
  })
})

test.each(['typed', 'imported', 'joined'] as const)(
  'whatever the figures are, a report full of correct sentences gets no finding, %s',
  (way) => expectQuiet(way, 1),
)
