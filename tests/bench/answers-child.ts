import { createInterface } from 'node:readline'
import { askedBefore } from './asked.ts'
import { bytesWritten, type Contender } from './contender.ts'
import { median, timed } from './figure.ts'
import { ours } from './ours.ts'
import { peer } from './peer.ts'
import { type ContenderName, places } from './places.ts'
import { plain } from './plain.ts'
import { inFolder } from './scratch.ts'

const eachRound = 12
const warmers = 24
/** Each question is measured with the few after it, so that no single kind of question decides. */
const window = 5
const length = Math.max(...places) + window

type Round = {
  readonly times: readonly number[][]
  readonly processor: number[]
  readonly weights: Map<number, number>
}

/** One contender in a process of its own: for every line that it reads, new people take the whole interview. */
await inFolder(async (folder) => {
  const contender = await contenderIn(folder)
  await warm(contender)
  process.stdout.write('{}\n')
  let after = 1000
  for await (const _ of createInterface(process.stdin)) {
    const costs = await play(contender, people(after, eachRound))
    const kept = (contender.kept(after + 1) / (length + 1)) * 100
    process.stdout.write(`${JSON.stringify({ ...costs, kept })}\n`)
    after += eachRound
  }
  await contender.close()
})

async function contenderIn(folder: string): Promise<Contender> {
  const name = process.argv[2] as ContenderName
  if (name === 'ziping') return ours(folder)
  if (name === 'plain row') return plain(folder)
  return name === 'conversations' ? peer(folder, await askedBefore(folder)) : peer(folder)
}

function costs({ times, processor, weights }: Round): Record<string, number> {
  const entries = places.flatMap((question): [string, number][] => [
    [`ms.${question}`, median(times.slice(question - 1, question - 1 + window).flat())],
    [`processor.${question}`, median(processor.slice(question - 1, question - 1 + window))],
    [`bytes.${question}`, weights.get(question) ?? Number.NaN],
  ])
  return Object.fromEntries(entries)
}

function people(after: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => after + at + 1)
}

async function warm(contender: Contender): Promise<void> {
  contender.pragma('synchronous = OFF')
  for (const person of people(0, warmers)) {
    await contender.begin(person)
    for (let at = 0; at <= length; at += 1) await contender.answer(person, at)
  }
}

async function play(contender: Contender, persons: readonly number[]): Promise<Record<string, number>> {
  const round: Round = { times: Array.from({ length: length + 1 }, () => []), processor: [], weights: new Map() }
  for (const person of persons) await contender.begin(person)
  for (let at = 0; at <= length; at += 1) {
    const all = async () => {
      for (const person of persons) round.times[at]?.push(await timed(() => contender.answer(person, at)))
    }
    const before = process.cpuUsage()
    await lookedAt(contender, at, all, (question, bytes) => round.weights.set(question, bytes / persons.length))
    const { user, system } = process.cpuUsage(before)
    round.processor.push((user + system) / 1000 / persons.length)
  }
  return costs(round)
}

/** The question after a window is measured in bytes instead of time. Only measured questions wait for the disk. */
async function lookedAt(
  contender: Contender,
  at: number,
  all: () => Promise<void>,
  weighed: (question: number, bytes: number) => void,
): Promise<void> {
  const looked = places.some((question) => at >= question - 1 && at < question + window)
  contender.pragma(`synchronous = ${looked ? 'FULL' : 'OFF'}`)
  const place = places.find((question) => question + window - 1 === at)
  if (place === undefined) await all()
  else weighed(place, await bytesWritten(contender, all))
}
