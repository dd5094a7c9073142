import { foundOf } from '../../core/known/needs.ts'
import { sanitise } from '../../core/values/texts.ts'
import { act, actWithout, officersOnly, onwards } from './acting.ts'
import { chosenBy } from './asking/chosen.ts'
import { withOffered } from './asking/offered.ts'
import { goesToDesk, isBureauAction, papersSent, takeInRead } from './desk/feature.ts'
import { inQueue, readLater, takeContents, withFilesWaiting } from './files/feature.ts'
import { withMeanwhile } from './keeping/meanwhile.ts'
import { askedBy } from './lookup.ts'
import type { Message } from './message.ts'
import type { Action } from './nouns.ts'
import { read, takersAtBureau, takersAtPlace, takersOf } from './reading.ts'
import { fetchScan } from './scans/feature.ts'
import { changedName, firstTalk } from './start/feature.ts'
import { standingOf } from './stored.ts'
import { filedIn, type Incoming, type Talk, type Turn, withChanges } from './talk.ts'

/** The turn of an incoming message; pure. */
export function takeTurn(incoming: Incoming): Turn {
  return withOther(incoming, withName(incoming, turnOf(incoming)))
}

/** A turn that changes the department's name in the filing renames the department. */
function withName(incoming: Incoming, turn: Turn): Turn {
  const filed = filedIn(incoming)
  const name = turn.changes?.findLast(({ address }) => address === filed?.form.edition.layout.name)?.to
  return name && name !== filed?.filing.department ? { ...turn, department: name } : turn
}

function turnOf(incoming: Incoming): Turn {
  const { message, filing } = incoming
  if (message.kind === 'unreadable') return { says: [{ say: 'notRead' }] }
  const filed = filedIn(incoming)
  const talk = filed && { ...incoming, ...filed }
  if (message.kind === 'file') return fileTurn(incoming, talk, message)
  if (message.kind === 'text' && message.changed && message.row === undefined)
    return changedName(incoming, message.text)
  if (message.kind === 'contents')
    return settledIn(talk, inQueue(incoming, talk, message, contentsTurn(incoming, talk, message)))
  const desk = takersAtBureau(incoming)
  if (desk) return read(desk)
  if (filing && !filed) return { says: [{ say: 'noForm' }] }
  if (!talk) return withoutFiling(incoming, message)
  if (message.kind === 'text') return withOffered(talk, settledIn(talk, read(takersOf(talk, message))))
  return settledIn(talk, act(talk, message.action))
}

/** The turn of a file that was sent: an officer's at the desk may be one of many. */
function fileTurn(incoming: Incoming, talk: Talk | undefined, message: Extract<Message, { kind: 'file' }>): Turn {
  const later = () => readLater(incoming, message)
  if (goesToDesk(incoming, message)) return papersSent(incoming, message, later)
  return fetchScan(talk, message) ?? later()
}

/**
 * The turn of a file that was read; without a current filing, a list that an officer sends is read at the desk as if it
 * were typed.
 */
function contentsTurn(
  incoming: Incoming,
  talk: Talk | undefined,
  message: Extract<Message, { kind: 'contents' }>,
): Turn {
  if (message.takes !== undefined) return takenFor(incoming, message)
  const { contents } = message
  const words = contents.is === 'words' ? contents.text : ''
  const typed = incoming.filing || contents.is !== 'words' ? undefined : ({ kind: 'text', text: words } as const)
  const desk = typed && takersAtBureau({ ...incoming, message: typed }, () => undefined)
  if (desk) return read(desk)
  return takeContents(incoming, talk, message) ?? (talk ? read(takersAtPlace(talk, sanitise(words))) : { says: [] })
}

/** A paper that was read for a department; an officer who has gone on to a filing of their own stays there. */
function takenFor(incoming: Incoming, message: Extract<Message, { kind: 'contents' }>): Turn {
  const { bureau, filing } = incoming
  if (!bureau) return { says: [] }
  const { place, ...turn } = takeInRead({ ...incoming, bureau }, message)
  return filing || !place ? turn : { ...turn, place }
}

function withoutFiling(incoming: Incoming, message: Message): Turn {
  const { place } = incoming
  const choices = place && 'choices' in place ? place.choices : []
  const asked = askedBy(message) ?? (message.kind === 'text' ? chosenBy(choices, message.text)?.action : undefined)
  const among = (one: Action) => actWithout(incoming, one) ?? (isBureauAction(one) ? officersOnly(one) : undefined)
  return firstTalk(incoming, asked, among)
}

/** A turn with what the talk returns to said after it, and what colleagues have changed meanwhile. */
function settledIn(talk: Talk | undefined, turn: Turn): Turn {
  return talk ? withMeanwhile(talk, withFilesWaiting(talk, withReturn(talk, turn))) : turn
}

/** Returns to where a change came from, with the filing as it is after the turn. */
function withReturn(talk: Talk, turn: Turn): Turn {
  const { backTo, ...done } = turn
  if (!backTo) return done
  const { filing } = talk
  const facts = done.facts ?? withChanges(filing.facts, done.changes ?? [])
  const after: Talk = { ...talk, filing: { ...filing, facts, state: done.state ?? filing.state } }
  const next = act(done.place ? { ...after, place: done.place } : after, backTo)
  return { ...done, ...(next.place ? { place: next.place } : {}), says: [...done.says, ...next.says] }
}

/** If the turn switched to another of the person's filings, goes on there. */
function withOther({ message, calendar, ...known }: Incoming, { goesOnAt, ...turn }: Turn): Turn {
  if (goesOnAt === undefined) return turn
  const { at, zone, model, links } = known
  const { of: _, found, ...loaded } = foundOf(known, 'other', goesOnAt)
  const standing = standingOf(loaded, { at, zone, model, links })
  const filed = filedIn(standing)
  if (!filed) return turn
  const talk: Talk = { ...standing, ...filed, found, message, calendar }
  const { says, ...there } = withMeanwhile(talk, onwards(talk))
  return { ...there, ...turn, ...(there.place ? { place: there.place } : {}), says: [...turn.says, ...says] }
}
