import { typedRows } from '../../bureau/list.ts'
import type { Action } from '../actions.ts'
import { chosenBy } from '../reading.ts'
import type { Turn } from '../talk.ts'
import { type BureauAction, isBureauAction } from './actions.ts'
import { watch } from './board.ts'
import type { AtDesk } from './desk.ts'
import { askList, links, listNow, takeList } from './listing.ts'
import { askOfficerOut, showOfficers } from './officer-list.ts'
import { askInvitee, inviteOfficer, takeBureauName } from './officers.ts'
import { leave, nextOf, openNow, openYear, takeNext, takeYear } from './opening.ts'
import { actOnPeople, removalAtDesk } from './people-acting.ts'
import { isBureauPeopleAction } from './people-actions.ts'
import type { DeskAsk } from './place.ts'
import { approve, askReturn, look, takeOpinion, waiting } from './review.ts'
import { askStaff } from './staff.ts'
import { askExtend, askLater, askNudge, askReason, nudgeNow, takeLater, takeReason, takeWho } from './watching.ts'
import { askClose, askYearLimit, closeNow, reopen, showDesk, takeYearLimit } from './year.ts'

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
  if (isBureauAction(wish)) return does(at, wish)
  if (wish.do === 'start' || wish.do === 'continue') return showDesk(at)
  if (wish.do === 'people') return showOfficers(at)
  if (wish.do === 'askLeave') return askOfficerOut(at, { person: at.person.id })
  if (wish.do === 'help') return { says: [{ say: 'deskHelp' }] }
  if (wish.do === 'invite') return askInvitee()
  return among(wish) ?? { says: [{ say: 'notAtDesk', choices: [leave] }] }
}

function does(at: AtDesk, action: BureauAction): Turn {
  if (isBureauPeopleAction(action)) return actOnPeople(at, action)
  switch (action.do) {
    case 'desk':
      return showDesk(at)
    case 'openYear':
      return openYear(at)
    case 'opening':
      return nextOf(at, action.draft)
    case 'openNow':
      return openNow(at, action.draft)
    case 'askList':
      return askList(at)
    case 'listNow':
      return listNow(at, action.names)
    case 'links':
      return links(at)
    case 'askYearLimit':
      return askYearLimit(at)
    case 'askClose':
      return askClose(at)
    case 'closeNow':
      return closeNow(at, action.campaign)
    case 'reopenNow':
      return reopen(at, action.campaign)
    case 'askExtend':
      return askExtend(at)
    case 'extend':
      return askLater(at, action.filing)
    case 'later':
      return askReason(at, action.filing, action.deadline)
    case 'askNudge':
      return askNudge(at)
    case 'nudgeNow':
      return nudgeNow(at, action.campaign, action.filings)
    case 'waiting':
      return waiting(at)
    case 'look':
      return look(at, action.filing)
    case 'approve':
      return approve(at, action.filing)
    case 'return':
      return askReturn(at, action.filing)
    case 'inviteOfficer':
      return inviteOfficer(at)
    case 'progress':
    case 'boardFile':
    case 'askSummary':
    case 'summary':
      return watch(at, action)
  }
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
