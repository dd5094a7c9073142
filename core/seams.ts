import type { Run } from './report/blocks.ts'

const endsInDigit = /[\d０-９]$/
const numberOfItem = /^\d{1,3}\.$/
const beginsWithDigit = /^[\d０-９]/
const endOfSentence = /[。；;]$/

/** Runs with the places put right at which a value meets what stands behind it: 资金2023 and 186.20万元, a full stop and another, 2. and 65岁以上. */
export function withSeams(runs: readonly Run[]): Run[] {
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

/** What stands in a slot: a value, a phrase or a person's own figure. */
function isValue({ address, figure, said }: Run): boolean {
  return address !== undefined || figure === true || said === true
}
