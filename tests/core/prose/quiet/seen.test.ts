import { expect, test } from 'vitest'
import { correctFiling } from '../../../fixtures/correct.ts'
import { budgets } from './budgets.ts'
import { asked, sentences } from './quiet.ts'
import { results } from './results.ts'
import { type Right, rendered } from './sentence.ts'
import { spent } from './spent.ts'

const facts = correctFiling()
const figure = /(?<![\d.])\d+(?:\.\d+)?(?=万元|%|人|名|分)/g

type Typed = readonly [section: string, words: string]

/** Correct sentences with each of their figures falsified, one at a time. */
const wrongOf = (rights: readonly Right[]) => rights.flatMap(wrongIn)

function wrongIn(right: Right): Typed[] {
  const words = rendered(facts, right, 'even') ?? ''
  return [...words.matchAll(figure)].flatMap(({ 0: said, index }) =>
    Number(said) === 0 ? [] : [[right[0], `${words.slice(0, index)}${off(said)}${words.slice(index + said.length)}`]],
  )
}

/** Nearly a third more, with the same decimals. */
function off(said: string): string {
  return (Number(said) * 1.3 + 1).toFixed(said.split('.')[1]?.length ?? 0)
}

/** How many of the sample are found; raise it if a rule finds more. */
const atLeast = 113
/** How many of the new annex 4's figures are found. */
const ofNew = 97

const found = (typed: readonly Typed[]) => typed.filter(([section, words]) => asked(facts, section, words).length > 0)

test('silence does not come from blindness: as many wrong figures are found as ever', () => {
  const sample = wrongOf(sentences).filter((_, at) => at % 3 === 0)
  expect(sample.length).toBeGreaterThan(330)
  expect(found(sample).length).toBeGreaterThanOrEqual(atLeast)
})

test('more than half of the figures of the new annex 4 are found when wrong', () => {
  const wrong = wrongOf([...budgets, ...spent, ...results])
  const many = found(wrong).length
  expect(many).toBeGreaterThanOrEqual(ofNew)
  expect(many).toBeGreaterThan(wrong.length / 2)
})
