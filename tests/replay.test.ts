import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transcriptOf } from '../bot/commands/replay-words.ts'
import { holds, type Replay, replayFiling } from '../bot/replay.ts'
import { hear, type Talks } from '../bot/talk.ts'
import type { Turn } from '../core/turn.ts'
import { changesOf, firstDrafts, foundUntil } from '../db/as-of.ts'
import { updates } from '../db/channels-table.ts'
import { keepDraft, latestDrafts } from '../db/drafts.ts'
import { queuedJobs } from '../db/jobs.ts'
import { finishWithTurn } from '../db/later.ts'
import type { OutgoingSay } from '../db/outbox.ts'
import { steps } from '../db/schema.ts'
import type { Store } from '../db/store.ts'
import { desk, joinIn, look, open, opening, tempFile } from './db/desk.ts'
import { around, beginFiling, hearing } from './db/hearing.ts'
import { meetAs } from './db/person.ts'
import { correctFiling } from './fixtures/correct.ts'

const duties = 'narrative.duties'

/** Two people's talk about one filing: answers, a clash, taps, numbers, undo, a file and an edited answer. */
function talked() {
  const store = open(tempFile())
  const talk = hearing(store)
  const { say, tap, bring } = talk
  beginFiling(talk, 7)
  for (const text of ['目录', '4', '1', '2']) say(7, text)
  tap(7, '我局')
  say(7, '目录')
  say(7, '#2')
  meetAs(store, 8)
  joinIn(store, 8, 1, 1)
  for (const text of ['继续', '46 44', '历史', '撤销']) say(8, text)
  for (const text of ['继续', '检查', '同事', '提醒', '切换', '/start']) say(7, text)
  bring(7, { is: 'file', file: 'f1', name: '自称.txt', size: 10 })
  readWords(store, '我单位')
  for (const text of ['撤销', '继续']) say(7, text)
  bring(7, { is: 'text', text: '我局', changed: true })
  bring(7, { is: 'tap', button: 'old' })
  bring(7, { is: 'row', row: 'base.staff' })
  bring(7, { is: 'unreadable' })
  return { store, ...talk }
}

function readWords(store: Store, text: string, at = '2024-07-01T02:00:00.000Z'): void {
  finishWithTurn(store, queuedJobs(store)[0] ?? 0, at, (late) => {
    const about = late.about ?? 0
    const content = { is: 'read', contents: { is: 'words', text }, about, row: 'unit#selfReference' } as const
    return { ...hear(content, { ...late, referred: {} }, { ...around, links: '', at }), content }
  })
}

function replayed(store: Store, talks?: Talks): Replay {
  const replay = replayFiling(store, 1, talks)
  if (!replay) throw new Error('no filing')
  return replay
}

/** The talk with another rule, which changes its turns. */
function changed(rule: (turn: Turn<OutgoingSay>) => Turn<OutgoingSay>): Talks {
  return (content, heard, now) => {
    const { needs, take } = hear(content, heard, now)
    return { needs, take: (found) => rule(take(found)) }
  }
}

/** The differences in a transcript. */
const differences = (replay: Replay) =>
  transcriptOf(replay)
    .split('\n')
    .filter((line) => /与.*记录|^ {2,4}\S/.test(line))
    .join('\n')

test('a stored talk is replayed, and nothing differs', () => {
  const { store } = talked()
  const replay = replayed(store)
  expect(differences(replay)).toBe(`重放了 ${replay.turns.length} 步，都与记录相同。`)
  expect(holds(replay)).toBe(true)
  const changing = replay.turns.filter(({ turn }) => turn.came.changes.length > 0)
  expect(changing.length).toBeGreaterThan(4)
  expect(replay.turns.some(({ turn }) => turn.content?.is === 'read' && turn.came.changes.length > 0)).toBe(true)
})

test('a transcript shows who wrote what when, and what is said to it now', () => {
  const { store } = talked()
  const text = transcriptOf(replayed(store))
  expect(text).toMatch(
    /^云溪县文旅局 2023年度自评，共 \d+ 步。\n\n第 1 步 #4　\d{4}年\d+月\d+日 \d\d:\d\d　人7\n> 无\n/,
  )
  expect(text).toContain('> 点了［我局］\n✓ 单位自称：我局')
  expect(text).toContain('> 在表里点了 base.staff\n')
  expect(text).toContain('> 文件 自称.txt\n正在读这个文件…\n✓')
  expect(text).toContain('> 文件读好了：\n> 我单位\n')
})

