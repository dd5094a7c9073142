import type { Role } from '../../../core/filing.ts'
import type { NamedMember, TakenBy, ToldMember } from '../members.ts'
import type { Button } from '../nouns.ts'

type Choices = { readonly choices: readonly Button[] }
type About = { readonly department: string; readonly year: number }

/** What the bot says about who comes to a filing, and who goes. */
export type BelongingSay =
  /** To whoever would take the other role by a link of their own: made as an officer, or as a colleague. */
  | { readonly say: 'ownInvitation'; readonly role: Role; readonly officer: boolean }
  /** The invitation was made for whoever went from the department since. */
  | { readonly say: 'leftBefore'; readonly department: string }
  /** To everybody else of the department: somebody came, by whose invitation or leave. */
  | ({
      readonly say: 'newColleague'
      readonly name: string
      readonly role: Role
      readonly how: 'invited' | 'admitted'
      /** Nobody's name where an officer did it. */
      readonly by?: string
    } & About)
  /** To whoever comes: a colleague is called the same, and they are told apart like this. */
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
  /** To the others of the department. */
  | ({ readonly say: 'removedBy'; readonly noHead: boolean } & ToldMember & TakenBy & About)
  /** To whoever was taken out. */
  | ({ readonly say: 'removedYou'; readonly roles: readonly Role[] } & TakenBy & About)
  | { readonly say: 'lastPreparer'; readonly me: boolean }
  | ({ readonly say: 'confirmLeave'; readonly lastHead: boolean } & About & Choices)
  | ({ readonly say: 'left' } & About & Choices)
  /** To the others of the department. */
  | ({ readonly say: 'leftBy'; readonly noHead: boolean } & ToldMember & About)
  /** A filing of the same name and year is there; `by` is as much of a name as is told to a stranger. */
  | ({ readonly say: 'namesake'; readonly by: string; readonly asked?: 'refused' } & About & Choices)
  /** The same of a department that a bureau lists. */
  | ({ readonly say: 'namesakeListed' } & About)
  | ({ readonly say: 'askedIn' | 'stillWaiting' } & About & Choices)
  /** To everybody of the department: somebody asks to be let in, who may be called like one of them. */
  | ({ readonly say: 'asksIn'; readonly name: string; readonly like?: string } & About & Choices)
  | { readonly say: 'nobodyAsks' }
  | ({ readonly say: 'whoseRequest'; readonly admits: boolean } & Choices)
  | { readonly say: 'admitted' | 'turnedAway'; readonly name: string }
  | { readonly say: 'answeredAlready'; readonly name: string; readonly answer: 'admitted' | 'refused' | 'withdrawn' }
  /** To whoever asked. */
  | ({ readonly say: 'letIn'; readonly by: string } & About & Choices)
  | ({ readonly say: 'notLetIn' } & About & Choices)
