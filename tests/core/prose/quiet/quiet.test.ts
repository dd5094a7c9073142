import { describe, expect, test } from 'vitest'
import { seed } from '../../../fixtures/chance.ts'
import { correctFiling } from '../../../fixtures/correct.ts'
import { reportedFiling } from './filings.ts'
import { plain } from './plain.ts'
import { asked, expectQuiet, sentences } from './quiet.ts'
import { rendered } from './sentence.ts'
import { styled } from './styled.ts'

describe('a right sentence is not questioned', () => {
  test.each(sentences.map((right) => [right[0], right[1], right] as const))('%s: %s', (section, _, right) => {
    for (const facts of [correctFiling(), reportedFiling(seed), reportedFiling(seed + 1)]) {
      const words = rendered(facts, right, 'even')
      if (words !== undefined) expect(asked(facts, section, words), words).toEqual([])
    }
  })
})

test('there are 120 of them, and each is said of some filing', () => {
  expect(plain.length).toBeGreaterThanOrEqual(40)
  expect(plain.length + styled.length).toBeGreaterThanOrEqual(120)
  const filings = Array.from({ length: 20 }, (_, at) => reportedFiling(seed + at))
  const said = sentences.filter((right) => filings.some((facts) => rendered(facts, right, 'even') !== undefined))
  expect(sentences.filter((right) => !said.includes(right))).toEqual([])
})

test('whatever the figures are, sections full of right sentences are not questioned', () => expectQuiet(25))
