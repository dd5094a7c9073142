import { act, onwards } from './acting.ts'
import type { Action } from './actions.ts'
import { rightOf } from './asked-rights.ts'
import { isBureauAction } from './bureau/actions.ts'
import { atDesk } from './bureau/at-desk.ts'
import { bureauWish, goesToDesk } from './bureau/door.ts'
import { wordToAction } from './commands.ts'
import { readLater, takeContents } from './files/take.ts'
import { historyWord } from './history/named.ts'
import type { Message } from './message.ts'
import { atNamesake } from './people/asking-in.ts'
import { takeInvitation } from './people/invite.ts'
import { withMeanwhile } from './people/meanwhile.ts'
import { outside } from './people/out.ts'
import { removalWord } from './people/removal-word.ts'
import { elsewhere, listFilings, newFiling, switchTo } from './people/switching.ts'
import type { Place } from './places.ts'
import { chosenBy, read, readAt } from './reading.ts'
import { askName, start } from './start.ts'
import { filedIn, type Incoming, type Talk, type Turn, withChanges } from './talk.ts'

/** What one incoming message does: pure, whatever comes in. */
export function takeTurn(incoming: Incoming): Turn {
  const { message, filing, place } = incoming
  if (message.kind === 'unreadable') return { says: [{ say: 'notRead' }] }
  if (message.kind === 'file') return readLater(incoming, message)
  const filed = filedIn(incoming)
  const talk = filed && { ...incoming, ...filed }
  if (message.kind === 'contents') {
    const turn = atDeskFile(incoming, message) ?? takeContents(incoming, talk, message)
    return talk ? settled(talk, turn) : turn
  }
  const asked = message.kind === 'action' ? message.action : wordToAction(message.text)
  const turn = bureauTalk(incoming, asked)
  if (turn) return turn
  if (filing && !filed) return { says: [{ say: 'noForm' }] }
  if (!talk) return firstTalk(incoming, place, asked)
  return settled(talk, asked ? act(talk, asked) : readText(talk, message))
}

/** What an officer asks the bureau's desk for, and their talk there while no filing of their own is in hand. */
function bureauTalk(incoming: Incoming, asked: Action | undefined): Turn | undefined {
  const { message, bureau } = incoming
  if (!bureau || !goesToDesk(incoming, message)) return undefined
  return atDesk({ ...incoming, bureau }, bureauWish(message) ?? asked, (one) => amongFilings(incoming, one))
}

/** A list that an officer sends to the desk as a file reads as if it were typed. */
function atDeskFile(incoming: Incoming, { contents }: Extract<Message, { kind: 'contents' }>): Turn | undefined {
  if (incoming.filing || contents.is !== 'words') return undefined
  return bureauTalk({ ...incoming, message: { kind: 'text', text: contents.text } }, undefined)
}

function readText(talk: Talk, message: Message): Turn {
  if (message.kind !== 'text') return onwards(talk)
  if (/^\/[a-z]/i.test(message.text)) return { says: [{ say: 'unknownCommand' }] }
  if (message.row !== undefined) return readAt(talk, message.row, message)
  const wish = historyWord(talk, message.text) ?? removalWord(talk, message.text)
  return wish ? act(talk, wish) : read(talk, message.text)
}

/** A turn with what the talk comes back to said after it, and what colleagues changed meanwhile. */
function settled(talk: Talk, turn: Turn): Turn {
  return withMeanwhile(talk, withReturn(talk, turn))
}

/** Goes back to where a change came from, as the filing stands by then. */
function withReturn(talk: Talk, turn: Turn): Turn {
  const { backTo, ...done } = turn
  if (!backTo) return done
  const { filing } = talk
  const facts = done.facts ?? withChanges(filing.facts, done.changes ?? [])
  const after: Talk = { ...talk, filing: { ...filing, facts, state: done.state ?? filing.state } }
  const next = act(done.place ? { ...after, place: done.place } : after, backTo)
  return { ...done, ...(next.place ? { place: next.place } : {}), says: [...done.says, ...next.says] }
}

/** Before there is a filing: the three questions of the start; commands that need one say so. */
function firstTalk(incoming: Incoming, place: Place | undefined, told: Action | undefined): Turn {
  const { message } = incoming
  const choices = place && 'choices' in place ? place.choices : []
  const asked = told ?? (message.kind === 'text' ? chosenBy(choices, message.text)?.action : undefined)
  if (asked?.do === 'help') return { says: [{ say: 'help' }] }
  const out = place?.at === 'out' ? outside(incoming, place, asked) : undefined
  const turn = out ?? (asked && amongFilings(incoming, asked))
  if (turn) return turn
  if (place?.at === 'namesake' || place?.at === 'waiting') return atNamesake(incoming, place, asked)
  if (asked && isBureauAction(asked))
    return { says: [{ say: 'denied', right: rightOf[asked.do], why: 'officersOnly' }] }
  if (asked?.do === 'start' || asked?.do === 'newFiling' || place?.at !== 'start') return askName(incoming)
  if (asked && asked.do !== 'year' && asked.do !== 'noDeadline')
    return { says: [{ say: 'noFiling' }, ...start(blank(incoming), place).says] }
  return start(incoming, place)
}

/** What can be done without a filing in hand: coming into one, or going back to another. */
function amongFilings(incoming: Incoming, asked: Action): Turn | undefined {
  if (asked.do === 'outdated') return { says: [{ say: 'outdatedButton' }] }
  if (asked.do === 'take') return takeInvitation(incoming, asked.token)
  if (asked.do === 'switchTo') return switchTo(incoming, asked.filing, onwards)
  if (asked.do === 'elsewhere') return elsewhere(incoming, asked.filing)
  if (asked.do === 'newFiling' && incoming.bureau) return newFiling(incoming)
  return asked.do === 'switch' && incoming.filings.length > 0 ? listFilings(incoming) : undefined
}

/** The same question again: an incoming that answers nothing. */
function blank(incoming: Incoming): Incoming {
  return { ...incoming, message: { kind: 'unreadable' } }
}
