import { byUrgency, explanationCells } from './checks/explanations.ts'
import type { Finding } from './checks/finding.ts'
import type { Filing } from './filing.ts'
import type { Form } from './form.ts'
import { rowLabel } from './labels.ts'
import type { Question } from './question.ts'
import { questions } from './questions.ts'

/** An opinion with which a filing was sent back, line by line, with the rows that a line names. */

export type OpinionRow = { readonly id: string; readonly title: string }

export type OpinionLine = { readonly text: string; readonly rows: readonly OpinionRow[] }

type Of = Pick<Filing, 'facts' | 'year'>
type Titled = OpinionRow & { readonly bare: string }

const shortestInside = 3

/** The lines of an opinion with the rows that each begins with, or else names inside. */
export function opinionLines(form: Form, filing: Of, note: string): OpinionLine[] {
  const all = titled(form, filing)
  return note.split(/\r?\n/).flatMap((line) => {
    const text = line.trim()
    return text === '' ? [] : [{ text, rows: rowsIn(all, text).map(({ id, title }) => ({ id, title })) }]
  })
}

/** The rows that were changed since, or at which a finding was explained since. */
export function answeredSince(
  form: Form,
  { facts, versions }: Pick<Filing, 'facts' | 'versions'>,
  findings: readonly Finding[],
  since: number,
): ReadonlySet<string> {
  const newer = (address: string) => (versions.get(address) ?? 0) > since
  const explained = new Set(
    byUrgency(findings).flatMap(({ check, explained, at }) =>
      explained && newer(explanationCells(check).text) ? at : [],
    ),
  )
  const touched = questions(form, facts).filter(({ cells }) =>
    cells.some(({ address }) => newer(address) || explained.has(address)),
  )
  return new Set(touched.map(({ id }) => id))
}

/** The titles of the rows that were changed since, in the order of the form. */
export function changedSince(form: Form, filing: Of & Pick<Filing, 'versions'>, since: number): string[] {
  const newer = ({ cells }: Question) => cells.some(({ address }) => (filing.versions.get(address) ?? 0) > since)
  return questions(form, filing.facts)
    .filter(newer)
    .map((question) => titleOf(form, filing, question))
}

function titled(form: Form, filing: Of): Titled[] {
  return questions(form, filing.facts).map((question) => {
    const title = titleOf(form, filing, question)
    return { id: question.id, title, bare: bareTitle(title) }
  })
}

function titleOf(form: Form, { facts, year }: Of, { row, numbers }: Question): string {
  return rowLabel(form, facts, year, row.id, numbers)
}

function rowsIn(all: readonly Titled[], text: string): readonly Titled[] {
  const [, head = ''] = /^(.{0,39}?\S)\s*[：:，, ]/.exec(text) ?? []
  const first = byName(all, head)
  if (first) return [first]
  const even = bareTitle(text)
  const inside = all.filter(({ bare }) => bare.length >= shortestInside && even.includes(bare))
  const longest = inside.filter(({ bare }) => !inside.some((one) => one.bare !== bare && one.bare.includes(bare)))
  return longest.filter(({ bare }) => longest.filter((one) => one.bare === bare).length === 1)
}

function byName(all: readonly Titled[], name: string): Titled | undefined {
  const even = bareTitle(name)
  if (even.length < 2) return undefined
  const holding = all.filter(({ bare }) => bare.includes(even))
  return all.find(({ bare }) => bare === even) ?? (holding.length === 1 ? holding[0] : undefined)
}

/** A row's title without the number that the form prints before it. */
function bareTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(其中:|\d+、|[一二三四五六七八九十]+、)/, '')
}
