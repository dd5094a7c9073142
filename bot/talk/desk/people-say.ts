import type { RecordedComing } from '../../../core/known/record.ts'
import type { NamedMember, ToldMember } from '../members.ts'
import type { Button } from '../nouns.ts'

type Choices = { readonly choices: readonly Button[] }

/** Why one of several is to be chosen: nobody was named, nobody is called so, or several are. */
type Unclear = { readonly why?: 'unknown' | 'several'; readonly called?: string }

/** An officer who came or went; the moment is local. */
export type OfficerComing = {
  readonly what: RecordedComing['what']
  readonly who: string
  readonly by?: string
  readonly at: string
}

/** What the bot says to officers about each other and about the people of a department. */
export type BureauPeopleSay =
  | ({
      readonly say: 'officers'
      readonly officers: readonly { readonly name: string; readonly me: boolean }[]
      readonly comings: readonly OfficerComing[]
    } & Choices)
  | ({ readonly say: 'askOfficerOut' } & Unclear & Choices)
  | ({ readonly say: 'confirmOfficerOut'; readonly name: string; readonly me: boolean } & Choices)
  | ({ readonly say: 'officerOut'; readonly name: string } & Choices)
  /** To the other officers; whoever went by themselves has nobody who did it. */
  | { readonly say: 'officerOutBy'; readonly name: string; readonly by?: string }
  /** To whoever was taken out, and to whoever left. */
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
