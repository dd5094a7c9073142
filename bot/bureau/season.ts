import { setImmediate as breath } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { type Board, type BoardLine, type WorkedOut, workOut } from '../../core/bureau/board.ts'
import { type Campaign, type CampaignFiling, isOneHand } from '../../core/bureau/campaign.ts'
import type { Filing } from '../../core/filing.ts'
import { campaignFilings, filingFor } from '../../db/campaigns.ts'
import { newestChange } from '../../db/facts.ts'
import type { Store } from '../../db/store.ts'
import { formNamed } from '../documents.ts'
import { localOf } from '../reminders/slots.ts'
import type { Run } from '../workers/tasks.ts'

/** A bureau's year, from which its board and its summary are made. */
export type Season = {
  readonly store: Store
  readonly bureau: number
  readonly campaign: Campaign
  readonly zone: string
  readonly signal: AbortSignal
}

/** The same with the means to make documents. */
export type SeasonWork = Season & { readonly make: Run }

/** One department in its current state; its filing with all facts is read on demand. */
export type Department = { readonly line: BoardLine; readonly filing: () => Filing }

/** The current board of a campaign. */
export async function readBoard(season: Season): Promise<Board> {
  const { campaign, zone } = season
  const lines: BoardLine[] = []
  for await (const { line } of departmentsOf(season)) lines.push(line)
  const now = localOf(DateTime.utc().toISO(), zone)
  return { year: campaign.year, deadline: campaign.deadline, now, lines }
}

/** One department after another, each in its state at that moment; the talk goes on in between. */
export async function* departmentsOf(season: Season): AsyncGenerator<Department> {
  const { store, bureau, campaign, signal } = season
  for (const told of campaignFilings(store, campaign.id)) {
    await breath()
    signal.throwIfAborted()
    const filing = () => {
      const found = filingFor(store, bureau, told.id)
      if (!found) throw new Error('a filing that its bureau may not see')
      return found
    }
    yield { line: lineOf(season, told, workedOut(store, told.id, filing)), filing }
  }
}

function lineOf({ campaign, zone }: Season, told: CampaignFiling, worked: WorkedOut): BoardLine {
  const { id, department, state, deadline, active, people, takenIn: taken } = told
  const takenIn = taken ? { takenIn: { ...taken, at: localOf(taken.at, zone) } } : {}
  const own = deadline === undefined || deadline === campaign.deadline ? {} : { deadline }
  const at = active === undefined ? {} : { active: localOf(active, zone) }
  const oneHand = isOneHand(told) ? { oneHand: true as const } : {}
  return { filing: id, department, state, people, ...oneHand, ...takenIn, ...own, ...at, ...worked }
}

type Known = { readonly change: number; readonly worked: WorkedOut }

/** Computed results, which stay valid until a fact changes. */
const known = new WeakMap<Store, Map<number, Known>>()

function workedOut(store: Store, id: number, filing: () => Filing): WorkedOut {
  const ofStore = known.get(store) ?? new Map<number, Known>()
  known.set(store, ofStore)
  const change = newestChange(store, id)
  const before = ofStore.get(id)
  if (before?.change === change) return before.worked
  const { edition, year, facts } = filing()
  const worked = workOut(formNamed(edition), { year, facts })
  ofStore.set(id, { change, worked })
  return worked
}
