import type { BureauPeopleSay } from '../../bot/talk/desk/people-say.ts'
import type { Button } from '../../bot/talk/nouns.ts'
import type { BelongingSay } from '../../bot/talk/people/belonging-say.ts'

type Samples<Said extends { readonly say: string }> = { readonly [Kind in Said['say']]: Said & { readonly say: Kind } }

const long = '很长的姓名'.repeat(12)
const told = { name: long, roles: ['preparer', 'head'] } as const
const people = Array.from({ length: 40 }, (_, at) => ({ ...told, number: at + 1, since: '2024-06-20T09:00' }))

/** An example of every message about people who join or leave a filing. */
export function belongingSamples(department: string, year: number, choices: readonly Button[]): Samples<BelongingSay> {
  const about = { department, year }
  return {
    ownInvitation: { say: 'ownInvitation', role: 'head', officer: false },
    leftBefore: { say: 'leftBefore', department },
    newColleague: { say: 'newColleague', name: long, role: 'preparer', how: 'invited', ...about },
    sameNameHere: { say: 'sameNameHere', name: '李梅', called: '李梅·2' },
    askRemoval: { say: 'askRemoval', people, why: 'several', called: long, choices },
    nobodyElse: { say: 'nobodyElse' },
    notHereAnyMore: { say: 'notHereAnyMore' },
    confirmRemoval: { say: 'confirmRemoval', ...told, annexes: [department], lastHead: true, choices },
    takenOut: { say: 'takenOut', ...told, noHead: true, choices },
    removedBy: { say: 'removedBy', ...told, by: '财政局', bureau: true, noHead: true, ...about },
    removedYou: { say: 'removedYou', roles: told.roles, by: long, ...about },
    lastPreparer: { say: 'lastPreparer', me: true },
    confirmLeave: { say: 'confirmLeave', lastHead: true, ...about, choices },
    left: { say: 'left', ...about, choices },
    leftBy: { say: 'leftBy', ...told, noHead: false, ...about },
    namesake: { say: 'namesake', by: '张某', ...about, choices },
    namesakeListed: { say: 'namesakeListed', ...about },
    askedIn: { say: 'askedIn', ...about, choices },
    stillWaiting: { say: 'stillWaiting', ...about, choices },
    asksIn: { say: 'asksIn', name: long, like: long, ...about, choices },
    nobodyAsks: { say: 'nobodyAsks' },
    whoseRequest: { say: 'whoseRequest', admits: true, choices },
    admitted: { say: 'admitted', name: long },
    turnedAway: { say: 'turnedAway', name: long },
    answeredAlready: { say: 'answeredAlready', name: long, answer: 'withdrawn' },
    letIn: { say: 'letIn', by: long, ...about, choices },
    notLetIn: { say: 'notLetIn', ...about, choices },
  }
}

/** An example of every message to officers about each other and about the people of a department. */
export function bureauPeopleSamples(department: string, choices: readonly Button[]): Samples<BureauPeopleSay> {
  const comings = [
    { what: 'removed', who: long, by: long, at: '2024-06-20T09:00' },
    { what: 'invited', who: long, at: '2024-06-20T09:00' },
    { what: 'left', who: long, at: '2024-06-20T09:00' },
  ] as const
  return {
    officers: { say: 'officers', officers: [{ name: long, me: true }], comings, choices },
    askOfficerOut: { say: 'askOfficerOut', why: 'unknown', called: long, choices },
    confirmOfficerOut: { say: 'confirmOfficerOut', name: long, me: false, choices },
    officerOut: { say: 'officerOut', name: long, choices },
    officerOutBy: { say: 'officerOutBy', name: long, by: long },
    officerOutYou: { say: 'officerOutYou', by: long },
    lastOfficer: { say: 'lastOfficer' },
    noSuchOfficer: { say: 'noSuchOfficer' },
    noSuchPerson: { say: 'noSuchPerson' },
    askStaff: { say: 'askStaff', read: department, count: 0, choices },
    staff: { say: 'staff', department, members: people.map((one) => ({ ...one, unreachable: true })), choices },
    askStaffOut: { say: 'askStaffOut', department, people, why: 'unknown', called: long, choices },
    confirmStaffOut: { say: 'confirmStaffOut', department, ...told, lastHead: true, choices },
    staffOut: { say: 'staffOut', department, ...told, noHead: true, choices },
  }
}
