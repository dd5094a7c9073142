import type { Address } from '../../core/address.ts'
import { copyAt } from '../../core/annexes.ts'
import { entriesOf } from '../../core/checks/entries.ts'
import { isOpen } from '../../core/checks/explanations.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { cellAt, type Form } from '../../core/form.ts'
import { paperOrder } from '../../core/paper-order.ts'
import type { Question } from '../../core/question.ts'
import { questions } from '../../core/questions.ts'
import { opinionAt } from './opinions.ts'
import { type Filed, findingsOf, questionFor } from './talk.ts'

/** Questions that are together in the directory: those of a section, or all of one project. */
export type Stretch = {
  readonly key: string
  readonly annex: string
  readonly title: string
  readonly questions: readonly Question[]
}

/** The stretches in the order of the annexes. */
export function stretchesOf(filed: Filed): Stretch[] {
  const found = new Map<string, Question[]>()
  for (const question of inPaperOrder(filed)) {
    const key = stretchAt(filed.form, question.id, question.row.section)
    found.set(key, [...(found.get(key) ?? []), question])
  }
  const annexes = filed.form.edition.annexes.map(({ number }) => number)
  const stretches = [...found].flatMap(([key, all]) => named(filed, key, all))
  return stretches.sort((a, b) => annexes.indexOf(a.annex) - annexes.indexOf(b.annex))
}

/** The questions in the order in which the rows are printed. */
function inPaperOrder({ form, filing }: Filed): Question[] {
  const order = paperOrder(form, filing.facts)
  const at = ({ cells }: Question) => cells[0]?.address ?? ''
  return [...questions(form, filing.facts)].sort((one, other) => order(at(one), at(other)))
}

/**
 * The number of open findings and opinions at a question (its id), in a stretch (its key) or in an annex (its number).
 */
export type Broken = ReadonlyMap<string, number>

/** The open findings, counted as 检查 does, each at the questions where it is mended, and the unsettled opinions. */
export function brokenIn(filed: Filed): Broken {
  const { form, filing } = filed
  const things = entriesOf(form, filing, findingsOf(filed).filter(isOpen)).map(({ findings }) =>
    findings.flatMap((finding) => placesOf(filed, mendedAt(filed, finding))),
  )
  const waiting = opinionAt(filed)
  const opinions = questions(form, filing.facts)
    .filter(({ id }) => waiting.has(id))
    .map(({ id, row }) => [id, stretchAt(form, id, row.section), annexOf(form, row.section)])
  const counts = new Map<string, number>()
  for (const key of [...things, ...opinions].flatMap((places) => [...new Set(places)]))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The cell where a finding is mended: the first one that is asked, otherwise the first. */
export function mendedAt(filed: Filed, { at }: Pick<Finding, 'at'>): Address {
  return at.find((address) => questionFor(filed, address)) ?? at[0] ?? ''
}

/** The number of the annex of an address; empty for what is no cell of the form. */
export function annexAt({ form }: Filed, address: Address): string {
  return annexOf(form, cellAt(form, address)?.row.section ?? '')
}

/** The question, the stretch and the annex of an address. */
function placesOf(filed: Filed, address: Address): string[] {
  const section = cellAt(filed.form, address)?.row.section ?? ''
  return [questionFor(filed, address) ?? '', stretchAt(filed.form, address, section), annexOf(filed.form, section)]
}

function annexOf(form: Form, section: string): string {
  return form.sections.get(section)?.annex.number ?? ''
}

/** The stretch of an address or a question. */
function stretchAt(form: Form, address: string, section = ''): string {
  return copyAt(form, address) ?? section
}

function named({ form, filing }: Filed, key: string, all: readonly Question[]): Stretch[] {
  const [first] = all
  const section = first && form.sections.get(first.row.section)
  if (!section) return []
  const title = (copyAt(form, first.id) && filing.facts.get(`${key}.name`)) || section.title
  return [{ key, annex: section.annex.number, title, questions: all }]
}
