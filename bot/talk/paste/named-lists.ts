import type { Row } from '../../../core/edition.ts'
import { withYear } from '../../../core/labels.ts'
import { isLevel } from '../../../core/paper/filing/levels.ts'
import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import { likeTitlesOf, titlesOf } from '../../../core/titles.ts'
import { halfWidth, isBareFigures } from '../../../core/values/texts.ts'
import type { Filed } from '../talk.ts'
import { asksToAdd, withoutAdding } from './adding.ts'

/** The lists that a line names in front, and what it says to them: the name of a row, an order, or nothing. */
export type ListsNamed = { readonly questions: readonly Question[]; readonly rest: string }

const parting = /^[\s:：，,]+/
const place = /^(?:把|将|的)?第\d{1,2}[行个项条]/

/**
 * The lists that a line names in front; undefined where it names none. Behind the name of a second level stands an
 * indicator, which is read otherwise, and figures alone behind that of the list in whose row the talk is are the row's.
 */
export function listsNamed(filed: Filed, hand: Question | undefined, line: string): ListsNamed | undefined {
  const named = listsInFront(filed, line)
  const [first] = named?.questions ?? []
  if (!named || !first || named.rest === '') return named
  const { questions: lists, rest } = named
  const isOwn = isBareFigures(rest) && lists.some(({ row }) => row.repeats?.row === hand?.row.id)
  return isOwn || isLevel(filed.form.edition.levels, first.row.label) ? undefined : { questions: lists, rest }
}

/** The same, whatever stands behind the name. */
export function listsInFront({ form, filing }: Filed, line: string): ListsNamed | undefined {
  const said = halfWidth(line).trimEnd()
  const lists = questions(form, filing.facts).filter(({ row }) => row.repeats)
  const lengths = lists.map(({ row }) => lengthOf(row, filing.year, said))
  const length = Math.max(0, ...lengths)
  if (length === 0) return undefined
  const rest = line.trimEnd().slice(length).replace(parting, '')
  return { questions: lists.filter((_, at) => lengths[at] === length), rest: withoutAdding(rest) }
}

/** The length of the list's name in front of a line, where something else than a longer name stands behind it. */
function lengthOf(row: Row, year: number, said: string): number {
  const names = [...titlesOf(row), ...likeTitlesOf(row)].map((word) => withYear(word, year))
  const named = names.filter((name) => said.startsWith(name) && isApart(said.slice(name.length)))
  return Math.max(0, ...named.map((name) => name.length))
}

function isApart(behind: string): boolean {
  return behind === '' || parting.test(behind) || place.test(behind) || asksToAdd(behind)
}

/** What lines say of this list that begin with its name, each of them; undefined where one does not. */
export function linesOfList(filed: Filed, list: Question, text: string): string | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const rests = lines.map((line) => {
    const named = listsNamed(filed, undefined, line)
    return named?.questions.some(({ id }) => id === list.id) ? named.rest : ''
  })
  return rests.every((rest) => rest !== '') ? rests.join('\n') : undefined
}
