import type { Address } from './edition.ts'
import type { Facts } from './facts.ts'
import type { Form } from './form.ts'

type Work<Answer> = (form: Form, facts: Facts, address: Address) => Answer

/** What was worked out for a form and facts: these are never changed once they are made. */
export function perFacts<Answer extends object>() {
  const forms = new WeakMap<Form, WeakMap<Facts, Answer>>()
  return {
    get: (form: Form, facts: Facts): Answer | undefined => forms.get(form)?.get(facts),
    set(form: Form, facts: Facts, answer: Answer): Answer {
      const known = forms.get(form) ?? new WeakMap<Facts, Answer>()
      forms.set(form, known.set(facts, answer))
      return answer
    },
  }
}

/** Work that is done once for each address of the same facts. */
export type Once<Answer> = Work<Answer> & {
  /** Takes the answers over to facts that were changed, for the addresses at which they still hold. */
  keep(form: Form, before: Facts, after: Facts, holds: (address: Address) => boolean): void
}

/** The same work, done once for each address of the same facts. */
export function once<Answer>(work: Work<Answer>): Once<Answer> {
  const forms = new WeakMap<Form, WeakMap<Facts, Map<Address, Answer>>>()
  let latest: { readonly form: Form; readonly facts: Facts; readonly answers: Map<Address, Answer> } | undefined
  const answer: Work<Answer> = (form, facts, address) => {
    if (latest?.facts !== facts || latest.form !== form)
      latest = { form, facts, answers: answersOf(forms, form, facts) }
    const known = latest.answers
    const found = known.get(address)
    if (found !== undefined || known.has(address)) return found as Answer
    const made = work(form, facts, address)
    known.set(address, made)
    return made
  }
  return Object.assign(answer, {
    keep(form: Form, before: Facts, after: Facts, holds: (address: Address) => boolean) {
      const answers = answersOf(forms, form, after)
      for (const [address, known] of answersOf(forms, form, before)) if (holds(address)) answers.set(address, known)
    },
  })
}

function answersOf<Answer>(
  forms: WeakMap<Form, WeakMap<Facts, Map<Address, Answer>>>,
  form: Form,
  facts: Facts,
): Map<Address, Answer> {
  const known = forms.get(form)?.get(facts)
  if (known) return known
  const answers = new Map<Address, Answer>()
  const ofForm = forms.get(form) ?? new WeakMap<Facts, Map<Address, Answer>>()
  forms.set(form, ofForm.set(facts, answers))
  return answers
}

/** Far more texts than the open filings have; the oldest go first. */
const mostTexts = 1000

/** The same work, done once for each text under the same data: what was written is read far more often than it is changed. */
export function onceForText<Key extends object, Answer>(
  work: (key: Key, text: string) => Answer,
): (key: Key, text: string) => Answer {
  const known = new WeakMap<Key, (text: string) => Answer>()
  return (key, text) => {
    const found = known.get(key)
    if (found) return found(text)
    const answer = onceForWords((words) => work(key, words))
    known.set(key, answer)
    return answer(text)
  }
}

/** The same work, done once for each text. */
export function onceForWords<Answer>(work: (text: string) => Answer, most = mostTexts): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const found = answers.get(text)
    if (found !== undefined || answers.has(text)) return found as Answer
    const answer = work(text)
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
