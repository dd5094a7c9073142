import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { plainWords } from '../../bot/plain-words.ts'
import { readAction } from '../../bot/talk/stored.ts'
import { rows } from '../../db/stored.ts'
import { type Answer, unkind } from '../bad-input/kind.ts'
import { seed, whole } from '../fixtures/chance.ts'
import type { Who } from '../rights/people.ts'
import { actions } from '../rights/table.ts'
import { type Came, filings, openTown } from '../rights/town.ts'
import { parsed, spoil } from './spoilt.ts'

const town = openTown()
afterAll(() => town.close())

const old: string[] = [plainWords.outdatedButton, plainWords.oldButton]

type Tapped = { readonly came: Came; readonly first: readonly string[]; readonly then: readonly string[] }

/** Taps a button with this stored action, and says 继续 afterwards. */
async function tapped(who: Who, action: string, filing: number | undefined): Promise<Tapped> {
  const heard: string[][] = []
  const came = await town.attempt({ state: 'filling', reviewed: true }, who, async (person) => {
    const data = town.put(person, { label: '按', action: { do: 'help' } }, filing)
    const buttons = `{"v":1,"rows":[[{"label":"按","action":${action}}]]}`
    town.store.db.run(sql`update outbox set buttons = ${buttons} where id = ${Number.parseInt(data, 10)}`)
    for (const act of [() => town.tap(person, data), () => town.say(person, { text: '继续' })]) {
      const { id } = town.store.db.get<{ id: number }>(sql`select max(id) as id from outbox`)
      await act()
      const said = sql`select text from outbox where id > ${id} and chat = ${person}`
      heard.push(town.store.db.all<{ text: string }>(said).map(({ text }) => text))
    }
  })
  const [first = [], then = []] = heard
  return { came, first, then }
}

/** The filing's contents. */
const told = [...town.facts.values(), 'hunan', 'token']
const kinds = Object.entries(actions).filter(([kind]) => kind !== 'outdated')

/** Links do not count as words. */
const withoutLinks = (answer: Answer) => ({ ...answer, text: answer.text.replace(/https?:\S+|\/start \S+/g, '') })

test.each(kinds)('what is stored for a button that asks for %s is that action, or none', (_, { action }) => {
  for (const { how, text, worth } of spoil('do', action)) {
    const stored = rows.parse(parsed(`[[{"label":"按","action":${text}}]]`))[0]?.[0]?.action
    const read = readAction(stored)
    if (worth === 'nothing') expect([how, read]).toEqual([how, undefined])
    if (worth === 'all') expect([how, read]).toEqual([how, action])
  }
})

/** The next seed takes the next ones. */
const some = kinds.flatMap(([kind, { action }], nth) =>
  spoil('do', action)
    .filter((_, at) => (nth + at + seed) % (whole ? 12 : 24) === 0)
    .map((spoilt) => [`${kind} ${spoilt.how}`, action, spoilt] as const),
)

test.each(some)('a button that asked for %s is answered kindly', async (_, action, { text, worth }) => {
  const isOfficers = actions[action.do].right === 'bureau'
  const { came, first, then } = isOfficers
    ? await tapped('officer', text, undefined)
    : await tapped('preparer', text, filings.own)
  expect(came.answers.map(withoutLinks).flatMap((answer) => unkind(answer, told))).toEqual([])
  expect(then).not.toEqual([])
  if (worth === 'nothing') expect([first, came.moved]).toEqual([[expect.toBeOneOf(old)], new Set()])
  if (worth === 'all') expect(first.filter((said) => old.includes(said))).toEqual([])
})

test('forged fields of an action have no effect', () => {
  expect({}).not.toHaveProperty('admin')
})
