/** Far more texts than the open filings have; those that were not met for longest go first. */
const mostTexts = 1000

/** The same work, done once for each text under the same data: what was written is read far more often than it is changed. */
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

/** The same work, done once for each of the texts met lately. They go by halves: a map that loses keys one by one finds its first one slowly. */
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

/** The same work, done once for each piece of data of an edition. */
export function onceFor<Key extends object, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>()
  return (key) => {
    const found = known.get(key) ?? { answer: work(key) }
    known.set(key, found)
    return found.answer
  }
}
