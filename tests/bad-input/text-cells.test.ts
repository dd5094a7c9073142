import { afterAll, describe, expect, test } from 'vitest'
import { sanitise } from '../../core/values/texts.ts'
import { whole } from '../fixtures/chance.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { interview } from './answers.ts'
import { openCounter } from './counter.ts'
import { textRows } from './rows.ts'
import { hostile } from './texts.ts'

const counter = openCounter()
afterAll(() => counter.close())

const rows = textRows(correctFiling())
const names = Object.keys(hostile)

/** The short run sends a text at every thirtieth row, a long one at a single row. */
const stepOf = (text: string) => (whole ? 20 : text.length < 1000 ? 30 : rows.length)

describe('a text that no clerk would type', () => {
  const ask = interview(counter)

  test('there are enough rows and texts', () => {
    expect(rows.length).toBeGreaterThan(60)
    expect(names.length).toBeGreaterThan(25)
  })

  test.each(names.map((name, at) => [name, at] as const))(
    '%s: gets a kind answer in row after row, and destroys nothing',
    async (name, at) => {
      const amiss: string[] = []
      const text = hostile[name] ?? ''
      const step = stepOf(text)
      for (const [number, row] of rows.entries()) if (number % step === at % step) amiss.push(...(await ask(row, text)))
      expect(amiss).toEqual([])
    },
  )
})

const kept = names.filter((name) => (hostile[name] ?? '').length < 1000)

test.each(kept)('%s: is kept as typed, without what no document can hold', async (name) => {
  const typed = hostile[name] ?? ''
  const person = 7
  counter.open(person, correctFiling())
  counter.goTo(person, { at: 'row', row: 'base.frugality' })
  const before = counter.facts(person).get('base.frugality.text')
  await counter.say(person, typed)
  const command = typed.startsWith('/') || sanitise(typed) === ''
  const after = counter.facts(person).get('base.frugality.text')
  expect(after).toBe(command ? before : sanitise(typed))
  expect(after).not.toMatch(/(?!\n)\p{Cc}|[\p{Cs}\uFFFD-\uFFFF]/u)
})

test('before there is a filing, none of them opens one by mistake or breaks the talk', async () => {
  for (const [number, text] of Object.values(hostile).entries()) {
    const person = 1000 + number
    for (const said of ['/start', text, text, text]) expect(await counter.say(person, said)).toHaveLength(1)
    expect(counter.facts(person).size).toBe(0)
    await counter.say(person, '/start')
    await counter.say(person, `县第${number}档案馆`)
    await counter.say(person, '2023')
    expect((await counter.say(person, '无'))[0]?.text).toContain(`县第${number}档案馆 2023年度自评开始了`)
  }
})
