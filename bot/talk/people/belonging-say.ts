import type { Role } from '../../../core/filing.ts'
import type { NamedMember, TakenBy, ToldMember } from '../members.ts'
import type { Button } from '../nouns.ts'

type Choices = { readonly choices: readonly Button[] }
type About = { readonly department: string; readonly year: number }

/** What the bot says about people who come to a filing, and who leave it. */
export type BelongingSay =
  /** To somebody who would take the other role by an invitation of their own, made as an officer or as a colleague. */
  | { readonly say: 'ownInvitation'; readonly role: Role; readonly officer: boolean }
  /** The invitation was made before the person left the department. */
  | { readonly say: 'leftBefore'; readonly department: string }
  /** To everybody else in the department: somebody came, invited or admitted by whom. */
  | ({
      readonly say: 'newColleague'
      readonly name: string
      readonly role: Role
      readonly how: 'invited' | 'admitted'
      /** Absent if an officer did it. */
      readonly by?: string
    } & About)
  /** To the newcomer: a colleague has the same name, and the newcomer is called `called`. */
  | { readonly say: 'sameNameHere'; readonly name: string; readonly called: string }
  | ({
      readonly say: 'askRemoval'
      readonly people: readonly NamedMember[]
      readonly why?: 'unknown' | 'several'
      readonly called?: string
    } & Choices)
  | { readonly say: 'nobodyElse' | 'notHereAnyMore' }
  | ({ readonly say: 'confirmRemoval'; readonly annexes: readonly string[]; readonly lastHead: boolean } & ToldMember &
      Choices)
  | ({ readonly say: 'takenOut'; readonly noHead: boolean } & ToldMember & Choices)
  /** To the others in the department. */
  | ({ readonly say: 'removedBy'; readonly noHead: boolean } & ToldMember & TakenBy & About)
  /** To the person who was removed. */
  | ({ readonly say: 'removedYou'; readonly roles: readonly Role[] } & TakenBy & About)
  | { readonly say: 'lastPreparer'; readonly me: boolean }
  | ({ readonly say: 'confirmLeave'; readonly lastHead: boolean } & About & Choices)
  | ({ readonly say: 'left' } & About & Choices)
  /** To the others in the department. */
  | ({ readonly say: 'leftBy'; readonly noHead: boolean } & ToldMember & About)
  /** A filing of this name and year exists; `by` is as much of a person's name as a stranger may know. */
  | ({ readonly say: 'namesake'; readonly by: string; readonly asked?: 'refused' } & About & Choices)
  /** The same for a department that a bureau lists. */
  | ({ readonly say: 'namesakeListed' } & About)
  | ({ readonly say: 'askedIn' | 'stillWaiting' } & About & Choices)
  /** To everybody in the department: somebody asks to be let in; `like` is a member with the same name. */
  | ({ readonly say: 'asksIn'; readonly name: string; readonly like?: string } & About & Choices)
  | { readonly say: 'nobodyAsks' }
  | ({ readonly say: 'whoseRequest'; readonly admits: boolean } & Choices)
  | { readonly say: 'admitted' | 'turnedAway'; readonly name: string }
  | { readonly say: 'answeredAlready'; readonly name: string; readonly answer: 'admitted' | 'refused' | 'withdrawn' }
  /** To the person who asked. */
  | ({ readonly say: 'letIn'; readonly by: string } & About & Choices)
  | ({ readonly say: 'notLetIn' } & About & Choices)
