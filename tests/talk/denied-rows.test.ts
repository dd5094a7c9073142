import { describe, expect, test } from 'vitest'
import { publishedForms } from '../../core/editions/index.ts'
import { allNamesOf } from '../../core/titles.ts'

describe.each(publishedForms.map(({ edition }) => edition))('in $id', ({ rows }) => {
  test('no name of a row ends in a digit, so that a 0 behind it is a figure of its own', () => {
    const names = rows.flatMap((row) => [...allNamesOf(row)])
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => /[\d０-９.．]$/.test(name))).toEqual([])
  })

  test('words that say none of a row in its own way hold a word of denial', () => {
    const words = rows.flatMap(({ saidNone = [] }) => saidNone)
    expect(words.filter((word) => !/[没无未不零]/.test(word))).toEqual([])
  })
})
