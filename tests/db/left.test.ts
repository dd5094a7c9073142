import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainWords } from '../../bot/plain-words.ts'
import { readAction, readJob, readPlace } from '../../bot/talk/stored.ts'
import { claimJob, queuedJobs } from '../../db/jobs.ts'
import { nextSay, queuedChats } from '../../db/outbox.ts'
import { asOfStep } from '../../db/steps.ts'
import { openCounter } from '../bad-input/counter.ts'
import { unkind } from '../bad-input/kind.ts'
import { tap } from '../bot/desk.ts'
import { buttonOf, look, open } from './desk.ts'
import { facts, left, states } from './left.ts'

const journal = new URL('../../db/migrations/meta/_journal.json', import.meta.url)
const tags: string[] = JSON.parse(readFileSync(journal, 'utf8')).entries.map(({ tag }: { tag: string }) => tag)
const every = tags.map((tag, at) => [tag, tags.slice(0, at + 1)] as const)

test.each(every)('everybody and every filing in a file last written under %s is where it was', (_, known) => {
  const store = open(left(known).file)
  for (const [at, state] of states.entries()) {
    const id = at + 1
    for (const [person, name, role] of [
      [100 + id, '周敏', 'preparer'],
      [200 + id, '王建国', 'head'],
    ] as const) {
      const { person: found, filing } = look(store, person)
      expect(found).toEqual({ id: person, name: `${name}${id}`, phone: `1380000${person}0`, roles: [role] })
      expect(filing).toMatchObject({ id, state, department: `云溪县${id}局`, deadline: '2024-07-03T18:00' })
      expect(filing?.facts).toEqual(new Map(Object.entries(facts)))
      expect([...(filing?.versions.values() ?? [])].toSorted()).toEqual([id * 10, id * 10 + 1, id * 10 + 2])
    }
  }
  const { filing } = look(store, 101)
  if (!filing) throw new Error('no filing')
  expect(asOfStep(store, 1, { ...filing, facts: new Map() }).filing?.facts).toEqual(new Map(Object.entries(facts)))
})

test.each(every)('every place, button, job and message in a file last written under %s can be read', (_, known) => {
  const { file, actions, places, jobs, unread } = left(known)
  const store = open(file)
  for (const [at, place] of places.entries()) expect(readPlace(look(store, 1000 + at).place)).toEqual(place)
  expect(readPlace(look(store, 300).place)).toEqual({ at: 'start', name: '云溪县档案馆', year: 2023 })
  const said = (index: number) => buttonOf(store, 101, 1, index)
  for (const [at, action] of actions.entries()) {
    expect(said(at)).toEqual({ label: `按 ${at}`, action, filing: 1 })
    expect(readAction(said(at)?.action)).toEqual(action)
  }
  for (const [at] of unread.entries()) expect(readAction(said(actions.length + at)?.action)).toBeUndefined()
  expect(queuedJobs(store).map((id) => readJob(claimJob(store, id)?.job))).toEqual(jobs)
  expect(queuedChats(store, 'telegram')).toEqual([101])
  expect(nextSay(store, 'telegram', 101)).toMatchObject({ id: 2, text: '公务接待', buttons: [[{ label: '按 0' }]] })
})

test.each(every)(
  'in a file last written under %s every talk goes on, and every old button is answered',
  async (_, known) => {
    const { file, actions, places, unread } = left(known)
    const counter = openCounter(file)
    for (const [at] of places.entries()) {
      const heard = [...(await counter.say(1000 + at, '你好')), ...(await counter.say(1000 + at, '继续'))]
      const answers = heard.filter(({ text }) => !['请选：', '公务接待'].includes(text))
      expect(answers.length).toBeGreaterThan(1)
      expect(answers.flatMap((answer) => unkind(answer, []))).toEqual([])
    }
    for (const [at] of unread.entries()) {
      const [answer] = await counter.hear(tap(101, `1.${actions.length + at}`, 42))
      expect(answer?.text).toBe(plainWords.outdatedButton)
    }
    expect(counter.facts(101)).toEqual(new Map(Object.entries(facts)))
    counter.close()
  },
)
