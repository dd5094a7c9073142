import type { Lost, Race } from './race.ts'
import { trialsFor } from './samples.ts'
import type { Source } from './sources.ts'
import { openTrack } from './track.ts'

/** The expressions whose time grows faster than the text, each with a text that shows it. */
export async function slowOf(expressions: readonly Source[], length: number): Promise<string[]> {
  const track = openTrack<Race, Lost | 'won'>('./race.ts')
  const slow: string[] = []
  for (const expression of expressions) {
    const lost = await track.run({ ...expression, trials: trialsFor(expression), length })
    if (lost !== 'won') slow.push(`${expression.at} /${expression.source}/ ${words(lost, length)}`)
  }
  track.end()
  return slow
}

function words(lost: Lost | 'endless', length: number): string {
  if (lost === 'endless') return `does not end at ${length} characters`
  const { before, unit, behind, ms, shortMs } = lost
  const text = `${JSON.stringify(before)} + ${JSON.stringify(unit)} again and again + ${JSON.stringify(behind)}`
  return `on ${text}: ${shortMs.toFixed(1)} ms, five times as long ${ms.toFixed(1)} ms`
}
