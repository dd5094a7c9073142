import type { Button, Role } from '../../turn.ts'

/** Where a talk stands that is about who belongs to which filing. */
export type PeoplePlace =
  /** 邀请 waits for how many people and days. */
  | { readonly at: 'invite'; readonly role: Role; readonly choices: readonly Button[] }
  /** The person was taken out of the department that they had in hand, or left it; without one, out of the bureau. */
  | {
      readonly at: 'out'
      readonly department?: string
      readonly year?: number
      /** Who took them out. */
      readonly by?: string
      readonly choices: readonly Button[]
    }
  /** A filing of the name and year that were told is there already; or its people were asked to let the person in. */
  | {
      readonly at: 'namesake' | 'waiting'
      readonly name: string
      readonly year: number
      readonly choices: readonly Button[]
    }