test('a rule that reads an answer differently from then is found at its first turn', () => {
  const { store } = talked()
  const others = changed(({ changes = [], ...turn }) => ({
    ...turn,
    changes: changes.map((one) => ({ ...one, to: one.to && `${one.to}。` })),
  }))
  const replay = replayed(store, others)
  expect(holds(replay)).toBe(false)
  expect(differences(replay)).toMatch(
    /^第 6 步与记录不同：\n {2}改动\n {4}记录：\[\{"address":"unit.selfReference","to":"我局"\}\]\n {4}现在：\[\{"address":"unit.selfReference","to":"我局。"\}\]\n/,
  )
})

test('a program that fails at a turn says so, and continues with the next', () => {
  const { store } = talked()
  const failing: Talks = (content, heard, now) => {
    if (content.is === 'text' && content.text === '检查') throw new Error('no such form')
    return hear(content, heard, now)
  }
  const replay = replayed(store, failing)
  expect(differences(replay)).toMatch(
    /^第 \d+ 步与记录不同：今天的程序在这一步出错（no such form）。\n重放了 \d+ 步，其中 1 步/,
  )
})

test('a fact changed by hand is reported with its cell', () => {
  const { store } = talked()
  store.db.run(sql`update facts set value = '我处' where address = 'unit.selfReference'`)
  const replay = replayed(store)
  expect([holds(replay), replay.astray]).toEqual([false, ['unit.selfReference']])
  expect(differences(replay)).toContain('现在的答案与改动记录不符的格：unit.selfReference。')
})

test('a renamed action, and a renamed place, are found in their turns', () => {
  const { store } = talked()
  store.db.run(sql`update outbox set buttons = replace(buttons, '"do":"skip"', '"do":"pass"') where update_id = 9`)
  store.db.run(sql`update updates set left_at = replace(left_at, '"row"', '"line"') where id = 10`)
  const told = differences(replayed(store))
  expect(told).toMatch(/^第 6 步与记录不同：\n {2}按钮\n {4}记录：.*"do":"pass".*\n {4}现在：.*"do":"skip"/)
  expect(told).toMatch(/第 7 步与记录不同：\n {2}停在\n/)
  expect(told).toContain('其中 2 步与记录不同')
})

test('a step is compared', () => {
  const store = open(tempFile())
  const unsigned = [...correctFiling()].filter(([address]) => !/signature\.(head|date)$/.test(address))
  desk(store)(7, { open: { ...opening, facts: unsigned.map(([address, to]) => ({ address, to })) } })
  const { say, tap } = hearing(store)
  say(7, '签字')
  tap(7, '确认签字')
  expect(store.db.select().from(steps).all()).toHaveLength(1)
  expect(differences(replayed(store))).toBe('重放了 2 步，都与记录相同；另有 1 步不能重放。')
  const unsigning = changed(({ state: _, ...turn }) => turn)
  expect(differences(replayed(store, unsigning))).toContain('\n  状态\n    记录："signed"\n    现在：（无）')
})

test('turns from before their knowledge was stored are reported in one line', () => {
  const { store } = talked()
  store.db.update(updates).set({ content: null }).where(sql`id < 7`).run()
  const replay = replayed(store)
  expect(holds(replay)).toBe(true)
  expect(transcriptOf(replay)).toContain('\n\n此前的 3 步没有留下，不能重放。\n\n第 4 步 #7')
})

test('a turn with an invitation in it is skipped, and those around it are not', () => {
  const { store, say, tap } = talked()
  say(7, '邀请填表人')
  tap(7, '1人 7天')
  say(7, '继续')
  const replay = replayed(store)
  expect(holds(replay)).toBe(true)
  expect(transcriptOf(replay)).toMatch(/第 \d+ 步 #\d+：里面有邀请链接，不留内容，没有重放。\n\n第 \d+ 步 #\d+　/)
  expect(transcriptOf(replay)).toMatch(/；另有 1 步不能重放。$/)
})

test('what follows from the record is found as the database finds it', () => {
  const { store } = talked()
  const cells = ['unit.selfReference', duties]
  const needs = { theirs: true, authors: cells, since: cells } as const
  for (const person of [7, 8]) {
    const { found, ...loaded } = look(store, person, needs)
    expect(foundUntil(changesOf(store, 1), loaded, needs)).toEqual(found)
  }
})

test('the drafts that a turn was given are the first of the same number', () => {
  const { store } = talked()
  const draft = { filing: 1, section: duties, hash: '', tokens: 1, millis: 1, at: '' }
  for (const source of ['一', null, '二']) keepDraft(store, { ...draft, source })
  const then = latestDrafts(store, 1)
  keepDraft(store, { ...draft, source: '三' })
  expect(firstDrafts(store, 1, 2)).toEqual(then)
})
