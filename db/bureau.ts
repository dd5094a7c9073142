import type { BureauChange, Listed } from '../core/bureau/change.ts'
import { campaignsOf, filingFor } from './campaigns.ts'
import { recordComing } from './comings.ts'
import { dismiss } from './dismissal.ts'
import { keepChanges, type Stamp } from './facts.ts'
import { setDeadline } from './filings.ts'
import { keyOf } from './key.ts'
import { hashOf } from './links.ts'
import { bureauOf } from './officers.ts'
import { takeOut } from './removal.ts'
import { takeStep } from './steps.ts'
import type { Store } from './store.ts'

/** Whose turn it is. */
type Doer = Pick<Stamp, 'person' | 'update' | 'at'>
type Officer = Doer & { readonly bureau: number }
type Of<Kind extends BureauChange['change']> = Extract<BureauChange, { change: Kind }>

/** Keeps what an officer changes, within the caller’s transaction; only in their own bureau. */
export function keepBureau(store: Store, doer: Doer, changes: readonly BureauChange[]): void {
  for (const change of changes) {
    if (change.change === 'enter') enter(store, doer, change.token)
    else keepOne(store, officer(store, doer), change)
  }
}

type Kept = Exclude<BureauChange, { change: 'enter' }>
type Keep = { readonly [Kind in Kept['change']]: (store: Store, doer: Officer, change: Of<Kind>) => void }

const keeps: Keep = {
  name: (store, { bureau }, { name }) => void store.officers.rename.run({ bureau, name }),
  link: (store, doer, { token, expires }) =>
    void store.officers.addLink.run({ ...doer, by: doer.person, hash: hashOf(token), expires }),
  open: openCampaign,
  list: (store, doer, { campaign, departments }) =>
    listDepartments(store, doer, campaignOf(store, doer, campaign), departments),
  close: (store, doer, { campaign }) => setState(store, campaignOf(store, doer, campaign).id, 'closed'),
  reopen: (store, doer, { campaign }) => setState(store, campaignOf(store, doer, campaign).id, 'open'),
  limit: (store, doer, { campaign, deadline }) => moveLimit(store, campaignOf(store, doer, campaign), deadline),
  extend,
  invite,
  nudge,
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

function enter(store: Store, { person, at }: Doer, token: string): void {
  const hash = hashOf(token)
  const link = store.officers.link.get({ hash })
  if (!link || link.person !== null) throw new Error('an officer’s link that lets nobody in was taken')
  store.officers.takeLink.run({ hash, person })
  store.officers.enter.run({ person, bureau: link.bureau, at })
  const by = link.by === null ? {} : { by: link.by }
  recordComing(store, { bureau: link.bureau, person, roles: 'officer', what: 'invited', at, ...by })
}

type Target = { readonly id: number; readonly year: number; readonly edition: string; readonly deadline: string }

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

function openCampaign(store: Store, doer: Officer, { departments, ...campaign }: Of<'open'>): void {
  const { bureau, at } = doer
  const id = Number(store.campaigns.add.run({ ...campaign, bureau, at }).lastInsertRowid)
  listDepartments(store, doer, { id, ...campaign }, departments)
}

/** Each department’s filing begins at once; one that it began by itself for the same year comes along as it is. */
function listDepartments(store: Store, doer: Officer, campaign: Target, departments: readonly Listed[]): void {
  for (const { name, facts } of departments) {
    const department = listedDepartment(store, doer.bureau, name)
    const { id, year, edition, deadline } = campaign
    const begun = store.campaigns.begun.get({ department, year, edition })
    if (begun) store.campaigns.adopt.run({ filing: begun.id, campaign: id, deadline })
    else begin(store, doer, { department, edition, year, deadline, campaign: id }, facts)
  }
}

type Begun = Omit<Target, 'id'> & { readonly department: number; readonly campaign: number }

function begin(store: Store, { person, update, at }: Officer, begun: Begun, facts: Listed['facts']): void {
  const filing = Number(store.filings.add.run({ ...begun, opened: update }).lastInsertRowid)
  keepChanges(store, { filing, person, update, at }, new Map(), facts)
}

function listedDepartment(store: Store, bureau: number, name: string): number {
  const known = store.campaigns.department.get({ bureau, name })
  return known?.id ?? Number(store.filings.found.run({ bureau, name, key: keyOf(name) }).lastInsertRowid)
}

/** What waits to remind is taken back at once when a year is closed. */
function setState(store: Store, campaign: number, state: 'open' | 'closed'): void {
  store.campaigns.setState.run({ campaign, state })
  if (state === 'closed') store.campaigns.hush.run({ campaign })
}

function moveLimit(store: Store, { id }: Target, deadline: string): void {
  store.campaigns.setDeadline.run({ campaign: id, deadline })
  store.campaigns.follow.run({ campaign: id, deadline })
}

function extend(store: Store, doer: Officer, { filing, deadline, reason }: Of<'extend'>): void {
  const { id } = filingOf(store, doer, filing)
  store.campaigns.extend.run({ ...doer, filing: id, deadline, reason })
  setDeadline(store, id, deadline)
}

function invite(store: Store, doer: Officer, { tokens, role, uses, expires }: Of<'invite'>): void {
  for (const { filing, token } of tokens) {
    const { id } = filingOf(store, doer, filing)
    store.invitations.add.run({ ...doer, filing: id, hash: hashOf(token), role, uses, expires })
  }
}

function nudge(store: Store, doer: Officer, { filings }: Of<'nudge'>): void {
  for (const filing of filings) store.campaigns.nudge.run({ ...doer, filing: filingOf(store, doer, filing).id })
}

function review(store: Store, doer: Officer, { filing, to, note, changes }: Of<'review'>): void {
  const { facts, state } = filingOf(store, doer, filing)
  const stamp = { filing, person: doer.person, update: doer.update, at: doer.at }
  keepChanges(store, stamp, facts, changes)
  takeStep(store, stamp, state, { to, ...(note === undefined ? {} : { note }) })
}
