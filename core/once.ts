/** Far more texts than the open filings have; the least recently used ones are dropped first. */
const mostTexts = 1000

/**
 * The same function, computed once for each text under the same data: texts are read far more often than they are
 * changed.
 */
export function onceForText<Key extends object, Answer>(
  work: (key: Key, text: string) => Answer,
  most = mostTexts,
): (key: Key, text: string) => Answer {
  const known = new WeakMap<Key, (text: string) => Answer>()
  return (key, text) => {
    const found = known.get(key)
    if (found) return found(text)
    const answer = onceForWords((words) => work(key, words), most)
    known.set(key, answer)
    return answer(text)
  }
}

/**
 * The same function, computed once for each recently used text. Entries are dropped by halves: a map that loses its
 * keys one by one is slow to find its first one.
 */
export function onceForWords<Answer>(work: (text: string) => Answer, most = mostTexts): (text: string) => Answer {
  let [answers, elder] = [new Map<string, Answer>(), new Map<string, Answer>()]
  return (text) => {
    const found = answers.get(text)
    if (found !== undefined || answers.has(text)) return found as Answer
    const answer = elder.has(text) ? (elder.get(text) as Answer) : work(text)
    if (answers.size >= most / 2) [answers, elder] = [new Map(), answers]
    answers.set(text, answer)
    return answer
  }
}

/** The same function, computed once for each object of an edition. */
export function onceFor<Key extends object, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>()
  return (key) => {
    const found = known.get(key) ?? { answer: work(key) }
    known.set(key, found)
    return found.answer
  }
}
