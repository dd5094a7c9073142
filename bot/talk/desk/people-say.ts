import type { RecordedComing } from '../../../core/known/record.ts'
import type { NamedMember, ToldMember } from '../members.ts'
import type { Button } from '../nouns.ts'

type Choices = { readonly choices: readonly Button[] }

/** Why a choice is asked for: nobody has the name (`unknown`), or several have; absent if none was given. */
type Unclear = { readonly why?: 'unknown' | 'several'; readonly called?: string }

/** An officer who joined or left; `at` is local. */
export type OfficerComing = {
  readonly what: RecordedComing['what']
  readonly who: string
  readonly by?: string
  readonly at: string
}

/** What the bot says to officers about each other, and about a department's members. */
export type BureauPeopleSay =
  | ({
      readonly say: 'officers'
      readonly officers: readonly { readonly name: string; readonly me: boolean }[]
      readonly comings: readonly OfficerComing[]
    } & Choices)
  | ({ readonly say: 'askOfficerOut' } & Unclear & Choices)
  | ({ readonly say: 'confirmOfficerOut'; readonly name: string; readonly me: boolean } & Choices)
  | ({ readonly say: 'officerOut'; readonly name: string } & Choices)
  /** To the other officers; without `by`, the officer left. */
  | { readonly say: 'officerOutBy'; readonly name: string; readonly by?: string }
  /** To the officer who was removed or left. */
  | { readonly say: 'officerOutYou'; readonly by?: string }
  | { readonly say: 'lastOfficer' | 'noSuchOfficer' | 'noSuchPerson' }
  | ({ readonly say: 'askStaff'; readonly read?: string; readonly count: number } & Choices)
  | ({
      readonly say: 'staff'
      readonly department: string
      readonly members: readonly (NamedMember & { readonly unreachable: boolean })[]
    } & Choices)
  | ({ readonly say: 'askStaffOut'; readonly department: string; readonly people: readonly NamedMember[] } & Unclear &
      Choices)
  | ({ readonly say: 'confirmStaffOut'; readonly department: string; readonly lastHead: boolean } & ToldMember &
      Choices)
  | ({ readonly say: 'staffOut'; readonly department: string; readonly noHead: boolean } & ToldMember & Choices)
