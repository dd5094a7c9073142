import { eq, sql } from 'drizzle-orm'
import type { BureauChange } from '../core/bureau/change.ts'
import { campaignsOf, filingFor } from './campaigns.ts'
import { campaigns } from './campaigns-table.ts'
import { recordComing } from './comings.ts'
import { dismiss } from './dismissal.ts'
import { keepChanges } from './facts.ts'
import { setDeadline } from './filings.ts'
import { addInvitation } from './invitations.ts'
import { listDepartments, type Officer, openCampaign, type Target } from './listing.ts'
import { addOfficerLink, bureauOf, enterBureau, nameBureau } from './officers.ts'
import { reminders } from './reminding.ts'
import { takeOut } from './removal.ts'
import { filings } from './schema.ts'
import { given, set, statement } from './statement.ts'
import { takeStep } from './steps.ts'
import type { Store } from './store.ts'
import { addNudge } from './urging.ts'
import { extensions } from './watching.ts'

/** The officer who acts. */
type Doer = Omit<Officer, 'bureau'>
type Of<Kind extends BureauChange['change']> = Extract<BureauChange, { change: Kind }>

/** Stores an officer's changes, within the caller's transaction; only for their own bureau. */
export function keepBureau(store: Store, doer: Doer, changes: readonly BureauChange[]): void {
  for (const change of changes) {
    if (change.change === 'enter') enter(store, doer, change.token)
    else keepOne(store, officer(store, doer), change)
  }
}

type Kept = Exclude<BureauChange, { change: 'enter' }>
type Keep = { readonly [Kind in Kept['change']]: (store: Store, doer: Officer, change: Of<Kind>) => void }

const keeps: Keep = {
  name: (store, { bureau }, { name }) => nameBureau(store, bureau, name),
  link: (store, doer, { token, expires }) =>
    addOfficerLink(store, { token, bureau: doer.bureau, by: doer.person, expires, at: doer.at }),
  open: openCampaign,
  list: (store, doer, { campaign, departments }) =>
    listDepartments(store, doer, campaignOf(store, doer, campaign), departments),
  close: (store, doer, { campaign }) => setState(store, campaignOf(store, doer, campaign).id, 'closed'),
  reopen: (store, doer, { campaign }) => setState(store, campaignOf(store, doer, campaign).id, 'open'),
  limit: (store, doer, { campaign, deadline }) => moveLimit(store, campaignOf(store, doer, campaign), deadline),
  extend,
  invite,
  nudge,
  takeIn,
  review,
  removeOfficer: (store, doer, { person, place }) => dismiss(store, { ...doer, person, by: doer.person, place }),
  removeMember: (store, doer, { filing, person, place }) =>
    takeOut(store, { ...doer, filing: filingOf(store, doer, filing).id, person, by: doer.person, place }),
}

function keepOne(store: Store, doer: Officer, change: Kept): void {
  const keep = keeps[change.change] as (store: Store, doer: Officer, change: Kept) => void
  keep(store, doer, change)
}

function officer(store: Store, doer: Doer): Officer {
  const bureau = bureauOf(store, doer.person)
  if (!bureau) throw new Error('only an officer changes what is the bureau’s')
  return { ...doer, bureau: bureau.id }
}

function enter(store: Store, doer: Doer, token: string): void {
  const { bureau, by } = enterBureau(store, doer, token)
  const invited = { bureau, person: doer.person, roles: 'officer', what: 'invited', at: doer.at } as const
  recordComing(store, { ...invited, ...(by === null ? {} : { by }) })
}

function campaignOf(store: Store, { bureau }: Officer, campaign: number): Target {
  const found = campaignsOf(store, bureau).find(({ id }) => id === campaign)
  if (!found) throw new Error('a campaign of another bureau')
  return found
}

function filingOf(store: Store, { bureau }: Officer, filing: number) {
  const found = filingFor(store, bureau, filing)
  if (!found) throw new Error('a filing of another bureau')
  return found
}

const updateState = statement((db) =>
  db
    .update(campaigns)
    .set({ state: set('state') })
    .where(eq(campaigns.id, given('campaign'))),
)

const hush = statement((db) =>
  db.delete(reminders).where(
    sql`${reminders.state} = 'waiting'
      and ${reminders.filing} in (select id from filings where campaign = ${given('campaign')})`,
  ),
)

/** Opens or closes a year. Closing it withdraws the reminders that are waiting. */
function setState(store: Store, campaign: number, state: 'open' | 'closed'): void {
  updateState(store).run({ campaign, state })
  if (state === 'closed') hush(store).run({ campaign })
}

const updateLimit = statement((db) =>
  db
    .update(campaigns)
    .set({ deadline: set('deadline') })
    .where(eq(campaigns.id, given('campaign'))),
)

/** Moves the filings without a deadline of their own to the campaign's. */
const follow = statement((db) =>
  db
    .update(filings)
    .set({ deadline: set('deadline') })
    .where(sql`${filings.campaign} = ${given('campaign')} and ${filings.id} not in (select filing from extensions)`)
    .returning({ id: filings.id }),
)

function moveLimit(store: Store, { id }: Target, deadline: string): void {
  updateLimit(store).run({ campaign: id, deadline })
  for (const followed of follow(store).all({ campaign: id, deadline })) store.touched.add(followed.id)
}

const insertExtension = statement((db) =>
  db.insert(extensions).values({
    filing: given('filing'),
    person: given('person'),
    at: given('at'),
    deadline: given('deadline'),
    reason: given('reason'),
  }),
)

function extend(store: Store, doer: Officer, { filing, deadline, reason }: Of<'extend'>): void {
  const { id } = filingOf(store, doer, filing)
  insertExtension(store).run({ ...doer, filing: id, deadline, reason })
  setDeadline(store, id, deadline)
}

function invite(store: Store, doer: Officer, { tokens, role, uses, expires }: Of<'invite'>): void {
  for (const { filing, token } of tokens) {
    const { id } = filingOf(store, doer, filing)
    addInvitation(store, { ...doer, filing: id, token, role, uses, expires })
  }
}

function nudge(store: Store, doer: Officer, { filings }: Of<'nudge'>): void {
  for (const filing of filings) addNudge(store, { ...doer, filing: filingOf(store, doer, filing).id })
}

/** A step from being filled in to delivered, without a signature, is that of an officer who files for the department. */
function takeIn(store: Store, doer: Officer, { filing, changes }: Of<'takeIn'>): void {
  review(store, doer, { change: 'review', filing, to: 'submitted', changes })
}

function review(store: Store, doer: Officer, { filing, to, note, changes }: Of<'review'>): void {
  const { facts, state } = filingOf(store, doer, filing)
  const stamp = { filing, person: doer.person, update: doer.update, at: doer.at }
  keepChanges(store, stamp, facts, changes)
  takeStep(store, stamp, state, { to, ...(note === undefined ? {} : { note }) })
}
