import { flatMap } from '../../flat-map.ts'
import { onceFor } from '../../once.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { type Found, type Passage, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'doubled' }>

const shapeOf = onceFor(({ endings }: Rule) => new RegExp(`(?:${endings})(?=[\\u4e00-\\u9fa5 ])`, 'g'))
const shortest = 3
const longest = 16

/** Names of places and units that stand twice in a row: 云溪县云溪县. */
export function judgeDoubled(written: Written, rule: Rule): Found[] {
  const { text } = written.prose
  const passages = flatMap([...text.matchAll(shapeOf(rule))], ({ index, 0: word }): Passage[] => {
    const name = repeated(text, index + word.length)
    return name === undefined ? [] : [{ shows: `“${name}${name}”应为“${name}”` }]
  })
  return together(written, passages)
}

/** The name that ends at a position and begins again behind it. */
function repeated(text: string, end: number): string | undefined {
  const from = text.charAt(end) === ' ' ? end + 1 : end
  for (let length = shortest; length <= longest && length <= end; length += 1) {
    const name = text.slice(end - length, end)
    if (text.startsWith(name, from)) return /^[\u4e00-\u9fa5]+$/.test(name) ? name : undefined
  }
  return undefined
}
