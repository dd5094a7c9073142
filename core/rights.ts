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
  | 'notTakenIn'
  | 'officersOnly'

/** The actions on a filing that have different rights. */
export type Right =
  | 'read'
  | 'change'
  | 'attach'
  | 'comment'
  | 'submit'
  | 'sign'
  | 'sendBack'
  | 'deliver'
  | 'takeOver'
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
  /** The refusal for everybody else. */
  readonly others: Denial
  /** The states in which it is refused. */
  readonly states: States
  /** Further states in which it is refused while a bureau reviews the filing. */
  readonly reviewed?: States
  /** The refusal where the bureau has not filed it for the department. */
  readonly notTakenIn?: Denial
  /** States in which it is allowed all the same to somebody who is both preparer and head. */
  readonly alone?: readonly FilingState[]
}

const everyone: readonly Role[] = ['preparer', 'head']

const notDelivered: States = {
  filling: 'notDelivered',
  returned: 'notDelivered',
  awaitingSignature: 'notDelivered',
  signed: 'notDelivered',
}

/** The one table of rights: who may do what in which state. */
export const rights: Readonly<Record<Right, Rule>> = {
  read: { roles: everyone, others: 'preparersOnly', states: {} },
  people: { roles: everyone, others: 'preparersOnly', states: {} },
  share: { roles: ['preparer'], others: 'preparersOnly', states: {} },
  /** Removing people: a head can invite and leave, but not remove the preparers. Officers do it at their desk. */
  remove: { roles: ['preparer'], others: 'preparersOnly', states: {} },
  change: {
    roles: ['preparer'],
    others: 'preparersOnly',
    states: {},
    reviewed: { submitted: 'withBureau', approved: 'approvedAlready', published: 'publishedAlready' },
  },
  /** Scans go with the filing as it is delivered; a signature stays where one is added. */
  attach: {
    roles: ['preparer'],
    others: 'preparersOnly',
    states: { submitted: 'deliveredAlready', approved: 'approvedAlready', published: 'publishedAlready' },
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
  /** A filing that the bureau filed for the department becomes the department's own again. */
  takeOver: {
    roles: ['preparer'],
    others: 'preparersOnly',
    states: { approved: 'approvedAlready', published: 'publishedAlready' },
    notTakenIn: 'notTakenIn',
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

/** Why this person may not do that in the filing's current state; undefined if they may. */
export function denialOf(
  person: { readonly roles: readonly Actor[] },
  filing: Pick<Filing, 'state' | 'reviewed' | 'takenIn'>,
  right: Right,
): Denial | undefined {
  const { roles, others, states, reviewed, notTakenIn, alone } = rights[right]
  if (!roles.some((role) => person.roles.includes(role))) return others
  if (alone?.includes(filing.state) && worksAlone(person)) return undefined
  if (notTakenIn && !filing.takenIn) return notTakenIn
  return states[filing.state] ?? (filing.reviewed ? reviewed?.[filing.state] : undefined)
}

/** Whether the person is both preparer and head. */
export function worksAlone({ roles }: { readonly roles: readonly Actor[] }): boolean {
  return roles.includes('preparer') && roles.includes('head')
}

/** Whether answers can be changed freely: the filing is not waiting for signature, review or publication. */
export function isFilling(state: FilingState): boolean {
  return state === 'filling' || state === 'returned'
}

/** Whether the bureau has it. */
export function isDelivered(state: FilingState): boolean {
  return state === 'submitted' || state === 'approved' || state === 'published'
}

/** Whether the head has signed it. */
export function isSignedState(state: FilingState): boolean {
  return !isFilling(state) && state !== 'awaitingSignature'
}
