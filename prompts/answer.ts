import * as z from 'zod'

/** Slots are long; what is printed is far shorter. */
const longest = 6000
const shape = z.object({ paragraphs: z.array(z.string().trim().min(1).max(longest)).min(1).max(40) })

/** The paragraphs of an answer; undefined where it is not of the shape that was asked for. */
export function paragraphsOf(answer: string): readonly string[] | undefined {
  const from = answer.indexOf('{"')
  const start = from < 0 ? answer.search(/\{\s*"/) : from
  const end = answer.lastIndexOf('}')
  if (start < 0 || end < start) return undefined
  try {
    const read = shape.safeParse(JSON.parse(answer.slice(start, end + 1)))
    return read.success ? read.data.paragraphs.map(tidy) : undefined
  } catch {
    return undefined
  }
}

/** One paragraph a line, without a number of its own: code numbers the items. */
function tidy(paragraph: string): string {
  const line = paragraph
    .replace(/(?<!\s)\s*\n\s*/g, '')
    .replace(/^(?:[0-9]{1,2}[、.．]|[（(]?[一二三四五六七八九十]{1,2}[）)、.])\s*/, '')
  return /[。；！？]$/.test(line) ? line : `${line}。`
}
