import type { Facts } from '../../facts.ts'
import { cellAt, type Form } from '../../form.ts'
import { labelOf } from '../../labels.ts'
import { remarkWords } from '../../words/findings.ts'
import { absentWords } from '../../words/remarks.ts'
import type { FileRemark, Judged } from './judged.ts'
import { nearestPlaces } from './nearest.ts'
import { notTaken } from './not-taken.ts'
import { meantIn } from './passages.ts'

/**
 * The remarks on the files of a filing: each finding at the cell to mend first, or nearest to it, and the texts that
 * were not taken at their positions. What has no position is left out.
 */
export function remarksOn(judged: Judged): readonly FileRemark[] {
  const facts = new Map(judged.placed.map(({ at, value }) => [at, value]))
  const label = (at: string) => cellWords(judged.form, facts, judged.year, at)
  return [...findingRemarks(judged, facts, label), ...notTaken(judged, label)]
}

function findingRemarks(judged: Judged, facts: Facts, label: (at: string) => string | undefined): FileRemark[] {
  const placeOf = nearestPlaces(judged, facts)
  return judged.findings.flatMap((finding) => {
    const { at, passage } = meantIn(judged.form, facts, finding)
    const { position, exact } = placeOf(at)
    const cell = exact ? undefined : label(at)
    const text = cell === undefined ? remarkWords(finding) : `${remarkWords(finding)}\n${absentWords(cell)}`
    return position ? [{ ...position, text, ...(exact && passage ? { passage } : {}) }] : []
  })
}

/** A cell in words, or an annex by its number; undefined for what is neither. */
function cellWords(form: Form, facts: Facts, year: number, at: string): string | undefined {
  if (cellAt(form, at)) return labelOf(form, facts, year, at)
  return form.edition.annexes.find(({ id }) => id === at)?.number
}
