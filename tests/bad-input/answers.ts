import { withChanges } from '../../bot/talk/talk.ts'
import { worded } from '../../bot/talk/turn-in-words.ts'
import type { Facts } from '../../core/facts.ts'
import { sanitise } from '../../core/values/texts.ts'
import type { OutgoingSay } from '../../db/outbox.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { around, turnOf } from '../talk/around.ts'
import type { Counter } from './counter.ts'
import { unkind } from './kind.ts'
import { lost } from './rows.ts'

const correct = correctFiling()

/** Texts that the bot may have received before, and may say again. */
const known = [...correct.values()]

/**
 * One person after another, each with these facts: sends a text at a row and returns everything wrong with the answer.
 */
export function interview(counter: Counter, facts: Facts = correct) {
  let asked = 0
  let person = 0
  let before = facts
  return async (row: string, text: string): Promise<string[]> => {
    if (asked++ % 40 === 0) {
      person = counter.newcomer(facts)
      before = facts
    }
    counter.goTo(person, { at: 'row', row })
    const answers = await counter.say(person, text)
    const unkindly = answers.flatMap((answer) => unkind(answer, [text, sanitise(text), ...known, ...before.values()]))
    const silent = answers.length === 0 ? ['no answer'] : []
    const after = counter.facts(person)
    const gone = lost(before, after, text.includes('\n') ? undefined : row)
    before = after
    return [...silent, ...unkindly, ...gone].map((complaint) => `${row} ${about(text)}: ${complaint}`)
  }
}

/** The same with the talk alone, without a database: many more texts fit in the same time. */
export function talks(facts: Facts) {
  const person = { id: 1, name: '周敏', roles: ['preparer', 'head'] } as const
  const begun = { id: 1, department, year: 2023, edition: 'hunan-2023', state: 'filling', versions: new Map() } as const
  let asked = 0
  let before = facts
  return async (row: string, text: string): Promise<string[]> => {
    if (asked++ % 40 === 0) before = facts
    const filing = { ...begun, facts: before }
    const place = { at: 'row', row } as const
    const message = { kind: 'text', text } as const
    const turn = turnOf({ ...around, person, filing, place, members: [], filings: [] }, message)
    const after = withChanges(before, turn.changes ?? [])
    const complaints = amiss(worded(turn).says, [text, sanitise(text), ...known, ...before.values()])
    const gone = lost(before, after, text.includes('\n') ? undefined : row)
    before = after
    return [...complaints, ...gone].map((complaint) => `${row} ${about(text)}: ${complaint}`)
  }
}

function amiss(says: readonly OutgoingSay[], told: readonly string[]): string[] {
  const answers = says.map(({ text, buttons = [] }) => ({ text, buttons }))
  return answers.length === 0 ? ['no answer'] : answers.flatMap((answer) => unkind(answer, told))
}

/**
 * One person after another without a filing: sends texts at the start's questions and returns what is wrong with the
 * answers.
 */
export function enquiries(counter: Counter) {
  let person = 2_000_000
  let told: string[] = []
  return async (_: string, text: string): Promise<string[]> => {
    if (told.length % 10 === 0) {
      person += 1
      told = []
      await counter.say(person, '/start')
    }
    told.push(text, sanitise(text))
    const answers = await counter.say(person, text)
    const silent = answers.length === 0 ? ['no answer'] : []
    const unkindly = answers.flatMap((answer) => unkind(answer, [...told, ...known]))
    return [...silent, ...unkindly].map((complaint) => `start ${about(text)}: ${complaint}`)
  }
}

function about(text: string): string {
  return `← ${JSON.stringify(text.slice(0, 60))}`
}
