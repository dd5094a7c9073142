import type { Address } from '../../../core/address.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import { cellAt } from '../../../core/form.ts'
import { isFilling } from '../../../core/rights.ts'
import { shownRows } from '../asking/shown.ts'
import { coming, originOf } from '../home.ts'
import type { Button, Say } from '../nouns.ts'
import { factsAfter, isSigned, newestOf, rowOf, type Talk, type Turn, withChanges } from '../talk.ts'
import { agreeing, askClash, authorsOf, clashing, knownOf, knownOfAll, overruledAnew } from './clash.ts'
import { effectSays } from './effects.ts'
import { type Lead, type Onward, onward } from './onward.ts'
import { tellOverruled } from './overruled.ts'
import { replacedSays } from './replaced.ts'
import { refuseLong } from './room.ts'
import { withoutSignature } from './signature.ts'
import { about, called, tellAll } from './telling.ts'
import { undoneSay } from './undone.ts'

/** Changes to be stored, where they come from, and what is said besides. */
export type Commit = Lead & {
  readonly undoes?: number
  /** It undoes an undo. */
  readonly redoes?: true
  /** Said first. */
  readonly first?: readonly Say[]
  /** Said before the next question, such as the refusals of the rest of a message. */
  readonly also?: readonly Say[]
  /** Names the answers that are replaced, since somebody who pastes a block may not know of them. */
  readonly block?: true
  readonly person?: { readonly name?: string; readonly phone?: string }
  /** The newest change that the person knew when they wrote this. */
  readonly known?: number
  /** Colleagues' changes newer than this one are overwritten by choice, and their authors are told. */
  readonly overrules?: number
}

/**
 * Stores changes, echoes how they were understood, says what they broke, and goes on. Asks first if they would
 * overwrite what a colleague has changed meanwhile, or withdraw a filing that was handed over. A text that is too long
 * for its cell is refused here, whichever way it came.
 */
export function commit(talk: Talk, change: Commit): Turn {
  const refused = change.undoes === undefined ? refuseLong(talk, change.changes) : undefined
  if (refused) return { says: [refused] }
  const known = change.known ?? knownOf(talk)
  const changes = agreeing(talk, change.changes, known)
  const overrules = change.overrules ?? overruledAnew(talk, changes)
  const wanted = { ...change, changes, ...(overrules === undefined ? {} : { overrules }) }
  const clash = clashing(talk, changes, known)
  if (clash.length > 0) return besideTheirs(talk, { ...wanted, known }, clash)
  const real = changes.filter(({ address, to }) => talk.filing.facts.get(address) !== to)
  return !isFilling(talk.filing.state) && real.length > 0 ? askUnsign(talk, wanted) : keep(talk, wanted)
}

/**
 * Stores the changes that overwrite nobody, and asks about the others. An undo, or a filing that was handed over,
 * stores nothing before the choice.
 */
function besideTheirs(talk: Talk, change: Commit & { known: number }, clash: readonly Change[]): Turn {
  const { row, undoes, changes } = change
  const known = knownOfAll(talk, clash, change.known)
  const rest = changes.filter((one) => !clash.includes(one) && talk.filing.facts.get(one.address) !== one.to)
  const now = undoes === undefined && isFilling(talk.filing.state)
  const way = { ...(row ? { row } : {}), ...(undoes === undefined ? {} : { undoes }) }
  const by = authorsOf(talk, clash, known)
  const { say, place } = askClash(talk, {
    ...way,
    clash,
    by,
    mine: now ? clash : changes,
    rest: now ? [] : rest,
    known,
  })
  if (!now || rest.length === 0) return { says: [say], place }
  return keep(talk, { ...change, changes: rest }, { says: [say], place })
}

/** Stores changes to a filing that was handed in, signed or delivered, and withdraws that; the head is told. */
export function commitUnsigned(talk: Talk, change: Commit): Turn {
  const from = talk.filing.state
  const signature = withoutSignature(talk)
  const unsigned: Talk = { ...talk, filing: { ...talk.filing, state: 'filling' } }
  const turn = keep(unsigned, { ...change, changes: [...change.changes, ...signature] })
  const alone = change.changes.every(({ address }) => isSigned(talk, address))
  const says = turn.says.filter(({ say }) => !(alone && say === 'undone'))
  const told = { say: 'withdrawnBy', by: called(talk, talk.person), from, ...about(talk) } as const
  const tells = [...(turn.tells ?? []), ...tellAll(talk, 'head', told)]
  return { ...turn, state: 'filling', says: [{ say: 'unsigned', from }, ...says], tells }
}

function keep(talk: Talk, change: Commit, onto?: Onward): Turn {
  const { changes, undoes, first = [], also = [], person, overrules } = change
  const facts = factsAfter(talk, changes)
  const speaker = person ? { ...talk, person: { ...talk.person, ...person } } : talk
  const next = onto ?? onward(speaker, facts, change)
  const kept = change.quiet ? [] : keptSays(talk, facts, change)
  const listed = next.backTo?.do === 'findings'
  const asked = next.backTo ? undefined : rowOf(next.place)
  const effects = effectSays(talk, facts, changes, asked).filter(({ say }) =>
    say === 'broke' ? !listed : !change.quiet,
  )
  return {
    changes,
    facts,
    place: next.place,
    ...(next.backTo ? { backTo: next.backTo } : {}),
    says: [...first, ...kept, ...(change.block ? replacedSays(talk, changes) : []), ...effects, ...also, ...next.says],
    ...(undoes === undefined ? {} : { undoes }),
    ...(person ? { person } : {}),
    ...(overrules === undefined ? {} : { tells: tellOverruled(talk, changes, overrules, undoes !== undefined) }),
  }
}

function keptSays(talk: Talk, facts: Facts, { changes, undoes, redoes }: Commit): Say[] {
  if (undoes !== undefined) return [undoneSay(talk, facts, changes, { undoes, redoes: redoes === true })]
  const stated = changes.filter(({ to }) => to !== undefined).map(({ address }) => address)
  const rows = shownRows(talk.form, facts, talk.filing.year, stated)
  return rows.length > 0 ? [{ say: 'kept', rows, annexes: annexesOf(talk, stated) }] : []
}

/** The annexes of these cells. */
function annexesOf({ form }: Talk, addresses: readonly Address[]): string[] {
  const sections = addresses.map((address) => form.sections.get(cellAt(form, address)?.row.section ?? ''))
  return [...new Set(sections.flatMap((section) => section?.annex.number ?? []))]
}

function askUnsign(talk: Talk, { changes, row, undoes, overrules }: Commit): Turn {
  const addresses = changes.map(({ address }) => address)
  const rows = shownRows(talk.form, withChanges(talk.filing.facts, changes), talk.filing.year, addresses, 'named')
  const choices: Button[] = [
    {
      label: talk.filing.state === 'awaitingSignature' ? '改，再重新提交' : '改，再重新签',
      action: {
        do: 'unsign',
        changes,
        seen: newestOf(talk, addresses),
        from: talk.filing.state,
        ...(row ? { row } : {}),
        ...(undoes === undefined ? {} : { undoes }),
        ...(overrules === undefined ? {} : { overrules }),
      },
    },
    { label: '先不改', action: { do: 'continue' } },
  ]
  const place = { at: 'menu', choices, ...(row ? { row } : {}), ...coming(originOf(talk.place)) } as const
  return { place, says: [{ say: 'confirmUnsign', from: talk.filing.state, rows, choices }] }
}
