import { annexesAt } from '../../core/annexes.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { formOf } from '../../core/editions/index.ts'
import { blanksOf, type Comparison, compareWith } from '../../core/exchange/compare.ts'
import type { Exchanged } from '../../core/exchange/file.ts'
import { withMeasures } from '../../core/exchange/measures.ts'
import type { Change, Filing } from '../../core/filing.ts'
import { cellAt, type Form } from '../../core/form.ts'
import { type Brings, type BroughtPart, cellsIn, type ShownBrings, type Troubles } from '../../core/known/files.ts'
import { labelOf } from '../../core/labels.ts'
import { shortened } from '../../core/values/shortened.ts'
import { type Share, sharesOf } from './shares.ts'

/**
 * The filing that a file may be taken into, and the person who may. `part`: a colleague sent the file, and only the
 * annexes that the person fills are meant.
 */
export type Into = Pick<Filing, 'edition' | 'year' | 'department' | 'facts' | 'change' | 'handed'> & {
  readonly person?: number
  readonly part?: true
}

/** What a file brings to whoever sent it, and to the colleagues who fill an annex. */
export type Brought = { readonly brings: Brings; readonly parts?: readonly BroughtPart[] }

type Compared = { readonly form: Form; readonly into: Into; readonly file: Exchanged; readonly found: Comparison }

/** As many of each kind of trouble as are read on a phone, and as much of its words. */
const mostTroubles = 5
const longest = 200

const nothing: Comparison = {
  same: [],
  changed: [],
  filled: [],
  unread: [],
  unknown: [],
  disagreeing: [],
  signature: false,
}

/**
 * What a file would bring to a filing: nothing where it is of another form. `besides` adds what a paper says besides its
 * values.
 */
export function broughtBy(
  file: Exchanged,
  into: Into,
  besides: (brings: Brings, has: Share['has']) => Brings = (brings) => brings,
): Brought | undefined {
  const form = formOf(into.edition)
  if (!form) return undefined
  const found =
    file.form === form ? compareWith(form, into, { ...file, facts: withMeasures(form, file.facts) }) : nothing
  const [own, ...others] = sharesOf(form, into).map(({ to, has }) => {
    const brings = besides(bringsOf({ form, into, file, found: onlyOf(found, has) }), has)
    return { to, annexes: annexesAt(form, cellsIn(brings)), brings }
  })
  const parts = others.flatMap(({ to, ...one }) => (to === undefined || one.annexes.length === 0 ? [] : { to, ...one }))
  return own && { brings: own.brings, ...(parts.length > 0 ? { parts } : {}) }
}

function bringsOf(compared: Compared): Brings {
  const { into, file, found } = compared
  const { change = 0, handed } = into
  return {
    seen: change,
    shown: shownOf(compared),
    changed: given(found.changed),
    emptied: found.changed.flatMap(({ address, to }) => (to === undefined ? address : [])),
    filled: given(found.filled),
    blanks: blanksOf(into, file, found).map(({ address }) => address),
    ...(handed ? { handed: [...handed] } : {}),
  }
}

/** The part of a comparison that is about some cells. */
function onlyOf({ signature, ...found }: Comparison, has: Share['has']): Comparison {
  const about = ({ at: [address = ''] }: Finding) => has(address)
  return {
    same: found.same.filter(has),
    changed: found.changed.filter(({ address }) => has(address)),
    filled: found.filled.filter(({ address }) => has(address)),
    unread: found.unread.filter(about),
    unknown: found.unknown.filter(about),
    disagreeing: found.disagreeing.filter(about),
    signature,
  }
}

function given(changes: readonly Change[]) {
  return changes.flatMap(({ address, to }) => (to === undefined ? [] : { address, to }))
}

function shownOf(compared: Compared): ShownBrings {
  const { form, into, file, found } = compared
  return {
    apart: {
      ...(['', into.department].includes(file.department) ? {} : { department: into.department }),
      ...(file.year === into.year ? {} : { year: into.year }),
    },
    otherForm: file.form !== form,
    same: found.same.length,
    emptied: found.changed.filter(({ to }) => to === undefined).length,
    signature: found.signature,
    counts: countsOf(form, found),
    ...troublesOf(file, found),
  }
}

function troublesOf({ form, facts, year }: Exchanged, { unread, unknown, disagreeing }: Comparison) {
  const troubles = (findings: readonly Finding[]): Troubles => {
    const first = findings.slice(0, mostTroubles).map(({ at: [address = ''], shows }) => {
      return { label: shortened(labelOf(form, facts, year, address), longest), shows: shortened(shows, longest) }
    })
    return { count: findings.length, first }
  }
  return { unread: troubles(unread), unknown: troubles(unknown), disagreeing: troubles(disagreeing) }
}

/** How much would change in every annex, in the order of the paper; explanations at the end. */
function countsOf(form: Form, { changed, filled }: Comparison): ShownBrings['counts'] {
  const annexOf = ({ address }: Change) => {
    const cell = cellAt(form, address)
    return (cell && form.sections.get(cell.row.section)?.annex.number) ?? '检查的说明'
  }
  const names = [...form.edition.annexes.map(({ number }) => number), '检查的说明']
  return names.flatMap((annex) => {
    const within = (changes: readonly Change[]) => changes.filter((change) => annexOf(change) === annex).length
    const count = { annex, changed: within(changed), filled: within(filled) }
    return count.changed + count.filled > 0 ? [count] : []
  })
}
