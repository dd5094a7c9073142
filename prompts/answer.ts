import * as z from 'zod'

/** The longest answer that is read, in characters: slot names are far longer than what is printed for them. */
const longest = 6000
const shape = z.object({ paragraphs: z.array(z.string().trim().min(1).max(longest)).min(1).max(40) })

/** The paragraphs of an answer; undefined where it does not have the shape that was asked for. */
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

/** One paragraph per line, without its own number: code numbers the items. */
function tidy(paragraph: string): string {
  const line = paragraph
    .replace(/(?<!\s)\s*\n\s*/g, '')
    .replace(/^(?:[0-9]{1,2}[、.．]|[（(]?[一二三四五六七八九十]{1,2}[）)、.])\s*/, '')
  return /[。；！？]$/.test(line) ? line : `${line}。`
}
