import { rowNumbers } from '../../facts.ts'
import { withYear } from '../../labels.ts'
import type { Question } from '../../questions.ts'
import { listNames } from '../shown.ts'
import type { Talk } from '../talk.ts'
import type { PastedLine } from './grid.ts'
import { plainLabel } from './labels.ts'
import type { Segment } from './segments.ts'
import { type Copy, keep, type Paste, refuseLine, without } from './state.ts'
import { addListed } from './texts.ts'

/** The copy of an annex that a question stands in. */
export function copyAt(talk: Talk, { row, numbers }: Question): Copy {
  const annex = talk.form.sections.get(row.section)?.annex
  return { annex: annex?.id ?? '', numbers: annex?.each === undefined ? [] : numbers.slice(0, 1) }
}

/** The annex that a line is the title of: 附件二, or 部门整体支出绩效自评表. */
export function copyOfTitle(talk: Talk, { copy }: Paste, line: PastedLine): Copy | undefined {
  const said = line.cells.filter((cell) => cell !== '')
  const [title = ''] = said
  if (said.length !== 1 || title.length > 40) return undefined
  const annex = talk.form.edition.annexes.find(
    (one) => plainLabel(title) === one.number || title.endsWith(withYear(one.title, talk.filing.year)),
  )
  if (!annex) return undefined
  return annex.id === copy.annex ? copy : { annex: annex.id, numbers: [] }
}

/** The line that names a project goes over to its copy; a name that is not listed is said, and its block is not read. */
export function namedCopy(talk: Talk, paste: Paste, line: PastedLine, segments: readonly Segment[]): Paste | undefined {
  const list = talk.form.edition.annexes.find(({ id }) => id === paste.copy.annex)?.each
  const naming = segments.find(({ target }) => target.is === 'row' && target.row.id === `${list}.*#name`)
  const name = naming?.values
    .filter((value) => value !== '')
    .join(' ')
    .trim()
  if (list === undefined || naming === undefined) return undefined
  if (!name) return keep(paste, [])
  const rest = without(paste, 'table', 'list', 'header', 'lost')
  const number = rowNumbers(paste.facts, list)?.[listNames(paste.facts, list).indexOf(name)]
  if (number !== undefined) return keep({ ...rest, copy: { ...paste.copy, numbers: [number] } }, [])
  if (paste.list === list || paste.copy.numbers.length === 0) return addListed(paste, rest, list, name)
  return refuseLine({ ...rest, lost: name }, line, [{ say: 'unknownProject', name }])
}
