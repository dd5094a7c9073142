import type { Finding } from '../../checks/finding.ts'
import { blanksOf, type Comparison, compareWith } from '../../exchange/compare.ts'
import type { Exchanged } from '../../exchange/file.ts'
import type { Facts } from '../../facts.ts'
import { cellAt, sibling } from '../../form.ts'
import { labelOf } from '../../labels.ts'
import { paperOrder } from '../../paper-order.ts'
import type { Button, Change, Place } from '../../turn.ts'
import { coming, originOf } from '../changing/home.ts'
import { shownCell } from '../shown.ts'
import { goingOnAt, type Talk, type Turn, withChanges } from '../talk.ts'
import type { AnnexCount, FileSay, ShownDifference, Troubles } from './say.ts'

type Preview = Extract<FileSay, { say: 'importPreview' }>

/** As many differences as are read on a phone. */
const mostShown = 8
/** The same for each kind of trouble beside them. */
const mostTroubles = 5

/** What the file would change, with the choice; nothing is changed yet. */
export function preview(talk: Talk, file: Exchanged, kept: number, again: boolean): Turn {
  const { form, filing } = talk
  const otherForm = file.form !== form
  const found = otherForm ? nothing : compareWith(form, filing, file)
  const choices = choicesOf(talk, kept, file, found)
  const { department, year } = file
  const say: Preview = {
    say: 'importPreview',
    ...{ again, department, year, otherForm, choices },
    apart: {
      ...(department === filing.department ? {} : { department: filing.department }),
      ...(year === filing.year ? {} : { year: filing.year }),
    },
    ...shownOf(talk, found),
    ...troublesOf(file, found),
  }
  const place: Place = { at: 'menu', choices, ...goingOnAt(talk.place), ...coming(originOf(talk.place)) }
  return { says: [say], place }
}

const nothing: Comparison = {
  same: 0,
  changed: [],
  filled: [],
  unread: [],
  unknown: [],
  disagreeing: [],
  signature: false,
}

function shownOf(talk: Talk, found: Comparison) {
  const { same, changed, signature } = found
  const emptied = changed.filter(({ to }) => to === undefined).length
  return { same, emptied, signature, differences: differencesOf(talk, found), counts: countsOf(talk, found) }
}

function troublesOf({ form, facts, year }: Exchanged, { unread, unknown, disagreeing }: Comparison) {
  const troubles = (findings: readonly Finding[]): Troubles => {
    const first = findings.slice(0, mostTroubles).map(({ at: [address = ''], shows }) => {
      return { label: labelOf(form, facts, year, address), shows }
    })
    return { count: findings.length, first }
  }
  return { unread: troubles(unread), unknown: troubles(unknown), disagreeing: troubles(disagreeing) }
}

/** What is useful of: taking all, filling what is blank, only checking, leaving it. */
function choicesOf(talk: Talk, file: number, exchanged: Exchanged, found: Comparison): Button[] {
  const seen = talk.filing.change ?? 0
  const taking = (label: string, how: 'all' | 'blanks'): Button => ({
    label,
    action: { do: 'import', file, how, seen },
  })
  const blanks = blanksOf(talk.filing, exchanged, found)
  const all = found.changed.length + found.filled.length
  return [
    ...(all > 0 ? [taking('全部采用', 'all')] : []),
    ...(blanks.length > 0 && blanks.length < all ? [taking('只填空白', 'blanks')] : []),
    { label: '只检查', action: { do: 'checkFile', file, seen } },
    { label: '不用', action: { do: 'leaveFile', file } },
  ]
}

/** How much would change in every annex, in the order of the paper; explanations at the end. */
function countsOf(talk: Talk, { changed, filled }: Comparison): AnnexCount[] {
  const { form } = talk
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

/** Cells that would change first, then those that are filled; direction and unit are shown with their figure. */
function differencesOf(talk: Talk, { changed, filled }: Comparison): ShownDifference[] {
  const { form, filing } = talk
  const after = withChanges(filing.facts, [...changed, ...filled])
  const order = paperOrder(form, after)
  const shown = (changes: readonly Change[]) =>
    [...new Set(changes.flatMap(({ address }) => shownAt(talk, address)))]
      .sort(order)
      .map((address) => differenceAt(talk, after, address))
  return [...shown(changed), ...shown(filled)].slice(0, mostShown)
}

function shownAt({ form }: Talk, address: string): string[] {
  const cell = cellAt(form, address)
  if (!cell) return []
  return [cell.readFrom ? sibling(address, cell.readFrom) : address]
}

function differenceAt({ form, filing }: Talk, after: Facts, address: string): ShownDifference {
  const [from, to] = [filing.facts, after].map((facts) => shownCell(form, facts, filing.year, address)?.text)
  const named = after.has(address) ? after : filing.facts
  const label = labelOf(form, named, filing.year, address)
  return { label, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
