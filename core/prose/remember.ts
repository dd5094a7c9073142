/** Far more texts than the open filings have; the oldest go first. */
const most = 1000

/** The same work, done once for each text under the same data: prose is read far more often than it is changed. */
export function onceForText<Key extends object, Answer>(
  work: (key: Key, text: string) => Answer,
): (key: Key, text: string) => Answer {
  const known = new WeakMap<Key, Map<string, Answer>>()
  return (key, text) => {
    const answers = known.get(key) ?? new Map<string, Answer>()
    const found = answers.get(text)
    if (found !== undefined || answers.has(text)) return found as Answer
    const answer = work(key, text)
    if (answers.size === 0) known.set(key, answers)
    if (answers.size >= most) answers.delete(answers.keys().next().value ?? '')
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
