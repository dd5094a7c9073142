/** A stretch of text, and whether it is set above the line. */
export type Run = { readonly text: string; readonly raised: boolean }

/** What refers to a note: 1, [2], ③, *, 注1. */
const mark = /^[\s([（［〔【]*注?[\d０-９①-⑳*＊※†‡#a-z,，、]{1,5}[\s)\]）］〕】]*$/u
/** The power of a unit of length. */
const isPower = /^\s*[23]\s*$/
const unitBefore = /[A-Za-z\u3380-\u33df米]$/u
/** Ten, of which a raised number is the power. */
const tenBefore = /(?<![\d.,])10\s*$/
const powers = [...'⁰¹²³⁴⁵⁶⁷⁸⁹']

/**
 * The text of runs without the marks that refer to notes: 4.28¹ is 4.28. The power of a unit stays, m², and one of ten
 * stays a raised figure, so that 10⁴ is never 104.
 */
export function withoutMarks(runs: readonly Run[]): string {
  let said = ''
  let above = ''
  for (const { text, raised } of [...runs, { text: '', raised: false }]) {
    if (!raised && above !== '') {
      said += printedBehind(said, above)
      above = ''
    }
    if (raised) above += text
    else said += text
  }
  return said
}

/** What a raised text adds to the text before it; alone it is a text like any other. */
function printedBehind(before: string, raised: string): string {
  if (before.trim() === '' || !mark.test(raised)) return raised
  if (isPower.test(raised) && unitBefore.test(before)) return raised
  return tenBefore.test(before) ? raised.replace(/\d/g, (digit) => powers[Number(digit)] ?? digit) : ''
}
