import { type Part, readTranscript } from '../scenarios/transcript.ts'

/** A conversation that a manual shows: how things stand, what is done, and lines of what the bot answers. */
export type Block = { readonly line: number; readonly setting: string; readonly parts: readonly Shown[] }

/** Something done, and the lines that the manual shows of the answer, in their order. */
export type Shown = Part & { readonly answer: readonly string[] }

const fence = /^```talk ?(.*)\n([\s\S]*?)^```$/gm
const done = /^[>*~&^@|] /

/**
 * The conversations of a manual: fenced as ```` ```talk SETTING ````, written as in the scenarios. A setting is a way in which
 * a filing can stand (`从“公务接待”开始`), `新来` for somebody new, or `财政局` for the first officer; without one the talk goes on.
 */
export function blocksOf(manual: string): Block[] {
  return [...manual.matchAll(fence)].map(([, setting = '', body = ''], at, all) => ({
    line: manual.slice(0, all[at]?.index).split('\n').length,
    setting,
    parts: partsOf(body),
  }))
}

function partsOf(body: string): Shown[] {
  const lines = body.split('\n')
  return readTranscript(body).map((part) => ({ ...part, answer: answerAfter(lines, part.line) }))
}

/** The lines that follow what is done in this line, up to what is done next. */
function answerAfter(lines: readonly string[], line: number): string[] {
  const typed = lines.slice(line).findIndex((one) => !one.startsWith('| '))
  const after = lines.slice(line + typed)
  const next = after.findIndex((one) => done.test(one))
  return after.slice(0, next < 0 ? undefined : next).filter((one) => one !== '' && one !== '……')
}

/** The shown lines that the answer does not hold, in their order. */
export function missingIn(answer: readonly string[], shown: readonly string[]): readonly string[] {
  const [first, ...rest] = shown
  if (first === undefined) return []
  const at = answer.indexOf(first)
  return at < 0 ? [first, ...missingIn(answer, rest)] : missingIn(answer.slice(at + 1), rest)
}
