/** The number at the foot of a page: 3, - 3 -, 第 3 页. */
const foot = /^[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–\s]*$/
/** How a numbered paragraph or heading begins; not a figure that a line was cut before, 40.72%. */
const numbered = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d)))/
const ended = /[。！？；：]$/
/** A line that is shorter than this part of the longest ones ends its paragraph. */
const full = 0.8
/** As long as a paragraph before the first heading is at least. */
const leastOpening = 40

/**
 * The paragraphs of a report in the lines of a PDF, where a paragraph is cut wherever a line was full. Tables before the
 * report and their cells are left out: they are neither sentences nor headings.
 */
export function proseOf(pages: readonly string[]): string {
  const lines = pages.flatMap((page) =>
    page
      .split('\n')
      .map(tight)
      .filter((line) => line !== '' && !foot.test(line)),
  )
  return reportIn(paragraphsOf(lines).filter((one) => numbered.test(one) || /[。；]/.test(one))).join('\n')
}

function paragraphsOf(lines: readonly string[]): string[] {
  const longest = lines.map(({ length }) => length).toSorted((a, b) => a - b)[Math.floor(lines.length * 0.95)] ?? 0
  const paragraphs: string[] = []
  let isOpen = false
  for (const line of lines) {
    if (isOpen && !numbered.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''}${line}`)
    else paragraphs.push(line)
    isOpen = line.length >= longest * full && !ended.test(line)
  }
  return paragraphs
}

/** From the paragraphs that open the report; from the first one if it has no headings. */
function reportIn(paragraphs: readonly string[]): readonly string[] {
  let from = Math.max(
    0,
    paragraphs.findIndex((one) => one.startsWith('一、')),
  )
  while (from > 0 && isOpening(paragraphs[from - 1] ?? '')) from -= 1
  return paragraphs.slice(from)
}

function isOpening(paragraph: string): boolean {
  return paragraph.length >= leastOpening && paragraph.endsWith('。') && !numbered.test(paragraph)
}

/** A line without the spaces that a PDF has between Chinese characters and figures. */
function tight(line: string): string {
  return line
    .replace(/(?<=[\p{Script=Han}，。；：、（）“”]) +/gu, '')
    .replace(/(?<! ) +(?=[\p{Script=Han}，。；：、（）“”])/gu, '')
    .trim()
}
