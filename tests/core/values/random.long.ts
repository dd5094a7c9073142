import { expect, test } from 'vitest'
import type { Kind } from '../../../core/cell-kind.ts'
import { readMeasure } from '../../../core/values/measure.ts'
import { readValue } from '../../../core/values/read.ts'
import { fc, seed } from '../../fixtures/chance.ts'
import { amissAsAmount, texts } from './random-texts.ts'

const many = 100_000
const kinds: readonly Kind[] = [
  { type: 'percent' },
  { type: 'count', unit: '人' },
  { type: 'points' },
  { type: 'area' },
  { type: 'date' },
]

test(`${many} random strings are read as an amount only if they are entirely one, seed ${seed}`, () => {
  const amiss = fc.sample(texts, { numRuns: many, seed }).flatMap(amissAsAmount)
  expect(amiss).toEqual([])
})

test(`${many} random strings throw in no cell, and what is read reads the same again, seed ${seed}`, () => {
  const amiss: string[] = []
  for (const text of fc.sample(texts, { numRuns: many, seed: seed + 1 })) {
    readMeasure(text)
    for (const kind of kinds) {
      const reading = readValue(kind, text, '万元')
      const again = 'value' in reading && reading.value !== '' ? readValue(kind, reading.value, '万元') : reading
      if (JSON.stringify(again) !== JSON.stringify(reading)) amiss.push(`${kind.type}: ${text}`)
    }
  }
  expect(amiss).toEqual([])
})
