import type { Trial } from './samples.ts'
import type { Source } from './sources.ts'

/** What a process has to time: an expression and the length of the texts. */
export type Race = Source & { readonly trials: readonly Trial[]; readonly length: number }

/** The trial that took too long, with its time at the full length and at a fifth of it. */
export type Lost = Trial & { readonly ms: number; readonly shortMs: number }

/** Below this, time measures the machine rather than the expression. */
const floorMs = 5
/** No text may block a process for longer. */
const mostMs = 1000
const times = 5
/** Five for linear time, twenty-five for quadratic. */
const mostTimes = 12

process.on('message', (race: Race) => process.send?.(run(race) ?? 'won'))
process.send?.('ready')

function run({ source, flags, trials, length }: Race): Lost | undefined {
  const shape = new RegExp(source, flags.includes('g') ? flags : `${flags}g`)
  for (const trial of trials) {
    const [short, long] = [textOf(trial, length / times), textOf(trial, length)]
    if (timed(shape, short) > mostMs / 2) return { ...trial, ms: Number.POSITIVE_INFINITY, shortMs: mostMs / 2 }
    if (timed(shape, long) < floorMs) continue
    const [shortMs, ms] = [best(shape, short), best(shape, long)]
    if (ms > mostMs || (ms > floorMs && ms > shortMs * mostTimes)) return { ...trial, ms, shortMs }
  }
  return undefined
}

function textOf({ before, unit, behind }: Trial, length: number): string {
  return before + unit.repeat(Math.ceil((length - before.length - behind.length) / unit.length)) + behind
}

function best(shape: RegExp, text: string): number {
  return Math.min(...[1, 2, 3].map(() => timed(shape, text)))
}

/** The processor time of the work, so that others on the machine do not count. */
function timed(shape: RegExp, text: string): number {
  const began = process.cpuUsage()
  text.replace(shape, '')
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
