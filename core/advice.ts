/** What people ask about a form, and what it says: data of an edition. */
export type Advice = {
  readonly id: string
  /** Sets of words: a question that has all words of one set is answered. */
  readonly asks: readonly (readonly string[])[]
  readonly answer: string
  /** Where it is written. */
  readonly source: string
}

const mostAsked = 80
const questioning = [
  '什么',
  '怎么',
  '如何',
  '哪些',
  '哪个',
  '哪里',
  '多少',
  '算不算',
  '要不要',
  '能不能',
  '是不是',
  '没有的话',
  '啥',
]

/**
 * What answers a question by its words, the one with the most of them; undefined for a text that asks nothing, or
 * nothing known.
 */
export function adviceFor(all: readonly Advice[], text: string): Advice | undefined {
  const said = text.trim()
  if (said.includes('\n') || said.length > mostAsked || !asks(said)) return undefined
  let best: { readonly advice: Advice; readonly length: number } | undefined
  for (const advice of all) {
    for (const words of advice.asks) {
      const length = words.join('').length
      if (words.every((word) => said.includes(word)) && length > (best?.length ?? 0)) best = { advice, length }
    }
  }
  return best?.advice
}

/** Whether a text ends or begins as a question. */
function asks(said: string): boolean {
  return (
    /(?:[?？]|[吗呢么][。.]?)$/.test(said) || questioning.some((word) => said.startsWith(word) || said.endsWith(word))
  )
}
