import { describe, expect, test } from 'vitest'
import { readValue } from '../../../core/values/read.ts'
import { furtherRows, kindOf, type Meaning, type NumberCell, namedRows, unitOf } from './number-table.ts'

const said: Readonly<Record<NumberCell, string>> = {
  万元: 'an amount in 万元',
  元: 'an amount in 元',
  percent: 'a percentage',
  count: 'a count',
  points: 'points',
  area: 'an area',
}

/** One text per row, titled by its meaning. */
function rows(meanings: readonly Meaning[]): [string, string, Meaning][] {
  return meanings.flatMap((meaning) =>
    meaning.texts.map((text): [string, string, Meaning] => [
      `${JSON.stringify(text)} as ${said[meaning.cell]}: ${words(meaning)}`,
      text,
      meaning,
    ]),
  )
}

function words(meaning: Meaning): string {
  if ('refused' in meaning) return `refused, ${meaning.refused}`
  if ('choices' in meaning) return `asks: ${meaning.choices.join(' or ')}`
  return meaning.value === '' ? 'blank' : `${meaning.value}${meaning.noted ? ', noted' : ''}`
}

function check(_: string, text: string, meaning: Meaning): void {
  const reading = readValue(kindOf[meaning.cell], text, unitOf(meaning.cell))
  if ('refused' in meaning) {
    const [code, word] = meaning.refused.split(' ')
    expect(reading).toMatchObject({ refused: { code, read: text.replace(/\s+/g, ' ').trim() } })
    expect('refused' in reading && reading.refused.word).toBe(word)
    expect('refused' in reading && reading.refused.example).toMatch(/./)
  } else if ('choices' in meaning) {
    expect('choices' in reading && reading.choices.map(({ value }) => value)).toEqual(meaning.choices)
  } else {
    expect(reading).toEqual(meaning.noted ? { value: meaning.value, note: 'moreDecimals' } : { value: meaning.value })
  }
}

describe('the named rows', () => {
  test.each(rows(namedRows))('%s', check)
})

describe('further notations', () => {
  test.each(rows(furtherRows))('%s', check)

  test('there are more than three hundred, none twice', () => {
    const all = rows([...namedRows, ...furtherRows]).map(([, text, { cell }]) => `${cell} ${text}`)
    expect(all.filter((each, at) => all.indexOf(each) !== at)).toEqual([])
    expect(rows(furtherRows).length).toBeGreaterThanOrEqual(300)
  })
})
