import type { Api } from 'grammy'
import { reviewFile } from '../core/check-file.ts'
import { denialOf, isSignedState, rightOfJob } from '../core/dialogue/rights.ts'
import { fillSlots, plainText, sectionAddress } from '../core/narrative.ts'
import type { Filing, Job } from '../core/turn.ts'
import type { KeptDocument } from '../db/documents.ts'
import type { Brought, JobContext } from '../db/jobs.ts'
import type { Outgoing, OutgoingSay } from '../db/outbox.ts'
import type { Config } from './config.ts'
import {
  draftHeader,
  exchangeDocument,
  formNamed,
  liveFindings,
  makeReport,
  reportName,
  withoutPhones,
} from './documents.ts'
import { download } from './download.ts'
import { compose } from './words/compose.ts'
import { plainWords } from './words/plain.ts'

export type WorkDeps = { readonly api: Api; readonly apiRoot: string; readonly config: Config }

/** Does one job: makes a document, drafts a section, checks a file that was sent. */
export async function work(deps: WorkDeps, job: Job, context: JobContext): Promise<readonly Brought[]> {
  if (job.job !== 'review' && isDenied(job.job, context)) return []
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
      return redraft(job.section, context)
    case 'review':
      return review(await download(deps, job.file))
  }
}

/** What is said of a job that could not be done. */
export function apology(job: Job): OutgoingSay {
  return { text: job.job === 'review' ? plainWords.fileFailed : plainWords.documentFailed }
}

/** What the person was allowed when they asked may be so no longer. */
function isDenied(job: keyof typeof rightOfJob, { person, filing }: JobContext): boolean {
  return filing !== undefined && job !== 'snapshot' && denialOf(person, filing, rightOfJob[job]) !== undefined
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

/** The drafting chain is loaded only when somebody asks for another draft. */
async function redraft(section: string, context: JobContext): Promise<readonly Outgoing[]> {
  const { draftSection } = await import('../prompts/draft.ts')
  const filing = filingOf(context)
  const form = formNamed(filing.edition)
  const source = await draftSection(section, { form, subject: filing })
  const address = sectionAddress(section)
  const action = {
    do: 'answer',
    row: form.edition.rows.find(({ prose }) => prose === section)?.id ?? '',
    values: { [address]: source },
    seen: filing.versions.get(address) ?? 0,
  } as const
  return [{ text: plainText(fillSlots(form, filing, source)), buttons: [[{ label: '采用', action }]] }]
}

function review(text: string): readonly Outgoing[] {
  const reviewed = reviewFile(text)
  if ('unreadable' in reviewed)
    return compose([{ say: 'fileUnreadable', why: reviewed.unreadable, read: reviewed.read }])
  const { file, findings } = reviewed
  return compose([{ say: 'fileFindings', department: file.department, year: file.year, findings }])
}

function filingOf({ filing }: JobContext) {
  if (!filing) throw new Error('a job of a filing without its filing')
  return filing
}
