import type { Filing } from '../core/filing.ts'
import { denialOf, isSignedState } from '../core/rights.ts'
import type { KeptDocument } from '../db/documents.ts'
import type { JobContext } from '../db/jobs.ts'
import { workOnBoard } from './bureau/board-work.ts'
import { checkPapers } from './bureau/papers-work.ts'
import { bureauWork, isBureauJob } from './bureau/work.ts'
import {
  draftHeader,
  exchangeName,
  formNamed,
  type Paper,
  paperOf,
  reportName,
  transcriptionName,
} from './documents.ts'
import { type DraftDeps, redraft } from './drafting.ts'
import { commentSent } from './files/comment-sent.ts'
import { compareKept, type FileDeps, readForFiling, readSent } from './files/read-sent.ts'
import type { Outcome, UnderWay } from './jobs.ts'
import { checkScan, receiveScan, sentAgain } from './scans.ts'
import { rightOfJob } from './talk/lookup.ts'
import type { Job } from './talk/nouns.ts'
import type { Run } from './workers/tasks.ts'

export type WorkDeps = DraftDeps &
  FileDeps & {
    /** Makes documents in a separate process. */
    readonly make: Run
  }

/** Does one job: makes a document, drafts a section, or checks a sent file. */
export async function work(deps: WorkDeps, job: Job, context: JobContext, underWay: UnderWay): Promise<Outcome> {
  const { lines, store, make, convert, config } = deps
  const { signal } = underWay
  if (isBureauJob(job)) return bureauWork({ lines, store, make, zone: config.zone }, job, context)
  if (isDenied(job.job, context)) return []
  switch (job.job) {
    case 'document':
      return [await reportDocument(deps, job.draft, context, signal)]
    case 'publication':
      return [await printed(make, 'public', { ...paperOf(filingOf(context)), unlisted: true }, signal)]
    case 'snapshot':
      if (!context.filing) throw new Error('the facts of the step cannot be read')
      return [{ step: job.step, ...(await printed(make, 'final', paperOf(context.filing), signal)) }]
    case 'transcribe':
      return [await transcribed(make, filingOf(context), signal)]
    case 'export':
      return [await exported(make, filingOf(context), signal)]
    case 'redraft':
      return redraft(deps, job, context, underWay)
    case 'board':
    case 'boardFile':
    case 'summary':
      return workOnBoard({ store, make, zone: config.zone }, job, context, underWay)
    case 'takeIn':
      return readForFiling(deps, job, context, signal)
    case 'papers':
      return checkPapers(deps, job, context, underWay)
    case 'keepScan':
      return receiveScan(deps, job, context, signal)
    case 'checkScan':
      return checkScan(deps, job, context, signal)
    case 'sendScan':
      return sentAgain(store, context, job.scan)
    case 'review':
      return readSent(deps, job, context, signal)
    case 'comment':
      return commentSent({ lines, make, convert, zone: config.zone }, job, context, signal)
    case 'compare':
      return compareKept(deps, job, context, signal)
  }
}

/** Whether the person has lost the right that they had when they asked. */
function isDenied(job: Job['job'], { person, filing }: JobContext): boolean {
  const right = rightOfJob(job)
  return filing !== undefined && right !== undefined && denialOf(person, filing, right) !== undefined
}

/** A draft of the current state; for a signed filing, the report stored when it was signed. */
async function reportDocument(
  { config, make }: WorkDeps,
  draft: boolean,
  context: JobContext,
  signal: AbortSignal,
): Promise<KeptDocument> {
  const filing = filingOf(context)
  const paper = paperOf(filing)
  if (draft) return printed(make, 'draft', { ...paper, draft: draftHeader(config.zone) }, signal)
  return (isSignedState(filing.state) && context.signed) || printed(make, 'final', paper, signal)
}

async function printed(
  make: Run,
  kind: Parameters<typeof reportName>[2],
  paper: Paper,
  signal: AbortSignal,
): Promise<KeptDocument> {
  return { name: reportName(formNamed(paper.edition), paper, kind), bytes: await make('print', paper, signal) }
}

async function transcribed(make: Run, filing: Filing, signal: AbortSignal): Promise<KeptDocument> {
  return { name: transcriptionName(filing), bytes: await make('transcribe', paperOf(filing), signal) }
}

async function exported(make: Run, filing: Filing, signal: AbortSignal): Promise<KeptDocument> {
  return { name: exchangeName(filing), bytes: await make('export', paperOf(filing), signal) }
}

function filingOf({ filing }: JobContext) {
  if (!filing) throw new Error('a job of a filing without its filing')
  return filing
}
