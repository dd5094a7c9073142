import { expect } from 'vitest'
import type { Day, Exchange } from './day.ts'
import { replayed } from './record.ts'

/**
 * Compares a day with an undisturbed one: nothing lost, nothing doubled, the same questions. Returns the number of
 * repeated messages.
 */
export function sameDay(day: Day, quiet: Day): number {
  expect(day.errors).toEqual([])
  expect(day.refused).toEqual([])
  const repeats = day.exchanges.map((exchange, at) => repeatsOf(exchange, quiet.exchanges[at]))
  expect(day.exchanges).toHaveLength(quiet.exchanges.length)
  for (const [part, kept] of Object.entries(day.record))
    expect({ [part]: kept }).toEqual({ [part]: partOf(quiet, part) })
  expect(replayed(day.record)).toEqual(day.record.facts)
  expect(day.record.said.filter(({ state }) => state !== 'sent')).toEqual([])
  expect(day.record.jobs.filter(({ state }) => state !== 'done')).toEqual([])
  return repeats.reduce((sum, count) => sum + count, 0)
}

function partOf({ record }: Day, part: string): unknown {
  return record[part as keyof Day['record']]
}

/** How often a message was repeated right after itself; fails on any other difference from what is expected. */
function repeatsOf({ asked, heard }: Exchange, expected: Exchange | undefined): number {
  const wanted = expected?.heard ?? []
  let at = 0
  const once = heard.filter((words) => {
    if (words === wanted[at]) return ++at > 0
    return words !== wanted[at - 1]
  })
  expect({ asked, heard: once }).toEqual({ asked: expected?.asked, heard: wanted })
  return heard.length - once.length
}
