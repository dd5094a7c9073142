/**
 * A transcript, line by line: `> text` typed (`| text` continues the same message), `* label` a button tapped, `~ old →
 * new` an own message with that text edited, `& words ← text` a reply to the newest message of the bot with these
 * words, `^ file.json` a file sent from `files/`, `@ name` somebody else continues (`@ 李梅（另一位）` is also named
 * 李梅), `! …` the state of the filing before its person joins, or what they filled in meanwhile if they have joined,
 * `# …` for the reader; `一句话（×60）` is a line sixty times over. Every other line is what the bot says, and is never
 * read: it is compared as a whole.
 */
export type Mark = '>' | '*' | '~' | '&' | '^' | '@' | '!' | '#'

export type Part = { readonly mark: Mark; readonly text: string; readonly line: number }

/** A part with the answer to it. */
export type Played = { readonly part: Part; readonly answer: readonly string[] }

const lineOf = /^([>*~&^@!#|]) (.*)$/

/** Reads the acts; the bot's own lines are skipped. */
export function readTranscript(source: string): Part[] {
  const parts: Part[] = []
  for (const [at, line] of source.split('\n').entries()) {
    const [, mark, text = ''] = lineOf.exec(line) ?? []
    const last = parts.at(-1)
    if (mark === '|' && last) parts[parts.length - 1] = { ...last, text: `${last.text}\n${text}` }
    else if (isMark(mark)) parts.push({ mark, text, line: at + 1 })
  }
  return parts
}

/** The first remark: what the scenario shows. */
export function headOf(parts: readonly Part[]): string {
  return parts.find(({ mark }) => mark === '#')?.text ?? ''
}

/** Writes the transcript as played. */
export function writeTranscript(played: readonly Played[]): string {
  const lines = played.flatMap(({ part, answer }, at) => {
    const gap = apart(played[at - 1]?.part.mark, part.mark) ? [''] : []
    return [...gap, ...`${part.mark} ${part.text.replaceAll('\n', '\n| ')}`.split('\n'), ...answer.map(escaped)]
  })
  return `${lines.join('\n')}\n`
}

/** Whether to separate two parts: the head stays together; a person's name comes before what they do. */
function apart(before: Mark | undefined, mark: Mark): boolean {
  if (before === undefined || before === '@') return false
  return !('#!'.includes(before) && '#!@'.includes(mark))
}

function isMark(mark: string | undefined): mark is Mark {
  return mark !== undefined && mark !== '|'
}

/** Escapes a line of the bot's that would read as an act. */
function escaped(line: string): string {
  return lineOf.test(line) ? `\\${line}` : line
}
