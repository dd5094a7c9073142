import { rightOfJob } from '../core/dialogue/asked-rights.ts'
import { denialOf, isSignedState } from '../core/dialogue/rights.ts'
import type { Filing, Job } from '../core/turn.ts'
import type { KeptDocument } from '../db/documents.ts'
import type { JobContext } from '../db/jobs.ts'
import type { OutgoingSay } from '../db/outbox.ts'
import { workOnBoard } from './bureau/board-work.ts'
import { bureauWork, isBureauJob } from './bureau/work.ts'
import {
  draftHeader,
  exchangeDocument,
  formNamed,
  liveFindings,
  makeReport,
  reportName,
  withoutPhones,
} from './documents.ts'
import { type DraftDeps, redraft } from './drafting.ts'
import { type FileDeps, readSent } from './files/read-sent.ts'
import type { Outcome, UnderWay } from './jobs.ts'
import { plainWords } from './words/plain.ts'
import { summaryWords } from './words/summary.ts'

export type WorkDeps = DraftDeps & FileDeps

/** Does one job: makes a document, drafts a section, checks a file that was sent. */
export async function work(deps: WorkDeps, job: Job, context: JobContext, underWay: UnderWay): Promise<Outcome> {
  if (isBureauJob(job)) return bureauWork({ api: deps.api, store: deps.store, zone: deps.config.zone }, job, context)
  if (isDenied(job.job, context)) return []
  switch (job.job) {
    case 'document':
      return [await reportDocument(deps, job.draft, context)]
    case 'publication':
      return [await publication(filingOf(context))]
    case 'snapshot':
      return [{ step: job.step, ...(await finalDocument(filingOf(context))) }]
    case 'export':
      return [exchangeDocument(filingOf(context))]
    case 'redraft':
      return redraft(deps, job, context, underWay)
    case 'board':
    case 'boardFile':
    case 'summary':
      return workOnBoard({ store: deps.store, zone: deps.config.zone }, job, context, underWay)
    case 'review':
      return readSent(deps, job)
  }
}

/** What is made without being asked for: a person who took a step is not told that its paper failed. */
const unasked: readonly Job['job'][] = ['snapshot', 'menu']

/** What is said of a job that could not be done. */
export function apology(job: Job): OutgoingSay | undefined {
  if (unasked.includes(job.job)) return undefined
  if (job.job === 'board' || job.job === 'boardFile' || job.job === 'summary') return { text: summaryWords.failed }
  if (isBureauJob(job)) return { text: plainWords.notDone }
  return { text: job.job === 'review' ? plainWords.fileFailed : plainWords.documentFailed }
}

/** What the person was allowed when they asked may be so no longer. */
function isDenied(job: Job['job'], { person, filing }: JobContext): boolean {
  const right = rightOfJob[job]
  return filing !== undefined && right !== undefined && denialOf(person, filing, right) !== undefined
}

/** A draft as it stands now; the report of a signed filing is the one that was kept when it was signed. */
async function reportDocument({ config }: WorkDeps, draft: boolean, context: JobContext): Promise<KeptDocument> {
  const filing = filingOf(context)
  if (!draft) return (isSignedState(filing.state) && context.signed) || finalDocument(filing)
  const form = formNamed(filing.edition)
  const options = { findings: liveFindings(filing), draft: draftHeader(config.zone) }
  return { name: reportName(form, filing, 'draft'), bytes: await makeReport(form, filing, options) }
}

async function finalDocument(filing: Filing): Promise<KeptDocument> {
  const form = formNamed(filing.edition)
  return { name: reportName(form, filing, 'final'), bytes: await makeReport(form, filing, { findings: [] }) }
}

async function publication(filing: Filing): Promise<KeptDocument> {
  const form = formNamed(filing.edition)
  const bytes = await makeReport(form, { ...filing, facts: withoutPhones(form, filing.facts) }, { findings: [] })
  return { name: reportName(form, filing, 'public'), bytes }
}

function filingOf({ filing }: JobContext) {
  if (!filing) throw new Error('a job of a filing without its filing')
  return filing
}
