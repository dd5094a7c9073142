import { patternOf } from '../../../core/address.ts'
import { numbersIn } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { found } from '../../../core/known/needs.ts'
import type { PastTurn } from '../../../core/known/past.ts'
import { questions } from '../../../core/questions.ts'
import { isSignedState } from '../../../core/rights.ts'
import { originOf } from '../home.ts'
import { saidAt } from '../keeping/changed.ts'
import { askClash } from '../keeping/clash.ts'
import { commit } from '../keeping/commit.ts'
import { cellsGone } from '../keeping/overruled.ts'
import { changedBy } from '../keeping/theirs.ts'
import { isSigned, rowOf, type Talk, type Turn, withChanges } from '../talk.ts'
import { askStep, stepOf } from './step.ts'

/**
 * 撤销: undoes the person's latest change; a signature that was withdrawn is not restored. Asks first if several rows
 * are affected, unless that was the question (`asked`), and if a colleague has changed one of them since.
 */
export function undo(talk: Talk, asked?: number): Turn {
  const last = found(talk, 'lastTurn').turn
  if (!last) return { says: [{ say: 'nothingToUndo' }] }
  const made = last.changes.filter(({ address }) => isSignedState(talk.filing.state) || !isSigned(talk, address))
  const changes = takenBack(talk, made)
  const step = stepOf(talk, last, changes)
  if (step.rows.length > 1 && asked !== last.turn && !isAskedHere(talk, last.turn))
    return askStep(talk, last.turn, step)
  const way = { undoes: last.turn, ...rowBefore(talk, changes) }
  const theirs = touchedSince(talk, made, changes)
  if (theirs.clash.length === 0)
    return commit(atList(talk, changes), { changes, known: Number.MAX_SAFE_INTEGER, ...way })
  const rest = changes.filter((change) => !theirs.clash.includes(change))
  const known = made.at(-1)?.id ?? 0
  const { say, place } = askClash(talk, { ...way, ...theirs, mine: changes, rest, known })
  return { says: [say], place }
}

/** The changes that restore the values before these. */
export function takenBack(talk: Talk, made: readonly Made[]): Change[] {
  return made.map((change) => ({ address: change.address, to: before(talk, change) }))
}

/** Whether the bot is asking about this turn; 撤销 typed then confirms. */
function isAskedHere({ place }: Talk, turn: number): boolean {
  return place?.at === 'menu' && place.choices.some(({ action }) => action.do === 'undo' && action.turn === turn)
}

type Made = PastTurn['changes'][number]

/** The value before a change. In a list, rows that colleagues have added or removed since stay so. */
function before({ form, filing }: Talk, { address, from, to }: Made): string | undefined {
  if (!form.rows.get(patternOf(address))?.repeats) return from
  const [then, mine, now] = [from, to, filing.facts.get(address)].map((list) => numbersIn(address, list))
  if (!then || !mine || !now || String(mine) === String(now)) return from
  const [added, gone] = [now.filter((row) => !mine.includes(row)), mine.filter((row) => !now.includes(row))]
  return [...then.filter((row) => !gone.includes(row)), ...added.filter((row) => !then.includes(row))].join(',')
}

/** The changes that would overwrite a colleague's later change, and those colleagues. */
export function touchedSince(talk: Talk, made: readonly Made[], changes: readonly Change[]) {
  const by = new Map<number, { readonly id: number; readonly name?: string }>()
  const touched = changes.filter(({ address, to }, at) => {
    if (talk.filing.facts.get(address) === to) return false
    const after = made[at]?.id ?? 0
    const list = talk.form.rows.get(patternOf(address))?.repeats !== undefined
    const cells = list ? cellsGone(talk, address, to, after) : [address]
    // A colleague who undid their own change has left this person's value.
    if (!list && talk.filing.facts.get(address) === made[at]?.to) return false
    const authors = cells.flatMap((cell) => changedBy(talk, cell, after)?.by ?? [])
    for (const author of authors) by.set(author.id, author)
    return authors.length > 0
  })
  const said = new Set(touched.map(({ address }) => saidAt(talk, address)))
  return { clash: changes.filter(({ address }) => said.has(saidAt(talk, address))), by: [...by.values()] }
}

/**
 * The question before the first one that is undone, so that the talk goes on to it; before the first comes the last.
 */
export function rowBefore(talk: Talk, changes: readonly Change[]): { row?: string } {
  const all = questions(talk.form, withChanges(talk.filing.facts, changes))
  const undone = all.findIndex(({ cells }) => cells.some(({ address }) => address === changes[0]?.address))
  const row = undone < 0 ? rowOf(talk.place) : all.at(undone - 1)?.id
  return row ? { row } : {}
}

/** If the changes affect the rows of the list that is asked, the talk returns to the list. */
export function atList(talk: Talk, changes: readonly Change[]): Talk {
  const list = changes.find(({ address }) => talk.form.rows.get(patternOf(address))?.repeats)?.address
  if (list === undefined || talk.place?.at !== 'row' || talk.place.row !== list) return talk
  return { ...talk, place: { at: 'row', row: list, from: originOf(talk.place) ?? { do: 'go', row: list } } }
}
