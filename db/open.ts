import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { prepareCampaigns } from './campaigns.ts'
import { prepareDigests } from './digests.ts'
import { prepareDocuments } from './documents.ts'
import { prepareDrafts } from './drafts.ts'
import { prepareFacts } from './facts.ts'
import { openFile } from './file.ts'
import { prepareFilings } from './filings.ts'
import { prepareHistory } from './history.ts'
import { prepareInvitations } from './invitations.ts'
import { prepareJobs } from './jobs.ts'
import { prepareMembers } from './members.ts'
import { prepareOfficers } from './officers.ts'
import { prepareOutbox } from './outbox.ts'
import { preparePeople } from './people.ts'
import { preparePlaces } from './places.ts'
import { preparePlans } from './plans.ts'
import { prepareReceived } from './received.ts'
import { prepareRecord } from './record.ts'
import { prepareReminders } from './reminders.ts'
import { prepareSteps } from './steps.ts'
import type { Database, Store } from './store.ts'
import { prepareUpdates } from './updates.ts'

/** Opens the file, or makes it, and brings its tables up to date. Throws if it cannot be opened or migrated. */
export function openStore(file: string): Store {
  const { client, db } = openFile(file, fileURLToPath(new URL('./migrations', import.meta.url)))
  const store: Base = { db, queued: new EventEmitter(), known: new Map(), close: () => void client.close() }
  return withStatements(store, statements)
}

const statements = {
  updates: prepareUpdates,
  people: preparePeople,
  filings: prepareFilings,
  members: prepareMembers,
  invitations: prepareInvitations,
  places: preparePlaces,
  facts: prepareFacts,
  history: prepareHistory,
  record: prepareRecord,
  steps: prepareSteps,
  documents: prepareDocuments,
  outbox: prepareOutbox,
  jobs: prepareJobs,
  drafts: prepareDrafts,
  plans: preparePlans,
  reminders: prepareReminders,
  campaigns: prepareCampaigns,
  officers: prepareOfficers,
  received: prepareReceived,
  digests: prepareDigests,
}

type Base = Pick<Store, 'db' | 'queued' | 'known' | 'close'>

type Prepared<Prepare extends object> = {
  readonly [Name in keyof Prepare]: Prepare[Name] extends (db: Database) => infer Made ? Made : never
}

/** Each group of statements is prepared when it is first used: a start waits for none, and most talks need few of them. */
function withStatements<Prepare extends Record<string, (db: Database) => unknown>>(
  base: Base,
  prepare: Prepare,
): Base & Prepared<Prepare> {
  for (const [name, prepareGroup] of Object.entries(prepare)) {
    Object.defineProperty(base, name, {
      configurable: true,
      get() {
        const value = prepareGroup(base.db)
        Object.defineProperty(base, name, { value })
        return value
      },
    })
  }
  return base as Base & Prepared<Prepare>
}
