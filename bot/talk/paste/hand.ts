import { type AnnexId, type Pattern, patternOf } from '../../../core/address.ts'
import { copyListOf } from '../../../core/annexes.ts'
import { nextRowNumber, rowNumbers } from '../../../core/facts.ts'
import { once } from '../../../core/once-per-facts.ts'
import { plain } from '../../../core/paper/filing/label.ts'
import type { PastedInto } from '../../../core/paper/filing/pasted.ts'
import type { Question } from '../../../core/question.ts'
import { listNames } from '../asking/shown.ts'
import type { Talk } from '../talk.ts'

/** What a block is read into: the question's annex with its copy, its list, its second-level indicator. */
export type Hand = PastedInto & {
  readonly annex: AnnexId
  /** The list of copies; `adds`: whether names that are not listed are added to it. */
  readonly each?: Pattern
  readonly adds: boolean
  readonly inTree: boolean
}

/** What a block at this question is read into. */
export function handOf({ form, filing }: Talk, { row, numbers, cells }: Question): Hand {
  const annex = form.sections.get(row.section)?.annex
  const each = copyListOf(form)
  const copy = annex?.each === undefined ? undefined : numbers[0]
  const level = /\.indicators\.([^.#]+)/.exec(row.id)?.[1]
  const list = row.repeats && patternOf(cells[0]?.address ?? '')
  return {
    form,
    year: filing.year,
    department: filing.department,
    annex: annex?.id ?? '',
    // Most texts are no block, and nothing is read into the copies.
    get names() {
      return each === undefined ? new Map() : copiesByName(form, filing.facts, each)
    },
    get taken() {
      return each === undefined ? 0 : nextRowNumber(filing.facts, each) - 1
    },
    adds: copy === undefined,
    inTree: level !== undefined,
    ...(each === undefined ? {} : { each }),
    ...(copy === undefined ? {} : { copy }),
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level }),
  }
}

/** Each line of a block asks for them. */
const copiesByName = once((_, facts, each): ReadonlyMap<string, number> => {
  const names = listNames(facts, each)
  const listed = rowNumbers(facts, each) ?? []
  return new Map(names.flatMap((name, at) => (listed[at] === undefined ? [] : [[plain(name), listed[at]]])))
})
