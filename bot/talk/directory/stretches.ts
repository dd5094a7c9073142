import { copyAt } from '../../../core/annexes.ts'
import { isOpen } from '../../../core/checks/explanations.ts'
import { cellAt, type Form } from '../../../core/form.ts'
import { paperOrder } from '../../../core/paper-order.ts'
import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import { opinionAt } from '../opinions.ts'
import { findingsOf, questionFor, type Talk } from '../talk.ts'

/** Questions that stand together in the directory: a section's, or all of one project. */
export type Stretch = {
  readonly key: string
  readonly annex: string
  readonly title: string
  readonly questions: readonly Question[]
}

/** The stretches in the order of the annexes. */
export function stretchesOf(talk: Talk): Stretch[] {
  const found = new Map<string, Question[]>()
  for (const question of inPaperOrder(talk)) {
    const key = stretchAt(talk.form, question.id, question.row.section)
    found.set(key, [...(found.get(key) ?? []), question])
  }
  const annexes = talk.form.edition.annexes.map(({ number }) => number)
  const stretches = [...found].flatMap(([key, all]) => named(talk, key, all))
  return stretches.sort((a, b) => annexes.indexOf(a.annex) - annexes.indexOf(b.annex))
}

/** The questions as the rows are printed, whatever order they are asked in. */
function inPaperOrder({ form, filing }: Talk): Question[] {
  const order = paperOrder(form, filing.facts)
  const at = ({ cells }: Question) => cells[0]?.address ?? ''
  return [...questions(form, filing.facts)].sort((one, other) => order(at(one), at(other)))
}

/** Where something stands in the way, or an opinion does: the questions to mend it at, and their stretches. */
export function brokenAt(talk: Talk): ReadonlySet<string> {
  const addresses = findingsOf(talk)
    .filter(isOpen)
    .map(({ at }) => at.find((address) => questionFor(talk, address)) ?? at[0] ?? '')
  const said = questions(talk.form, talk.filing.facts).filter(({ id }) => opinionAt(talk).has(id))
  return new Set([
    ...said.flatMap(({ id, row }) => [id, stretchAt(talk.form, id, row.section)]),
    ...addresses.flatMap((address) => [
      questionFor(talk, address) ?? '',
      stretchAt(talk.form, address, cellAt(talk.form, address)?.row.section),
    ]),
  ])
}

/** The stretch that an address or a question stands in. */
function stretchAt(form: Form, address: string, section = ''): string {
  return copyAt(form, address) ?? section
}

function named({ form, filing }: Talk, key: string, all: readonly Question[]): Stretch[] {
  const [first] = all
  const section = first && form.sections.get(first.row.section)
  if (!section) return []
  const title = (copyAt(form, first.id) && filing.facts.get(`${key}.name`)) || section.title
  return [{ key, annex: section.annex.number, title, questions: all }]
}
