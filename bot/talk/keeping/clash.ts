import type { Address } from '../../../core/address.ts'
import type { Change } from '../../../core/filing.ts'
import { cellAt } from '../../../core/form.ts'
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

/** What is asked where a colleague's value stands in the way, and where the talk waits for the choice. */
export type ClashAsked = { readonly say: ClashSay; readonly place: Place }

/** The newest change that the person knew when they said what this message says. */
export function knownOf({ message, place, seen, filing }: Talk): number {
  if (message.kind === 'text' && message.seen !== undefined) return message.seen
  const put = place?.at === 'row' || place?.at === 'clash' ? place.seen : undefined
  return put ?? seen ?? filing.change ?? 0
}

/**
 * A turn as what answers a question, so that its message can be changed: its writer knew what they had seen, of a row of
 * which they were asked for one cell nothing, and their colleague's value where they are asked about that.
 */
export function answering(talk: Talk, row: string, turn: Turn): Turn {
  const { place } = talk
  const known = place?.at === 'row' && place.cell ? 0 : knownOf(talk)
  return { ...turn, answered: { row, seen: turn.place?.at === 'clash' ? turn.place.seen : known } }
}

/** What a button is made from that gives an answer once more: its cells as they stand, and what was known before that. */
export function saidWith(
  talk: Talk,
  addresses: readonly Address[],
): { readonly seen: number; readonly known?: number } {
  const [seen, known] = [newestOf(talk, addresses), knownOf(talk)]
  return known < seen ? { seen, known } : { seen }
}

/** The talk of somebody who writes about rows that no question has shown them: whatever stands there is news to them. */
export function unseen(talk: Talk): Talk {
  const { message, place } = talk
  return message.kind === 'text' && place?.at !== 'clash' ? { ...talk, message: { ...message, seen: 0 } } : talk
}

/** The changes that would write over what a colleague said since; a figure goes with its direction and unit. */
export function clashing(talk: Talk, changes: readonly Change[], known: number): Change[] {
  const real = changes.filter(({ address, to }) => talk.filing.facts.get(address) !== to)
  const cells = new Set(
    real.filter(({ address }) => isTheirs(talk, address, known)).map((one) => saidAt(talk, one.address)),
  )
  return cells.size === 0 ? [] : real.filter(({ address }) => cells.has(saidAt(talk, address)))
}

/** Whether the cell holds what a colleague said after that; what a bureau brought along is nobody's. A list is never written over: rows are added and taken out of it as it stands. */
export function isTheirs(talk: Talk, address: Address, known: number): boolean {
  const version = talk.filing.versions.get(address) ?? 0
  const seen = seenOf(talk, address, known)
  if (version <= seen || worksAmongNobody(talk) || cellAt(talk.form, address)?.kind.type === 'rows') return false
  const theirs = changedBy(talk, address, seen)
  return theirs?.id === version && talk.members.some(({ id }) => id === theirs.by.id)
}

/** What was known of a cell: where a choice is asked for, only the cells that it is about have been shown since. */
function seenOf(talk: Talk, address: Address, known: number): number {
  const mine = talk.place?.at === 'clash' && talk.place.seen === known ? mineIn(talk) : undefined
  if (!mine || mine.changes.some((one) => one.address === address)) return known
  return Math.min(known, mine.overrules ?? known)
}

/** What was known of all of these cells. */
export function knownOfAll(talk: Talk, changes: readonly Change[], known: number): number {
  return Math.min(...changes.map(({ address }) => seenOf(talk, address, known)))
}

/** From which change on a colleague's values go, when a choice between them and one's own is answered anew. */
export function overruledAnew(talk: Talk, changes: readonly Change[]): number | undefined {
  const mine = mineIn(talk)
  return changes.some(({ address }) => mine?.changes.some((one) => one.address === address))
    ? mine?.overrules
    : undefined
}

/** The choice for one's own values, where it is asked for. */
function mineIn({ place }: Talk): Settle | undefined {
  const [mine] = place?.at === 'clash' ? place.choices : []
  return mine?.action.do === 'settle' ? mine.action : undefined
}

/** The same figure in other digits (5 for 5.0) is what the colleague said: it stays as it stands. */
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
  /** What is made of the changes by either choice. */
  readonly mine: readonly Change[]
  readonly rest: readonly Change[]
  /** The newest change that the person knew. */
  readonly known: number
}

/** What the buttons of the choice say. */
export const settleLabels = { mine: '用我的', theirs: '留着同事的', undo: '照样撤销' } as const

/** Both values with the choice. */
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

/** Who said what stands in these cells. */
export function authorsOf(talk: Talk, changes: readonly Change[], known: number) {
  return changes.flatMap(({ address }) => changedBy(talk, address, known)?.by ?? [])
}
