import { typedRows } from '../../../core/bureau/list.ts'
import { chosenBy } from '../asking/chosen.ts'
import type { Action } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { deskActs, isBureauAction } from './acts.ts'
import { takeList } from './listing.ts'
import { askOfficerOut, showOfficers } from './officer-list.ts'
import { askInvitee, takeBureauName } from './officers.ts'
import { leave, takeNext, takeYear } from './opening.ts'
import type { DeskAsk } from './place.ts'
import { removalAtDesk } from './removal.ts'
import { takeOpinion } from './review.ts'
import { askStaff } from './staff.ts'
import { takeLater, takeReason, takeWho } from './watching.ts'
import { showDesk, takeYearLimit } from './year.ts'

/** What an officer's message does; `among` does what concerns their own filings. */
export function atDesk(at: AtDesk, asked: Action | undefined, among: (asked: Action) => Turn | undefined): Turn {
  const wish = asked ?? chosen(at)
  const turn = removal(at) ?? (wish ? wished(at, wish, among) : read(at))
  return at.filing ? { ...turn, people: [{ change: 'turn' }, ...(turn.people ?? [])] } : turn
}

/** Whom to take out, in words. */
function removal(at: AtDesk): Turn | undefined {
  const { message, place } = at
  if (message.kind !== 'text' || takesAnyWords(place)) return undefined
  return removalAtDesk(at, place?.at === 'desk' ? place.ask : undefined, message.text)
}

/** Whether a reason or an opinion is waited for, which may begin with any word. */
function takesAnyWords(place: AtDesk['place']): boolean {
  return place?.at === 'desk' && (place.ask.for === 'reason' || place.ask.for === 'opinion')
}

function chosen({ message, place }: AtDesk): Action | undefined {
  if (message.kind !== 'text' || !place || !('choices' in place)) return undefined
  return chosenBy(place.choices, message.text)?.action
}

function wished(at: AtDesk, wish: Action, among: (asked: Action) => Turn | undefined): Turn {
  const act = isBureauAction(wish) ? (deskActs[wish.do] as (at: AtDesk, wish: Action) => Turn) : undefined
  if (act) return act(at, wish)
  if (wish.do === 'start' || wish.do === 'continue') return showDesk(at)
  if (wish.do === 'people') return showOfficers(at)
  if (wish.do === 'askLeave') return askOfficerOut(at, { person: at.person.id })
  if (wish.do === 'help') return { says: [{ say: 'deskHelp' }] }
  if (wish.do === 'invite') return askInvitee()
  return among(wish) ?? { says: [{ say: 'notAtDesk', choices: [leave] }] }
}

/** A text: what the desk asked for, or else the desk. */
function read(at: AtDesk): Turn {
  const { message, place } = at
  if (message.kind !== 'text' || place?.at !== 'desk') return showDesk(at)
  if (/^\/[a-z]/i.test(message.text)) return { says: [{ say: 'unknownCommand' }] }
  return take(at, place.ask, message.text)
}

function take(at: AtDesk, ask: DeskAsk, text: string): Turn {
  switch (ask.for) {
    case 'name':
      return takeBureauName(text)
    case 'year':
      return takeYear(at, text)
    case 'opening':
      return takeNext(at, ask.draft, text)
    case 'list':
      return takeList(at, typedRows(text))
    case 'extend':
    case 'nudge':
      return takeWho(at, ask.for, text)
    case 'later':
      return takeLater(at, ask.filing, text)
    case 'reason':
      return takeReason(at, ask.filing, ask.deadline, text)
    case 'opinion':
      return takeOpinion(at, ask.filing, text)
    case 'limit':
      return takeYearLimit(at, text)
    case 'staff':
      return askStaff(at, text)
    case 'staffOf':
    case 'officers':
    case 'nothing':
      return showDesk(at)
  }
}
