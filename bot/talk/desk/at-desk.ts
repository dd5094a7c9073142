import { isDepartments } from '../../../core/bureau/list.ts'
import { chosenBy } from '../asking/chosen.ts'
import type { Action } from '../nouns.ts'
import type { Others, Taker, Way } from '../taker.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { deskActs, isBureauAction } from './acts.ts'
import { campaignInHand } from './desk.ts'
import { takeTyped } from './listing.ts'
import { askOfficerOut, showOfficers } from './officer-list.ts'
import { askInvitee, takeBureauName } from './officers.ts'
import { leave, takeNext, takeYear } from './opening.ts'
import type { AskOf, DeskAsk } from './place.ts'
import { removalAtDesk } from './removal.ts'
import { removalSaid } from './removal-said.ts'
import { takeOpinion } from './review.ts'
import { askStaff } from './staff.ts'
import { takeInFor } from './take-in.ts'
import { takeLater, takeReason } from './watching.ts'
import { takeWho } from './who.ts'
import { showDesk, takeYearLimit } from './year.ts'

/**
 * The features that would take an officer's message, in the order in which they are asked: a removal in words, an
 * action, one of the choices, what the desk waits for; otherwise the desk is shown.
 */
export function* takersAtDesk(at: AtDesk, asked: Action | undefined, others: Others): Generator<Taker> {
  for (const { take, ...one } of inOrder(at, asked, others)) yield { ...one, take: () => withoutFiling(at, take()) }
}

function* inOrder(at: AtDesk, asked: Action | undefined, others: Others): Generator<Taker> {
  const { message, place } = at
  const text = message.kind === 'text' ? message.text : undefined
  const ask = place?.at === 'desk' ? place.ask : undefined
  const removal = text === undefined || takesAnyWords(ask) ? undefined : removalSaid(text)
  if (removal !== undefined) yield { as: 'word', feature: 'desk', take: () => removalAtDesk(at, ask, removal) }
  if (asked) yield doing('word', at, asked, others)
  const choice = text === undefined || !place || !('choices' in place) ? undefined : chosenBy(place.choices, text)
  if (choice) yield doing('choice', at, choice.action, others)
  if (text !== undefined && ask && /^\/[a-z]/i.test(text))
    yield { as: 'unknownCommand', feature: 'asking', take: () => ({ says: [{ say: 'unknownCommand' }] }) }
  const reader = ask && text !== undefined ? readerOf(at, ask, text) : undefined
  if (text !== undefined && ask && reader) yield { as: 'place', feature: 'desk', take: () => reader(at, text, ask) }
  else yield { as: 'desk', feature: 'desk', take: () => showDesk(at) }
}

/** A message to the desk puts the officer's own filing aside: no filing is current afterwards. */
function withoutFiling(at: AtDesk, turn: Turn): Turn {
  return at.filing ? { ...turn, people: [{ change: 'turn' }, ...(turn.people ?? [])] } : turn
}

/** Whether the desk waits for a reason or an opinion, which may begin with any word. */
function takesAnyWords(ask: DeskAsk | undefined): boolean {
  return ask?.for === 'reason' || ask?.for === 'opinion'
}

function doing(as: Way, at: AtDesk, wish: Action, others: Others): Taker {
  const own = ownAct(at, wish)
  if (own) return { as, feature: 'desk', take: own }
  const denied: Turn = { says: [{ say: 'notAtDesk', choices: [leave] }] }
  return { as, feature: others.ownerOf(wish), take: () => others.act(wish) ?? denied }
}

/** What the desk does itself; undefined for an action on an officer's own filings. */
function ownAct(at: AtDesk, wish: Action): (() => Turn) | undefined {
  const act = isBureauAction(wish) ? (deskActs[wish.do] as (at: AtDesk, wish: Action) => Turn) : undefined
  if (act) return () => act(at, wish)
  if (wish.do === 'start' || wish.do === 'continue' || wish.do === 'guide') return () => showDesk(at)
  if (wish.do === 'people') return () => showOfficers(at)
  if (wish.do === 'askLeave') return () => askOfficerOut(at, { person: at.person.id })
  if (wish.do === 'help') return () => ({ says: [{ say: 'deskHelp' }] })
  return wish.do === 'invite' ? askInvitee : undefined
}

/** Reads a text at the desk; while nothing is asked, a list of departments is taken too. */
function readerOf({ bureau }: AtDesk, ask: DeskAsk, text: string): Reader | undefined {
  if (ask.for !== 'nothing') return readers[ask.for] as Reader | undefined
  return campaignInHand(bureau)?.state === 'open' && isDepartments(text) ? takeTyped : undefined
}

type Reader<For = DeskAsk['for']> = (at: AtDesk, text: string, ask: AskOf<For>) => Turn

/** How a text is read, by what the officer was asked for. */
const readers: { readonly [For in DeskAsk['for']]?: Reader<For> } = {
  name: (_, text) => takeBureauName(text),
  year: takeYear,
  opening: (at, text, { draft }) => takeNext(at, draft, text),
  list: takeTyped,
  extend: (at, text) => takeWho(at, 'extend', text),
  nudge: (at, text) => takeWho(at, 'nudge', text),
  later: (at, text, { filing }) => takeLater(at, filing, text),
  reason: (at, text, { filing, deadline }) => takeReason(at, filing, deadline, text),
  opinion: (at, text, { filing }) => takeOpinion(at, filing, text),
  limit: takeYearLimit,
  takeIn: (at, text, ask) => takeInFor(at, text, ask),
  staff: (at, text) => askStaff(at, text),
}
