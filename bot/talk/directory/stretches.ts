import { copyAt } from '../../../core/annexes.ts'
import { entriesOf } from '../../../core/checks/entries.ts'
import { isOpen } from '../../../core/checks/explanations.ts'
import { cellAt, type Form } from '../../../core/form.ts'
import { paperOrder } from '../../../core/paper-order.ts'
import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import { opinionAt } from '../opinions.ts'
import { findingsOf, questionFor, type Talk } from '../talk.ts'

/** Questions that are together in the directory: those of a section, or all of one project. */
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

/** The questions in the order in which the rows are printed. */
function inPaperOrder({ form, filing }: Talk): Question[] {
  const order = paperOrder(form, filing.facts)
  const at = ({ cells }: Question) => cells[0]?.address ?? ''
  return [...questions(form, filing.facts)].sort((one, other) => order(at(one), at(other)))
}

/**
 * The number of open findings and opinions at a question (its id), in a stretch (its key) or in an annex (its number).
 */
export type Broken = ReadonlyMap<string, number>

/** The open findings, counted as 检查 does, each at the questions where it is mended, and the unsettled opinions. */
export function brokenIn(talk: Talk): Broken {
  const { form, filing } = talk
  const things = entriesOf(form, filing, findingsOf(talk).filter(isOpen)).map(({ findings }) =>
    findings.flatMap(({ at }) => placesOf(talk, at.find((address) => questionFor(talk, address)) ?? at[0] ?? '')),
  )
  const waiting = opinionAt(talk)
  const opinions = questions(form, filing.facts)
    .filter(({ id }) => waiting.has(id))
    .map(({ id, row }) => [id, stretchAt(form, id, row.section), annexOf(form, row.section)])
  const counts = new Map<string, number>()
  for (const key of [...things, ...opinions].flatMap((places) => [...new Set(places)]))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The question, the stretch and the annex of an address. */
function placesOf(talk: Talk, address: string): string[] {
  const section = cellAt(talk.form, address)?.row.section ?? ''
  return [questionFor(talk, address) ?? '', stretchAt(talk.form, address, section), annexOf(talk.form, section)]
}

function annexOf(form: Form, section: string): string {
  return form.sections.get(section)?.annex.number ?? ''
}

/** The stretch of an address or a question. */
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
