import type { Address } from './edition.ts'
import type { Facts } from './facts.ts'
import type { Form } from './form.ts'

type Work<Answer> = (form: Form, facts: Facts, address: Address) => Answer

/** The same work, done once for each address of the same facts: facts are never changed once they are made. */
export function once<Answer>(work: Work<Answer>): Work<Answer> {
  const forms = new WeakMap<Form, WeakMap<Facts, Map<Address, Answer>>>()
  return (form, facts, address) => {
    const known = answersOf(forms, form, facts)
    const found = known.get(address)
    if (found !== undefined || known.has(address)) return found as Answer
    const answer = work(form, facts, address)
    known.set(address, answer)
    return answer
  }
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
