import type { Api } from 'grammy'
import { reviewFile } from '../core/check-file.ts'
import { fillSlots, plainText, sectionAddress } from '../core/narrative.ts'
import type { Job } from '../core/turn.ts'
import type { JobContext } from '../db/jobs.ts'
import type { Outgoing, OutgoingSay } from '../db/outbox.ts'
import type { Config } from './config.ts'
import { draftHeader, exchangeDocument, formNamed, liveFindings, makeReport, reportName } from './documents.ts'
import { download } from './download.ts'
import { compose } from './words/compose.ts'
import { plainWords } from './words/plain.ts'

export type WorkDeps = { readonly api: Api; readonly apiRoot: string; readonly config: Config }

/** Does one job: makes a document, drafts a section, checks a file that was sent. */
export async function work(deps: WorkDeps, job: Job, context: JobContext): Promise<readonly Outgoing[]> {
  switch (job.job) {
    case 'document':
      return [await reportDocument(deps, job.draft, context)]
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

async function reportDocument({ config }: WorkDeps, draft: boolean, context: JobContext): Promise<Outgoing> {
  const filing = filingOf(context)
  const form = formNamed(filing.edition)
  const findings = liveFindings(filing)
  const bytes = await makeReport(form, filing, draft ? { findings, draft: draftHeader(config.zone) } : { findings })
  return { name: reportName(form, filing, draft), bytes }
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
