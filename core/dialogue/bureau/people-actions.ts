import type { Action } from '../../turn.ts'
import type { Right } from '../rights.ts'

/** What an officer does about fellow officers, and about the people of a department. */
export type BureauPeopleAction =
  | { readonly do: 'officers' }
  /** Whom, by the number that 审核人 shows or by name; of one person, whether it is meant. */
  | { readonly do: 'askOfficerOut'; readonly person?: number; readonly called?: string }
  /** `since` is when they had come whom the officer saw. */
  | { readonly do: 'officerOut'; readonly person: number; readonly since?: string }
  /** 部门人员: of which department. */
  | { readonly do: 'askStaff'; readonly called?: string }
  | { readonly do: 'staff'; readonly filing: number }
  | { readonly do: 'askStaffOut'; readonly filing: number; readonly person?: number; readonly called?: string }
  | { readonly do: 'staffOut'; readonly filing: number; readonly person: number; readonly since?: string }

/** What each of them asks for. */
export const bureauPeopleRights: Readonly<Record<BureauPeopleAction['do'], Right>> = {
  officers: 'bureau',
  askOfficerOut: 'bureau',
  officerOut: 'bureau',
  askStaff: 'bureau',
  staff: 'bureau',
  askStaffOut: 'bureau',
  staffOut: 'bureau',
}

/** Whether an action is about officers or the people of a department. */
export function isBureauPeopleAction(action: Action): action is BureauPeopleAction {
  return Object.hasOwn(bureauPeopleRights, action.do)
}

/** `部门人员 教育局`: the people of one department. */
export function staffWord(text: string): BureauPeopleAction | undefined {
  const called = /^(?:\/staff|部门人员|单位人员)[\s：:]+(\S.{0,60})$/i.exec(text.trim())?.[1]
  return called === undefined ? undefined : { do: 'askStaff', called }
}
