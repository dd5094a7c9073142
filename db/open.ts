import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { prepareCampaigns } from './campaigns.ts'
import { prepareDigests } from './digests.ts'
import { prepareDocuments } from './documents.ts'
import { prepareDrafts } from './drafts.ts'
import { prepareFacts } from './facts.ts'
import { openFile, openFileInUse } from './file.ts'
import { prepareFilings } from './filings.ts'
import { prepareHistory } from './history.ts'
import { prepareInvitations } from './invitations.ts'
import { prepareJobs } from './jobs.ts'
import { lazily } from './lazily.ts'
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
  return storeOf(openFile(file, migrationsFolder()))
}

/** Opens a file that the bot may be working with just now. Throws an OlderFileError if it is not up to date. */
export function openStoreInUse(file: string): Store {
  return storeOf(openFileInUse(file, migrationsFolder()))
}

/** Where the migrations of the bot's database lie. */
export function migrationsFolder(): string {
  return fileURLToPath(new URL('./migrations', import.meta.url))
}

function storeOf({ client, db }: ReturnType<typeof openFile>): Store {
  const base: Pick<Store, 'db' | 'queued' | 'known' | 'close'> = {
    db,
    queued: new EventEmitter(),
    known: new Map(),
    close: () => void client.close(),
  }
  return Object.assign(statements(db), base)
}

function statements(db: Database) {
  return lazily({
    updates: () => prepareUpdates(db),
    people: () => preparePeople(db),
    filings: () => prepareFilings(db),
    members: () => prepareMembers(db),
    invitations: () => prepareInvitations(db),
    places: () => preparePlaces(db),
    facts: () => prepareFacts(db),
    history: () => prepareHistory(db),
    record: () => prepareRecord(db),
    steps: () => prepareSteps(db),
    documents: () => prepareDocuments(db),
    outbox: () => prepareOutbox(db),
    jobs: () => prepareJobs(db),
    drafts: () => prepareDrafts(db),
    plans: () => preparePlans(db),
    reminders: () => prepareReminders(db),
    campaigns: () => prepareCampaigns(db),
    officers: () => prepareOfficers(db),
    received: () => prepareReceived(db),
    digests: () => prepareDigests(db),
  })
}
