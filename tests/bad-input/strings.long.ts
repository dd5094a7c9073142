import { afterAll, expect, test } from 'vitest'
import { fc, seed } from '../fixtures/chance.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { enquiries, interview, talks } from './answers.ts'
import { openCounter } from './counter.ts'
import { allRows } from './rows.ts'
import { hostile } from './texts.ts'

const part = 800

const bad = Object.values(hostile).filter((text) => text.length < 1000)
const words = [
  '无',
  '约',
  '万元',
  '元',
  '≥',
  '≤',
  '%',
  '0',
  '3.5',
  '１２',
  '2024年',
  '月',
  '去年',
  '本行',
  '删除',
  '加上',
  '、',
  '\n',
]

/** Texts of every script, of single code units, of the parts of answers, and of bad texts cut and joined. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...bad), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
  fc.double().map(String),
)
const counter = openCounter()
afterAll(() => counter.close())

/** A filing at its beginning answers faster, and the talk alone fastest: most of the strings go to these. */
const begun = new Map([['unit.name', '云溪县文化旅游广电体育局']])
test.each([
  ['before a filing is open', 800, begun, enquiries(counter)],
  ['of a filing that has begun', 800, begun, interview(counter, begun)],
  ['in the talk about it, without a database', 3_200, begun, talks(begun)],
  ['of a whole filing', 800, correctFiling(), interview(counter)],
] as const)(
  'random strings %s, %i of them: each gets a kind answer, and nothing is lost',
  async (_, wanted, facts, ask) => {
    const question = fc.record({ row: fc.constantFrom(...allRows(facts)), text })
    for (let done = 0; done < wanted; done += part) {
      const began = Date.now()
      const amiss: string[] = []
      for (const each of fc.sample(question, { numRuns: part, seed: seed + done }))
        amiss.push(...(await ask(each.row, each.text)))
      console.log(`seed ${seed}: ${done + part} of ${wanted} strings, ${Date.now() - began} ms for the last ${part}`)
      expect(amiss).toEqual([])
    }
  },
)
