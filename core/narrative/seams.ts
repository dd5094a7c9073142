import type { Run } from '../report/blocks.ts'

const endsInDigit = /[\d０-９]$/
const numberOfItem = /^\d{1,3}\.$/
const beginsWithDigit = /^[\d０-９]/
const endOfSentence = /[。；;！!？?…]$/

/**
 * Runs with clean transitions between values and the words around them: a space between 资金2023 and 186.20万元, no double
 * full stop, a space between 2. and 65岁以上.
 */
export function withSeams(given: readonly Run[]): Run[] {
  const runs = given.map((run, at) => (run.address === undefined ? run : framed(run, given[at - 1], given[at + 1])))
  return runs.flatMap((run, at) => {
    const next = runs[at + 1]
    const stops = isValue(run) && next && !isValue(next) && next.text.startsWith('。') && endOfSentence.test(run.text)
    const meets = next && isValue(run) && isValue(next) && endsInDigit.test(run.text) && beginsWithDigit.test(next.text)
    if (next && isValue(next) && numberOfItem.test(run.text) && beginsWithDigit.test(next.text))
      return [{ ...run, text: `${run.text} ` }]
    if (stops) return [{ ...run, text: run.text.slice(0, -1) }]
    return meets ? [run, { text: '为' }] : [run]
  })
}

/** A value without surrounding words that somebody also typed: 由{由局长}, 在{县网站公开}公开; names are never cut. */
function framed(run: Run, before: Run | undefined, after: Run | undefined): Run {
  if (/\.(?:name|spokenName)$/.test(run.address ?? '')) return run
  const head = before && !isValue(before) ? overlap(before.text, run.text) : 0
  const tail = after && !isValue(after) ? overlap(run.text, after.text) : 0
  const doubled = (words: string) => words.length > 1 || /^[由在]$/.test(words)
  const from = doubled(run.text.slice(0, head)) ? head : 0
  const to = doubled(run.text.slice(run.text.length - tail)) ? run.text.length - tail : run.text.length
  return from === 0 && to === run.text.length ? run : { ...run, text: run.text.slice(from, Math.max(from, to)) }
}

/** How many characters the end of one text and the beginning of the other share. */
function overlap(one: string, other: string): number {
  for (let length = Math.min(longestFrame, one.length, other.length); length > 0; length -= 1)
    if (one.endsWith(other.slice(0, length))) return length
  return 0
}

const longestFrame = 12

/** Whether a run is a slot's content: a value, a phrase or a person's own figure. */
function isValue({ address, figure, said }: Run): boolean {
  return address !== undefined || figure === true || said === true
}
