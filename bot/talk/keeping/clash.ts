import type { Address } from '../../../core/address.ts'
import type { Change } from '../../../core/filing.ts'
import { isList } from '../../../core/form.ts'
import type { Author } from '../../../core/known/record.ts'
import { isSameFigure } from '../../../core/values/decimals.ts'
import { coming, originOf } from '../home.ts'
import type { Action, Button, Place } from '../nouns.ts'
import { newestOf, type Talk, type Turn } from '../talk.ts'
import { changedRows, saidAt } from './changed.ts'
import type { ClashSay } from './say.ts'
import { callerIn } from './telling.ts'
import { changedBy, worksAmongNobody } from './theirs.ts'

type Settle = Extract<Action, { do: 'settle' }>

/** The question about a colleague's values, and the place that waits for the choice. */
export type ClashAsked = { readonly say: ClashSay; readonly place: Place }

/** The newest change that the person knew when they wrote the message. */
export function knownOf({ message, place, seen, filing }: Talk): number {
  if (message.kind === 'text' && message.seen !== undefined) return message.seen
  const put = place?.at === 'row' || place?.at === 'clash' ? place.seen : undefined
  return put ?? seen ?? filing.change ?? 0
}

/**
 * Marks a turn as the answer to a row, so that its message can be edited. What the person knew then: what they had
 * seen; nothing if only one cell of the row was asked; the colleague's value if they are now asked about it.
 */
export function answering(talk: Talk, row: string, turn: Turn): Turn {
  const { place } = talk
  const known = place?.at === 'row' && place.cell ? 0 : knownOf(talk)
  return { ...turn, answered: { row, seen: turn.place?.at === 'clash' ? turn.place.seen : known } }
}

/**
 * What a button that stores an answer carries: the newest change of its cells (`seen`), and what the person knew, if
 * that is older.
 */
export function saidWith(
  talk: Talk,
  addresses: readonly Address[],
): { readonly seen: number; readonly known?: number } {
  const [seen, known] = [newestOf(talk, addresses), knownOf(talk)]
  return known < seen ? { seen, known } : { seen }
}

/**
 * Treats every existing value as unseen, so that an overwrite asks first: the message is about rows that no question
 * has shown.
 */
export function unseen(talk: Talk): Talk {
  const { message, place } = talk
  return message.kind === 'text' && place?.at !== 'clash' ? { ...talk, message: { ...message, seen: 0 } } : talk
}

/**
 * The changes that would overwrite what a colleague has changed since `known`; a figure counts together with its
 * direction and unit.
 */
export function clashing(talk: Talk, changes: readonly Change[], known: number): Change[] {
  const real = changes.filter(({ address, to }) => talk.filing.facts.get(address) !== to)
  const cells = new Set(
    real.filter(({ address }) => isTheirs(talk, address, known)).map((one) => saidAt(talk, one.address)),
  )
  return cells.size === 0 ? [] : real.filter(({ address }) => cells.has(saidAt(talk, address)))
}

/**
 * Whether the cell's value is a colleague's, and newer than `known`. What a bureau filled in is nobody's. A list is
 * never overwritten: rows are added to it and removed from it as it is.
 */
export function isTheirs(talk: Talk, address: Address, known: number): boolean {
  const version = talk.filing.versions.get(address) ?? 0
  const seen = seenOf(talk, address, known)
  if (version <= seen || worksAmongNobody(talk) || isList(talk.form, address)) return false
  const theirs = changedBy(talk, address, seen)
  return theirs?.id === version && talk.members.some(({ id }) => id === theirs.by.id)
}

/**
 * Up to which change the person knows a cell: while a choice is asked for, only the cells that it is about have been
 * shown since.
 */
function seenOf(talk: Talk, address: Address, known: number): number {
  const mine = talk.place?.at === 'clash' && talk.place.seen === known ? mineIn(talk) : undefined
  if (!mine || mine.changes.some((one) => one.address === address)) return known
  return Math.min(known, mine.overrules ?? known)
}

/** Up to which change the person knows all of these cells. */
export function knownOfAll(talk: Talk, changes: readonly Change[], known: number): number {
  return Math.min(...changes.map(({ address }) => seenOf(talk, address, known)))
}

/**
 * If the changes answer the pending choice with other values: the change after which colleagues' values are
 * overwritten.
 */
export function overruledAnew(talk: Talk, changes: readonly Change[]): number | undefined {
  const mine = mineIn(talk)
  return changes.some(({ address }) => mine?.changes.some((one) => one.address === address))
    ? mine?.overrules
    : undefined
}

/** The choice of the person's own values, while it is asked for. */
function mineIn({ place }: Talk): Settle | undefined {
  const [mine] = place?.at === 'clash' ? place.choices : []
  return mine?.action.do === 'settle' ? mine.action : undefined
}

/** If a colleague has given the same figure in other digits (5 for 5.0), keeps the colleague's. */
export function agreeing(talk: Talk, changes: readonly Change[], known: number): readonly Change[] {
  return changes.map((change) => {
    const stands = talk.filing.facts.get(change.address)
    const same = isSameFigure(stands, change.to) && isTheirs(talk, change.address, known)
    return same && stands !== undefined ? { address: change.address, to: stands } : change
  })
}

type Question = Pick<Settle, 'row' | 'undoes'> & {
  readonly clash: readonly Change[]
  readonly by: readonly Author[]
  /** The changes that are stored by either choice. */
  readonly mine: readonly Change[]
  readonly rest: readonly Change[]
  /** The newest change that the person knew. */
  readonly known: number
}

/** The labels of the choices. */
export const settleLabels = { mine: '用我的', theirs: '留着同事的', undo: '照样撤销' } as const

/** Shows both values and asks which to keep. */
export function askClash(talk: Talk, { clash, by, mine, rest, known, ...way }: Question): ClashAsked {
  const { facts, change } = talk.filing
  const addresses = clash.map(({ address }) => address)
  const seen = change ?? newestOf(talk, addresses)
  const saw = Object.fromEntries([...facts].filter(([address]) => addresses.includes(address)))
  const settle = (label: string, changes: readonly Change[], overrules?: number): Button => ({
    label,
    action: { do: 'settle', changes, seen, saw, ...way, ...(overrules === undefined ? {} : { overrules }) },
  })
  const undoing = way.undoes !== undefined
  const choices = [
    settle(undoing ? settleLabels.undo : settleLabels.mine, mine, known),
    settle(settleLabels.theirs, rest),
  ]
  const between = clash.map(({ address, to }) => ({ address, from: facts.get(address), to }))
  const said = { by: [...new Set(by.map(callerIn(talk)))], rows: changedRows(talk, between), choices }
  const say: ClashSay = undoing ? { say: 'undoClash', ...said } : { say: 'clash', ...said }
  const { row } = way
  return { say, place: { at: 'clash', choices, seen, ...(row ? { row } : {}), ...coming(originOf(talk.place)) } }
}

/** Who has changed these cells since `known`. */
export function authorsOf(talk: Talk, changes: readonly Change[], known: number) {
  return changes.flatMap(({ address }) => changedBy(talk, address, known)?.by ?? [])
}
