import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { readAction, readPlace } from '../../bot/talk/stored.ts'
import type { StoredAction } from '../../core/stored.ts'
import { place } from '../../db/stored.ts'
import { unkind } from '../bad-input/kind.ts'
import { seed, whole } from '../fixtures/chance.ts'
import { filings, openTown } from '../rights/town.ts'
import { places } from './samples.ts'
import { parsed, spoil } from './spoilt.ts'

const town = openTown()
afterAll(() => town.close())

const kinds = Object.entries(places)

test.each(kinds)('what is stored for the place %s is that place, or none', (_, sample) => {
  for (const { how, text, worth } of spoil('at', sample)) {
    const read = readPlace(place.parse(parsed(text)))
    if (worth === 'nothing') expect([how, read]).toEqual([how, undefined])
    if (worth === 'all') expect([how, read]).toEqual([how, sample])
  }
})

/** The next seed takes the next ones. */
const some = kinds.flatMap(([kind, sample], nth) =>
  spoil('at', sample)
    .filter((_, at) => (nth + at + seed) % (whole ? 8 : 16) === 0)
    .map((spoilt) => [`${kind} ${spoilt.how}`, spoilt] as const),
)

test.each(some)(
  'at the place %s the talk goes on, and what cannot be read loses nothing',
  async (_, { text, worth }) => {
    const { answers, moved } = await town.attempt({ state: 'filling', reviewed: true }, 'preparer', async (person) => {
      town.store.db.run(sql`update places set place = ${text} where person = ${person} and filing = ${filings.own}`)
      await town.say(person, { text: '3.93 5.0 9.99' })
      await town.say(person, { text: '继续' })
    })
    expect(answers.length).toBeGreaterThan(1)
    expect(answers.flatMap((answer) => unkind(answer, [...town.facts.values(), 'hunan']))).toEqual([])
    if (worth === 'nothing') expect(moved).toEqual(new Set())
  },
)

test.each(some)('somebody who begins is asked again if the place %s cannot be read', async (_, { text }) => {
  const { answers } = await town.attempt({ state: 'filling', reviewed: true }, 'stranger', async (person) => {
    town.store.db.run(sql`update people set start = ${text} where id = ${person}`)
    await town.say(person, { text: '你好' })
    await town.say(person, { text: '继续' })
  })
  expect(answers.length).toBeGreaterThan(1)
  expect(answers.flatMap((answer) => unkind(answer, ['hunan']))).toEqual([])
})

test('an old choice keeps its number and its name, says that it is old, and leaves the ones beside it as they are', async () => {
  const choices = [
    { label: '检查', action: { do: 'check' } },
    { label: '看看', action: { do: 'behold', row: 'base' } },
    { action: { do: 'check' } },
    { label: '写错了', action: { do: 'answer', row: 'base.reception', values: 7, seen: 1 } },
    { label: '帮助', action: { do: 'help' } },
  ]
  const said = async (text: string) => {
    const { answers, moved } = await town.attempt({ state: 'filling', reviewed: true }, 'preparer', async (person) => {
      const stored = JSON.stringify({ v: 1, at: 'opinion', choices })
      town.store.db.run(sql`update places set place = ${stored} where person = ${person} and filing = ${filings.own}`)
      await town.say(person, { text })
    })
    return [text, answers[0]?.text.slice(0, 7), moved.size]
  }
  for (const text of ['看看', '写错了', '2', '3', '4']) expect(await said(text)).toEqual([text, '这个按钮过期了', 0])
  expect(await said('5')).toEqual(await said('帮助').then(([, ...same]) => ['5', ...same]))
})

test('nesting deeper than the stack is no place, and no button', () => {
  const deep = parsed(
    `${'{"do":"go","row":"a","from":'.repeat(50_000)}{"do":"help"}${'}'.repeat(50_000)}`,
  ) as StoredAction
  expect(readAction(deep)).toBeUndefined()
  expect(readPlace({ at: 'row', row: 'a', from: deep })).toBeUndefined()
})
