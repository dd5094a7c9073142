import type { Address } from '../../../core/address.ts'
import type { Form } from '../../../core/form.ts'
import type { Needs } from '../../../core/known/needs.ts'
import { sectionAddress } from '../../../core/narrative/narrative.ts'
import { pointsAddress } from '../../../core/narrative/points.ts'
import { onceFor } from '../../../core/once.ts'
import type { Filed } from '../talk.ts'

/** What questions of sections show: who adopted each, what has changed since, and the model's drafts. */
export function proseNeeds({ form, filing }: Filed, model: boolean): Needs {
  const { facts, versions } = filing
  const taken = sectionsOf(form).filter((address) => versions.has(address))
  const slotted = taken.filter((address) => facts.get(address)?.includes('{{'))
  const drafts = model && filing.drafting !== false
  const points = drafts ? [...versions.keys()].filter((address) => address.startsWith(pointsAddress(''))) : []
  return { authors: [...taken, ...points], since: slotted, ...(drafts ? { drafts } : {}) }
}

/** The same for a filing whose facts are not loaded yet. */
export function proseNeedsOf(form: Form, model: boolean): Needs {
  const all = sectionsOf(form)
  return { authors: all, since: all, ...(model ? { drafts: true } : {}) }
}

const sectionsOf = onceFor((form: Form): readonly Address[] =>
  form.edition.narrative.sections.map(({ id }) => sectionAddress(id)),
)
