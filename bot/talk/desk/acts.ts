import type { Acts } from '../feature.ts'
import type { Action } from '../nouns.ts'
import type { AtDesk } from '../talk.ts'
import type { BureauAction } from './actions.ts'
import { watch } from './board.ts'
import { askList, links, listNow } from './listing.ts'
import { askOfficerOut, officerOut, showOfficers } from './officer-list.ts'
import { inviteOfficer } from './officers.ts'
import { nextOf, openNow, openYear } from './opening.ts'
import { checkPapers } from './papers.ts'
import { approve, askReturn, look, returnNow, waiting } from './review.ts'
import { askStaff, askStaffOut, showStaff, staffOut } from './staff.ts'
import { takeIn } from './take-in.ts'
import { takeInNow } from './take-in-now.ts'
import { askLater, askReason, nudgeNow } from './watching.ts'
import { askExtend, askNudge } from './who.ts'
import { askClose, askYearLimit, closeNow, reopen, showDesk } from './year.ts'

/** The turn of each of an officer's actions. */
export const deskActs: Acts<BureauAction, AtDesk> = {
  desk: showDesk,
  openYear: (at) => openYear(at),
  opening: (at, { draft }) => nextOf(at, draft),
  openNow: (at, { draft }) => openNow(at, draft),
  askList,
  listNow: (at, { names }) => listNow(at, names),
  links,
  askYearLimit: (at) => askYearLimit(at),
  askClose,
  closeNow: (at, { campaign }) => closeNow(at, campaign),
  reopenNow: (at, { campaign }) => reopen(at, campaign),
  askExtend,
  extend: (at, { filing }) => askLater(at, filing),
  later: (at, { filing, deadline }) => askReason(at, filing, deadline),
  askNudge,
  nudgeNow: (at, { campaign, filings }) => nudgeNow(at, campaign, filings),
  waiting,
  look: (at, { filing }) => look(at, filing),
  approve: (at, { filing }) => approve(at, filing),
  return: (at, { filing }) => askReturn(at, filing),
  returnNow: (at, { filing, opinion }) => returnNow(at, filing, opinion),
  inviteOfficer,
  checkPapers,
  takeIn,
  takeInNow,
  progress: watch,
  boardFile: watch,
  askSummary: watch,
  summary: watch,
  officers: showOfficers,
  askOfficerOut,
  officerOut,
  askStaff: (at, { called }) => askStaff(at, called),
  staff: (at, { filing }) => showStaff(at, filing),
  askStaffOut: (at, action) => askStaffOut(at, action.filing, action),
  staffOut,
}

/** Whether an action is for officers. */
export function isBureauAction(action: Action): action is BureauAction {
  return Object.hasOwn(deskActs, action.do)
}
