/**
 * One line of the clerk's script:
 * `> text` typed (`| ` continues with the next line of the same message), `* label` a button tapped, `^ file` a file
 * sent,
 * `? words` words that the bot's answer must contain, `v name` a document to wait for and save under this name;
 * everything from
 * `= words` up to `=` alone is correction and counted separately.
 */
export type Step =
  | { readonly type: 'say'; readonly text: string; readonly line: number }
  | { readonly type: 'tap'; readonly text: string; readonly line: number }
  | { readonly type: 'send'; readonly text: string; readonly line: number }
  | { readonly type: 'expect'; readonly text: string; readonly line: number }
  | { readonly type: 'phase'; readonly text: string; readonly line: number }
  | { readonly type: 'save'; readonly text: string; readonly line: number }

const types = { '>': 'say', '*': 'tap', '^': 'send', '?': 'expect', '=': 'phase', v: 'save' } as const

/** Reads a script; throws at a line that it does not know. Blank lines and `#` lines are for the reader. */
export function readScript(source: string): Step[] {
  const steps: Step[] = []
  for (const [at, line] of source.split('\n').entries()) {
    const [mark, text] = [line.charAt(0), line.slice(2)]
    const last = steps.at(-1)
    if (line.trim() === '' || mark === '#') continue
    if (mark === '|' && last) steps[steps.length - 1] = { ...last, text: `${last.text}\n${text}` }
    else if (isMark(mark)) steps.push({ type: types[mark], text, line: at + 1 })
    else throw new Error(`script line ${at + 1}: ${line}`)
  }
  return steps
}

function isMark(mark: string): mark is keyof typeof types {
  return mark in types
}
