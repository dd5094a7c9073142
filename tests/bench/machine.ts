import { createHash } from 'node:crypto'
import { type Figure, figure, median, timed } from './figure.ts'

/** A fixed piece of work independent of our code: divide by it to compare runs on different days and machines. */
export async function machineFigures(): Promise<Figure[]> {
  const samples: number[] = []
  for (let times = 0; times < 30; times += 1) samples.push(await timed(fixedWork))
  return [figure('a fixed piece of work on one core', median(samples), 'ms')]
}

function fixedWork(): void {
  const words = Array.from({ length: 20_000 }, (_, at) => `word.${at * 7919}`)
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word.slice(-4), (counts.get(word.slice(-4)) ?? 0) + word.length)
  createHash('sha256')
    .update(JSON.stringify([...counts].sort()))
    .digest()
}
