const begins = /^(?:跟|和|与|同)(?:去年|上年|上面|前面)(?:的)?(?:一样|相同|一致)?$/
const ends = /^.{0,12}(?:一样|相同|同上|不变|没变|没有变化)$/
const elsewhere = /^(?:详?见|参见|参照)(?:附件|附表|上面|前面|上述|去年)[^，,；;。\n]{0,8}$/

/** Whether a text only points to what stands elsewhere: 同上, 和去年一样, 见附件. */
export function likens(text: string): boolean {
  const said = text.trim().replace(/[。.！!]$/, '')
  return begins.test(said) || ends.test(said) || elsewhere.test(said)
}
