import type { Logger } from 'pino'
import { formOf } from '../core/editions/index.ts'
import type { Filing } from '../core/filing.ts'
import { cellAt, type Form } from '../core/form.ts'
import { adopted, draftText, plainText, sectionAddress } from '../core/narrative/narrative.ts'
import { titleOfDraft, withPoints } from '../core/narrative/suggested.ts'
import { sectionTemplate } from '../core/narrative/template.ts'
import { type Drafted, redrafted } from '../core/prose/difference.ts'
import type { Run } from '../core/report/blocks.ts'
import { draftsSpent, findDraft, keepDraft, latestDraft } from '../db/drafts.ts'
import { changedAfter, changeUntil } from '../db/history.ts'
import type { Brought, JobContext } from '../db/jobs.ts'
import { namesAround } from '../db/names.ts'
import type { Store } from '../db/store.ts'
import type { Draft } from '../prompts/chains.ts'
import type { Config, ModelConfig } from './config.ts'
import type { UnderWay } from './jobs.ts'
import { draftButtons } from './talk/asking/drafts.ts'
import { labels } from './talk/asking/labels.ts'
import type { Button, Job } from './talk/nouns.ts'
import { suggestionButtons } from './talk/sections/feature.ts'
import { factsBefore } from './talk/talk.ts'
import { wordsOf } from './talk/words.ts'

export type DraftDeps = { readonly config: Config; readonly store: Store; readonly logger: Pick<Logger, 'info'> }

type Wanted = Extract<Job, { job: 'redraft' }>
type Made = { readonly source: string; readonly why: 'model' | 'faults' | 'trouble' | 'spent' }

/** Another draft of a section: with its figures marked, what is new in it, and the buttons. */
export async function redraft(
  deps: DraftDeps,
  job: Wanted,
  context: JobContext,
  underWay: UnderWay,
): Promise<readonly Brought[]> {
  const { filing: kept } = context
  const form = kept && formOf(kept.edition)
  if (!kept || !form) throw new Error('a draft without its filing')
  const filing = { ...kept, facts: withPoints(kept.facts, job.section, job.points) }
  const title = titleOfDraft(form, kept.facts, job.section) ?? ''
  const before = standing(deps.store, filing, job.section)
  const made = await make(deps, job, { filing, form, title }, underWay)
  const line = context.line === undefined ? {} : { edits: context.line }
  const told = { ...wordsOf({ say: 'drafted', title, why: made.why }), ...line }
  if (cellAt(form, job.section)) return [told, suggested(form, filing, job, title, made)]
  return [told, shown(form, filing, job.section, title, made, before)]
}

type Subject = {
  readonly filing: Filing
  readonly form: Form
  readonly title: string
}

/** The model's draft, or the template if there is none. */
async function make(deps: DraftDeps, job: Wanted, subject: Subject, underWay: UnderWay): Promise<Made> {
  const { model } = deps.config
  const { filing } = subject
  const template: Made = { source: templateOf(subject, job.section), why: 'trouble' }
  if (!model || filing.drafting === false) return template
  const { draftKey } = await import('../prompts/draft.ts')
  const hash = await draftKey(job.section, inputOf(deps.store, job, subject), model.name)
  const kept = findDraft(deps.store, filing.id, hash)
  if (kept !== undefined) return { source: kept, why: 'model' }
  const spent = draftsSpent(deps.store, filing.id)
  if (spent.tokens >= model.tokens || spent.millis >= model.millis) return { ...template, why: 'spent' }
  const draft = await ask(deps, model, job, subject, hash, underWay)
  return draft.by === 'model' ? { source: draft.source, why: 'model' } : { ...template, why: draft.gaveUp ?? 'trouble' }
}

/** A section is stored as the slot of its template; a cell has none. */
function templateOf({ form, filing }: Subject, section: string): string {
  return cellAt(form, section) ? sectionTemplate(form, filing, section) : adopted(section)
}

/** Asks the model and records the cost; what was sent is logged by its hash. */
async function ask(
  { store, logger }: DraftDeps,
  model: ModelConfig,
  job: Wanted,
  subject: Subject,
  hash: string,
  { signal, tell }: UnderWay,
): Promise<Draft> {
  const { draftSection } = await import('../prompts/draft.ts')
  const { section } = job
  const choices: Button[] = [{ label: '取消', action: { do: 'stopDraft', section } }]
  const onTry = (attempt: number) => {
    if (attempt > 1) tell(wordsOf({ say: 'drafting', title: subject.title, attempt, choices }))
  }
  const began = Date.now()
  const draft = await draftSection(section, inputOf(store, job, subject), { model, onTry, signal })
  const millis = Date.now() - began
  const { by, tokens } = draft
  const source = by === 'model' ? draft.source : null
  signal.throwIfAborted()
  keepDraft(store, { filing: subject.filing.id, section, hash, source, tokens, millis, at: new Date().toISOString() })
  logger.info({ section, sent: hash, by, gaveUp: draft.gaveUp, tokens, millis }, 'a section was drafted')
  return draft
}

function inputOf(store: Store, { variant }: Wanted, { form, filing }: Subject) {
  const people = namesAround(store, filing.id)
  return { form, subject: filing, people, ...(variant === undefined ? {} : { variant }) }
}

/** What a draft is compared with: the adopted text, else the draft before, each with the facts of its time. */
function standing(store: Store, { id, facts, versions, ...filing }: Filing, section: string): Drafted | undefined {
  const taken = facts.get(sectionAddress(section))
  const latest = taken === undefined ? latestDraft(store, id, section) : undefined
  const source = taken ?? latest?.source
  if (source === undefined) return undefined
  const change = latest ? changeUntil(store, id, latest.at) : (versions.get(sectionAddress(section)) ?? 0)
  return { subject: { ...filing, facts: factsBefore(facts, changedAfter(store, id, change)) }, source }
}

/** The text of a cell as it would be stored, with its figures filled in. */
function suggested(form: Form, filing: Filing, { section, points }: Wanted, title: string, { source }: Made): Brought {
  const text = plainText(draftText(form, filing, section, source))
  const choices = suggestionButtons(form, filing, section, { text, points, model: true })
  return { text: wordsOf({ say: 'suggested', title, text, choices }).text, buttons: [choices] }
}

function shown(
  form: Form,
  filing: Filing,
  section: string,
  title: string,
  { source, why }: Made,
  before: Drafted | undefined,
): Brought {
  const address = sectionAddress(section)
  const runs = draftText(form, filing, section, source)
  const difference = before && redrafted(form, section, before, { subject: filing, source })
  const row = form.edition.rows.find(({ prose }) => prose === section)?.id ?? ''
  const seen = filing.versions.get(address) ?? 0
  const take = (label: string, to: string): Button => ({
    label,
    action: { do: 'answer', row, values: { [address]: to }, seen },
  })
  const template = why === 'model' ? [take('固定写法', adopted(section))] : []
  const choices = [take(labels.take, source), ...draftButtons(section, true), ...template]
  return wordsOf({ say: 'draft', title, text: marked(runs), ...(difference ? { difference } : {}), choices })
}

/** A draft with its figures marked; those found only in a person's words are marked as such. */
function marked(paragraphs: readonly (readonly Run[])[]): string {
  const mark = ({ text, said, address, figure }: Run) => {
    if (said) return `〔${text}·自述〕`
    return (address !== undefined || figure) && /\d/.test(text) && text.length < 40 ? `〔${text}〕` : text
  }
  return plainText(paragraphs.map((runs) => runs.map((run) => ({ ...run, text: mark(run) }))))
}
