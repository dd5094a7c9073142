import type { Filing, FilingState, Role } from './filing.ts'

/** Why somebody may not do something now. */
export type Denial =
  | 'preparersOnly'
  | 'headsOnly'
  | 'notSubmitted'
  | 'notSigned'
  | 'notDelivered'
  | 'notApproved'
  | 'awaitingAlready'
  | 'signedAlready'
  | 'deliveredAlready'
  | 'withBureau'
  | 'approvedAlready'
  | 'publishedAlready'
  | 'officersOnly'

/** What people do with a filing, as far as rights tell it apart. */
export type Right =
  | 'read'
  | 'change'
  | 'comment'
  | 'submit'
  | 'sign'
  | 'sendBack'
  | 'deliver'
  | 'publish'
  | 'people'
  | 'share'
  | 'remove'
  | 'bureau'
  | 'approve'
  | 'return'

type States = Partial<Readonly<Record<FilingState, Denial>>>

/** Who may have a right: people of the department, and officers of its bureau. */
type Actor = Role | 'officer'

type Rule = {
  readonly roles: readonly Actor[]
  /** Said to others. */
  readonly others: Denial
  /** Where it is refused. */
  readonly states: States
  /** Where it is refused besides while a bureau reviews the filing. */
  readonly reviewed?: States
  /** Where it is allowed all the same to somebody who is preparer and head. */
  readonly alone?: readonly FilingState[]
}

const everyone: readonly Role[] = ['preparer', 'head']

const notDelivered: States = {
  filling: 'notDelivered',
  returned: 'notDelivered',
  awaitingSignature: 'notDelivered',
  signed: 'notDelivered',
}

/** The one table of who may do what when. */
export const rights: Readonly<Record<Right, Rule>> = {
  read: { roles: everyone, others: 'preparersOnly', states: {} },
  people: { roles: everyone, others: 'preparersOnly', states: {} },
  share: { roles: ['preparer'], others: 'preparersOnly', states: {} },
  /** Taking people out: a head can invite, and leave, but not send the preparers away. Officers do it at their desk. */
  remove: { roles: ['preparer'], others: 'preparersOnly', states: {} },
  change: {
    roles: ['preparer'],
    others: 'preparersOnly',
    states: {},
    reviewed: { submitted: 'withBureau', approved: 'approvedAlready', published: 'publishedAlready' },
  },
  comment: { roles: ['head'], others: 'headsOnly', states: {} },
  submit: {
    roles: ['preparer'],
    others: 'preparersOnly',
    states: {
      awaitingSignature: 'awaitingAlready',
      signed: 'signedAlready',
      submitted: 'deliveredAlready',
      approved: 'approvedAlready',
      published: 'publishedAlready',
    },
  },
  sign: {
    roles: ['head'],
    others: 'headsOnly',
    states: {
      filling: 'notSubmitted',
      returned: 'notSubmitted',
      signed: 'signedAlready',
      submitted: 'deliveredAlready',
      approved: 'approvedAlready',
      published: 'publishedAlready',
    },
    alone: ['filling', 'returned'],
  },
  sendBack: {
    roles: ['head'],
    others: 'headsOnly',
    states: {
      filling: 'notSubmitted',
      returned: 'notSubmitted',
      submitted: 'deliveredAlready',
      approved: 'approvedAlready',
      published: 'publishedAlready',
    },
  },
  deliver: {
    roles: everyone,
    others: 'preparersOnly',
    states: {
      filling: 'notSigned',
      returned: 'notSigned',
      awaitingSignature: 'notSigned',
      submitted: 'deliveredAlready',
      approved: 'approvedAlready',
      published: 'publishedAlready',
    },
  },
  publish: {
    roles: everyone,
    others: 'preparersOnly',
    states: notDelivered,
    reviewed: { submitted: 'notApproved' },
  },
  bureau: { roles: ['officer'], others: 'officersOnly', states: {} },
  approve: {
    roles: ['officer'],
    others: 'officersOnly',
    states: { ...notDelivered, approved: 'approvedAlready', published: 'publishedAlready' },
  },
  return: { roles: ['officer'], others: 'officersOnly', states: notDelivered },
}

/** Why this person may not do that with the filing as it stands; undefined where they may. */
export function denialOf(
  person: { readonly roles: readonly Actor[] },
  filing: Pick<Filing, 'state' | 'reviewed'>,
  right: Right,
): Denial | undefined {
  const { roles, others, states, reviewed, alone } = rights[right]
  if (!roles.some((role) => person.roles.includes(role))) return others
  if (alone?.includes(filing.state) && worksAlone(person)) return undefined
  return states[filing.state] ?? (filing.reviewed ? reviewed?.[filing.state] : undefined)
}

/** Whether the person is preparer and head at once. */
export function worksAlone({ roles }: { readonly roles: readonly Actor[] }): boolean {
  return roles.includes('preparer') && roles.includes('head')
}

/** Whether answers come and go freely: nobody has it to sign, to review or to publish. */
export function isFilling(state: FilingState): boolean {
  return state === 'filling' || state === 'returned'
}

/** Whether the head's name stands under it. */
export function isSignedState(state: FilingState): boolean {
  return !isFilling(state) && state !== 'awaitingSignature'
}
