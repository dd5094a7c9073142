import { features } from './features.ts'
import type { Say } from './nouns.ts'
import { inRows, type Worded } from './worded.ts'

type Sentence = (say: Say, wordsOf: (say: Say) => string) => string | Worded

const sentences: ReadonlyMap<string, Sentence> = new Map(
  features.flatMap(({ says }) => Object.entries(says ?? {}) as [string, Sentence][]),
)

/** The words of a saying. */
export function wordsOf(say: Say): Worded {
  const sentence = sentences.get(say.say)
  if (!sentence) throw new Error(`no feature says ${say.say}`)
  const said = sentence(say, (inner) => wordsOf(inner).text)
  if (typeof said !== 'string') return said
  return { text: said, ...('choices' in say && say.choices ? { buttons: inRows(say.choices, 2) } : {}) }
}
