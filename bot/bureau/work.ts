import { setImmediate as breath } from 'node:timers/promises'
import { DateTime } from 'luxon'
import type { BoardJob } from '../../core/bureau/board-jobs.ts'
import type { JobContext } from '../../db/jobs.ts'
import { bureauOf } from '../../db/officers.ts'
import type { Outgoing, OutgoingSay } from '../../db/outbox.ts'
import type { Store } from '../../db/store.ts'
import { tellYear } from '../../db/urging.ts'
import type { Lines } from '../lines.ts'
import { compose } from '../talk/compose.ts'
import { commandMenu, officerMenu } from '../talk/menu.ts'
import type { Button, Job, Jobs } from '../talk/nouns.ts'
import type { Run } from '../workers/tasks.ts'
import { linksFile } from './links-file.ts'
import { nudge } from './nudge.ts'
import type { PapersJob } from './papers-work.ts'
import { reviewCopy } from './review-copy.ts'

export type BureauDeps = {
  readonly lines: Pick<Lines, 'menu'>
  readonly store: Store
  readonly make: Run
  readonly zone: string
}
/** An officer of this bureau, whose job it is. */
export type Officer = { readonly bureau: number; readonly person: number; readonly chat: number }

/** What is made and sent at once; the board, what is summed up and papers are made apart. */
type DeskJob = Exclude<Jobs['desk'], BoardJob | PapersJob | { readonly job: 'takeIn' }>

type Work = {
  readonly [Kind in DeskJob['job']]: (
    deps: BureauDeps,
    officer: Officer,
    job: Extract<DeskJob, { job: Kind }>,
  ) => Promise<readonly Outgoing[]>
}

const works: Work = {
  menu: async ({ lines }, { chat }) => {
    await lines.menu(chat, officerMenu)
    return []
  },
  reviewCopy: ({ store, make }, { bureau }, { filing }) => reviewCopy(store, make, bureau, filing),
  links: ({ make }, _, { year, lines }) => linksFile(make, year, lines),
  announce,
  nudge: (deps, officer, { filings }) => nudge(deps, officer, filings),
}

/** Whether a job is an officer's. */
export function isBureauJob(job: Job): job is DeskJob {
  return Object.hasOwn(works, job.job)
}

/** Does an officer's job; for somebody who is no longer an officer it only resets their menu. */
export async function bureauWork(
  deps: BureauDeps,
  job: DeskJob,
  { person, chat }: JobContext,
): Promise<readonly Outgoing[]> {
  const bureau = bureauOf(deps.store, person.id)
  if (!bureau) return job.job === 'menu' ? plainMenu(deps, chat) : []
  const work = works[job.job] as (deps: BureauDeps, officer: Officer, job: DeskJob) => Promise<readonly Outgoing[]>
  return work(deps, { bureau: bureau.id, person: person.id, chat }, job)
}

/** Gives everybody's menu to somebody who is no longer an officer. */
async function plainMenu({ lines }: BureauDeps, chat: number): Promise<readonly Outgoing[]> {
  await lines.menu(chat, commandMenu)
  return []
}

/** Tells everybody in the year's departments that it has begun, or that its deadline was moved. */
async function announce(
  { store }: BureauDeps,
  { bureau }: Officer,
  { year, what }: Extract<DeskJob, { job: 'announce' }>,
): Promise<readonly Outgoing[]> {
  await breath()
  const at = DateTime.utc().toISO()
  tellYear(store, { bureau, year, at }, ({ id, department, deadline, reason }, campaign): OutgoingSay | undefined => {
    if (what === 'moved' && reason !== undefined) return undefined
    const choices: Button[] = [{ label: what === 'opened' ? '开始' : '接着填', action: { do: 'switchTo', filing: id } }]
    const say = what === 'opened' ? 'yearBegun' : 'yearMoved'
    return compose([{ say, department, year, deadline: deadline ?? campaign.deadline, choices }])[0]
  })
  return []
}
