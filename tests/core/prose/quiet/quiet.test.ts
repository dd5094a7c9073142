import { describe, expect, test } from 'vitest'
import { seed } from '../../../fixtures/chance.ts'
import { correctFiling } from '../../../fixtures/correct.ts'
import { reportedFiling } from './filings.ts'
import { plain } from './plain.ts'
import { asked, expectQuiet, sentences } from './quiet.ts'
import { rendered } from './sentence.ts'

const correct = correctFiling()
const said = sentences.flatMap((right) => {
  const words = rendered(correct, right, 'even')
  return words === undefined ? [] : [[right[0], words] as const]
})

describe('a right sentence is not questioned', () => {
  test.each(said)('%s: %s', (section, words) => expect(asked(correct, section, words)).toEqual([]))
})

test('there are 340 of them, and each is said of some filing', () => {
  expect(plain.length).toBeGreaterThanOrEqual(40)
  expect(sentences.length).toBeGreaterThanOrEqual(340)
  const filings = Array.from({ length: 12 }, (_, at) => reportedFiling(seed + at))
  const unsaid = sentences.filter((right) =>
    [correct, ...filings].every((facts) => rendered(facts, right, 'even') === undefined),
  )
  expect(unsaid).toEqual([])
})

test.each(['typed', 'imported', 'joined'] as const)(
  'whatever the figures are, a report full of right sentences is not questioned, %s',
  (way) => expectQuiet(way, 3),
)
