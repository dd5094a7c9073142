import { makersIn, type Source, sources } from './sources.ts'
import { openTrack } from './track.ts'

/** The code locations that make a regular expression from a text, and every one that they made. */
export type Makers = { readonly places: readonly string[]; readonly made: readonly Source[] }

/** Exercises every location that makes one, in a process of its own. */
export async function runMakers(): Promise<Makers> {
  const places = sources.flatMap(makersIn)
  const track = openTrack<readonly string[], readonly Source[]>('./made.ts')
  const made = await track.run([...new Set(places.map((place) => place.split(':', 1)[0] ?? ''))])
  track.end()
  if (made === 'endless') throw new Error('what makes regular expressions does not end')
  return { places, made: made.filter(({ at }) => places.includes(at)) }
}
