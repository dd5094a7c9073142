import type { Address } from './address.ts'
import type { Facts } from './facts.ts'
import type { Form } from './form.ts'

type Work<Answer> = (form: Form, facts: Facts, address: Address) => Answer

/** Everything computed for facts under a form, by the function that computed it. */
type Notes = Map<object, unknown>

const notes = new WeakMap<Facts, Map<Form, Notes>>()
let latest: { readonly form: Form; readonly facts: Facts; readonly notes: Notes } | undefined

/** Facts are never changed once made: what follows from them stays true, and is garbage-collected with them. */
function notesOf(form: Form, facts: Facts): Notes {
  if (latest?.facts === facts && latest.form === form) return latest.notes
  const ofFacts = notes.get(facts) ?? new Map<Form, Notes>()
  const known = ofFacts.get(form) ?? new Map<object, unknown>()
  if (ofFacts.size === 0) notes.set(facts, ofFacts)
  ofFacts.set(form, known)
  latest = { form, facts, notes: known }
  return known
}

/** The cache of one function for a form and facts. */
export function perFacts<Answer extends object>() {
  const work = {}
  return {
    get: (form: Form, facts: Facts) => notesOf(form, facts).get(work) as Answer | undefined,
    set(form: Form, facts: Facts, answer: Answer): Answer {
      notesOf(form, facts).set(work, answer)
      return answer
    },
  }
}

/** A function that is computed once for each address of the same facts. */
export type Once<Answer> = Work<Answer> & {
  /** Carries the answers over to changed facts, for the addresses for which they still hold; all of them without one. */
  keep(form: Form, before: Facts, after: Facts, holds?: (address: Address) => boolean): void
}

/** The same function, computed once for each address of the same facts. */
export function once<Answer>(work: Work<Answer>): Once<Answer> {
  const known = perFacts<Map<Address, Answer>>()
  const answersOf = (form: Form, facts: Facts) => known.get(form, facts) ?? known.set(form, facts, new Map())
  const answer: Work<Answer> = (form, facts, address) => {
    const answers = answersOf(form, facts)
    const found = answers.get(address)
    if (found !== undefined || answers.has(address)) return found as Answer
    const made = work(form, facts, address)
    answers.set(address, made)
    return made
  }
  return Object.assign(answer, {
    keep(form: Form, before: Facts, after: Facts, holds?: (address: Address) => boolean) {
      const [elder, younger] = [answersOf(form, before), known.get(form, after)]
      // What is worked out for either facts later holds for both as well.
      if (!holds && !younger) known.set(form, after, elder)
      else
        for (const [address, known] of elder) if (!holds || holds(address)) answersOf(form, after).set(address, known)
    },
  })
}
