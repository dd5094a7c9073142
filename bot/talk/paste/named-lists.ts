import type { Row } from '../../../core/edition.ts'
import type { Form } from '../../../core/form.ts'
import { withYear } from '../../../core/labels.ts'
import { onceForText } from '../../../core/once.ts'
import { isLevel } from '../../../core/paper/filing/levels.ts'
import type { Question } from '../../../core/question.ts'
import { likeTitlesOf, titlesOf } from '../../../core/titles.ts'
import { halfWidth, isBareFigures } from '../../../core/values/texts.ts'
import type { Filed } from '../talk.ts'
import { asksToAdd, withoutAdding } from './adding.ts'
import { longestNamed } from './row-names.ts'

/** The lists that a line names at its beginning, and the rest of the line: a row's name, an order, or nothing. */
export type ListsNamed = { readonly questions: readonly Question[]; readonly rest: string }

const parting = /^[\s:：，,]+/
const place = /^(?:把|将|的)?第\d{1,2}[行个项条]/

/**
 * The lists that a line names at its beginning; undefined if it names none. A second level followed by an indicator is
 * read elsewhere; figures after the name of the current row's list belong to that row.
 */
export function listsNamed(filed: Filed, hand: Question | undefined, line: string): ListsNamed | undefined {
  const named = listsInFront(filed, line)
  const [first] = named?.questions ?? []
  if (!named || !first || named.rest === '') return named
  const { questions: lists, rest } = named
  const isOwn = isBareFigures(rest) && lists.some(({ row }) => row.repeats?.row === hand?.row.id)
  return isOwn || isLevel(filed.form.edition.levels, first.row.label) ? undefined : { questions: lists, rest }
}

/** The same, whatever follows the name. */
export function listsInFront(filed: Filed, line: string): ListsNamed | undefined {
  const said = halfWidth(line).trimEnd()
  const beginning = listsOf(filed.form, String(filed.filing.year)).get(said.charAt(0))
  const named =
    beginning && longestNamed(filed, [...beginning.keys()], (row) => lengthOf(beginning.get(row) ?? [], said))
  if (!named) return undefined
  const rest = line.trimEnd().slice(named.length).replace(parting, '')
  return { questions: named.questions, rest: withoutAdding(rest) }
}

/** The names of a form's lists in a year, by their first character: most lines begin with none of them. */
const listsOf = onceForText((form: Form, year: string) => {
  const byFirst = new Map<string, Map<Row, string[]>>()
  for (const row of form.edition.rows.filter(({ repeats }) => repeats))
    for (const word of [...titlesOf(row), ...likeTitlesOf(row)]) {
      const name = withYear(word, Number(year))
      const beginning = byFirst.get(name.charAt(0)) ?? new Map<Row, string[]>()
      beginning.set(row, [...(beginning.get(row) ?? []), name])
      byFirst.set(name.charAt(0), beginning)
    }
  return byFirst
})

/** The length of the list's name at the beginning of a line, if that is not part of a longer name; otherwise 0. */
function lengthOf(names: readonly string[], said: string): number {
  const named = names.filter((name) => said.startsWith(name) && isApart(said.slice(name.length)))
  return Math.max(0, ...named.map((name) => name.length))
}

function isApart(behind: string): boolean {
  return behind === '' || parting.test(behind) || place.test(behind) || asksToAdd(behind)
}

/** What the lines say to this list, if all of them begin with its name; undefined otherwise. */
export function linesOfList(filed: Filed, list: Question, text: string): string | undefined {
  const rests: string[] = []
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const named = listsNamed(filed, undefined, line)
    if (!named?.rest || !named.questions.some(({ id }) => id === list.id)) return undefined
    rests.push(named.rest)
  }
  return rests.join('\n')
}
