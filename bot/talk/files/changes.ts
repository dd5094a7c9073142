import { type Address, bind, numbersOf } from '../../../core/address.ts'
import type { Facts } from '../../../core/facts.ts'
import { cellAt } from '../../../core/form.ts'
import { type Brings, changesIn } from '../../../core/known/files.ts'
import { labelOf } from '../../../core/labels.ts'
import { paperOrder } from '../../../core/paper-order.ts'
import { shownCell, shownRows } from '../asking/shown.ts'
import { mostLines, pagesOf } from '../bubble.ts'
import { saidAt } from '../keeping/changed.ts'
import type { Button } from '../nouns.ts'
import { type Talk, type Turn, withChanges } from '../talk.ts'
import type { FileAction } from './actions.ts'
import { fileChangeWords } from './change-words.ts'
import { compareAnew, gone, receivedIn } from './kept.ts'
import { isOutdated } from './parts.ts'
import type { FileChange } from './say.ts'

type FileChanges = Extract<FileAction, { do: 'fileChanges' }>

/** As many changes as are read on a phone at once. */
const mostOnPage = 8

/** 看改哪些: what the file would change, a page a message; compared again if the filing has changed since. */
export function fileChanges(talk: Talk, action: FileChanges): Turn {
  const kept = receivedIn(talk, action.file)
  if (!kept) return gone(talk, action.file)
  const { file, from } = kept
  if (isOutdated(talk, file.brings, from !== undefined)) return compareAnew(action.file)
  // Below the line that names the page.
  const pages = pagesOf(changesOf(talk, file.brings), mostOnPage, mostLines - 1, fileChangeWords)
  const page = pages[action.page ?? 0] ? (action.page ?? 0) : 0
  const choices = turning(action, page, pages.length)
  const shown = { changes: pages[page] ?? [], page: page + 1, of: pages.length }
  return { says: [{ say: 'fileChanges', ...shown, choices, ...inPlace(talk) }] }
}

/** The button to the first page, if there is anything to be shown. */
export function toChanges(talk: Talk, brings: Brings, file: number): Button[] {
  const isShown = changesIn(brings).some(({ address }) => cellAt(talk.form, address))
  return isShown ? [{ label: '看改哪些', action: { do: 'fileChanges', file } }] : []
}

function turning({ file }: FileChanges, page: number, count: number): Button[] {
  const to = (next: number) => ({ do: 'fileChanges', file, page: next }) as const
  return [
    ...(page > 0 ? [{ label: '‹ 上一页', action: to(page - 1) }] : []),
    ...(page + 1 < count ? [{ label: '下一页 ›', action: to(page + 1) }] : []),
  ]
}

/** A page that was opened from another page replaces it; the first one stands below the preview. */
function inPlace({ message }: Talk): { edits?: number } {
  if (message.kind !== 'action' || message.action.do !== 'fileChanges' || message.tapped === undefined) return {}
  return message.action.page === undefined ? {} : { edits: message.tapped }
}

/** Cells that would change first, then the rows that are filled; direction and unit are shown with their figure. */
function changesOf(talk: Talk, brings: Brings): FileChange[] {
  const after = withChanges(talk.filing.facts, changesIn(brings))
  const order = paperOrder(talk.form, after)
  const shown = (addresses: readonly Address[]) =>
    [...new Set(addresses.filter((one) => cellAt(talk.form, one)).map((one) => saidAt(talk, one)))].sort(order)
  const changed = shown([...brings.changed.map(({ address }) => address), ...brings.emptied])
  const filled = shown(brings.filled.map(({ address }) => address)).filter((address) => !changed.includes(address))
  return [...changed.map((address) => changeOf(talk, after, address)), ...fillsOf(talk, after, filled)]
}

function changeOf({ form, filing }: Talk, after: Facts, address: Address): FileChange {
  const [from, to] = [filing.facts, after].map((one) => shownCell(form, one, filing.year, address)?.text)
  const label = labelOf(form, after.has(address) ? after : filing.facts, filing.year, address)
  return { label, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** The cells of each row together. */
function fillsOf({ form, filing }: Talk, after: Facts, filled: readonly Address[]): FileChange[] {
  const rows = new Map<string, Address[]>()
  for (const address of filled) {
    const row = bind(cellAt(form, address)?.row.id ?? '', numbersOf(address))
    rows.set(row, [...(rows.get(row) ?? []), address])
  }
  return [...rows.values()].flatMap((cells) => {
    const section = form.sections.get(cellAt(form, cells[0] ?? '')?.row.section ?? '')
    const annex = section?.annex.number ?? ''
    return shownRows(form, after, filing.year, cells).map((fills): FileChange => ({ annex, fills }))
  })
}
