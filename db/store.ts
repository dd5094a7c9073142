import type { EventEmitter } from 'node:events'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { CampaignStatements } from './campaigns.ts'
import type { DigestStatements } from './digests.ts'
import type { DocumentStatements } from './documents.ts'
import type { DraftStatements } from './drafts.ts'
import type { FactStatements } from './facts.ts'
import type { FilingStatements } from './filings.ts'
import type { HistoryStatements } from './history.ts'
import type { InvitationStatements } from './invitations.ts'
import type { KnownFacts } from './known.ts'
import type { MemberStatements } from './members.ts'
import type { OfficerStatements } from './officers.ts'
import type { PlaceStatements } from './places.ts'
import type { PlanStatements } from './plans.ts'
import type { ReceivedStatements } from './received.ts'
import type { RecordStatements } from './record.ts'
import type { ReminderStatements } from './reminders.ts'
import type { StepStatements } from './steps.ts'

export type Database = BetterSQLite3Database

/** An open database file with its prepared statements. */
export type Store = {
  readonly db: Database
  /** Told after a commit: there is something to say in that chat, there is a job to do, or one to leave. */
  readonly queued: EventEmitter<{ says: [chat: number]; jobs: []; cancelled: [job: number] }>
  readonly known: KnownFacts
  readonly filings: FilingStatements
  readonly members: MemberStatements
  readonly invitations: InvitationStatements
  readonly places: PlaceStatements
  readonly facts: FactStatements
  readonly history: HistoryStatements
  readonly record: RecordStatements
  readonly steps: StepStatements
  readonly documents: DocumentStatements
  readonly drafts: DraftStatements
  readonly plans: PlanStatements
  readonly reminders: ReminderStatements
  readonly campaigns: CampaignStatements
  readonly officers: OfficerStatements
  readonly received: ReceivedStatements
  readonly digests: DigestStatements
  close(): void
}

/** Runs work as one durable transaction, alone from its first read on. The work must not wait for anything. */
export function atomically<Result>(store: Store, work: () => Result): Result {
  return store.db.transaction(() => work(), { behavior: 'immediate' })
}
