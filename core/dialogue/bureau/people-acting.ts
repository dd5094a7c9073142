import type { Turn } from '../talk.ts'
import type { AtDesk } from './desk.ts'
import { askOfficerOut, officerOut, showOfficers } from './officer-list.ts'
import type { BureauPeopleAction } from './people-actions.ts'
import type { DeskAsk } from './place.ts'
import { removalSaid } from './removal-said.ts'
import { askStaff, askStaffOut, showStaff, staffOut } from './staff.ts'

/** Does what an officer asks for about fellow officers, or about the people of a department. */
export function actOnPeople(at: AtDesk, action: BureauPeopleAction): Turn {
  switch (action.do) {
    case 'officers':
      return showOfficers(at)
    case 'askOfficerOut':
      return askOfficerOut(at, action)
    case 'officerOut':
      return officerOut(at, action)
    case 'askStaff':
      return askStaff(at, action.called)
    case 'staff':
      return showStaff(at, action.filing)
    case 'askStaffOut':
      return askStaffOut(at, action.filing, action)
    case 'staffOut':
      return staffOut(at, action)
  }
}

/** `移出` at the desk: of the department that is shown, or else of the officers. */
export function removalAtDesk(at: AtDesk, ask: DeskAsk | undefined, text: string): Turn | undefined {
  const said = removalSaid(text)
  if (said === undefined) return undefined
  const wish = said.trim() === '' ? {} : { called: said }
  return ask?.for === 'staffOf' ? askStaffOut(at, ask.filing, wish) : askOfficerOut(at, wish)
}
