import type { Board } from '../../core/bureau/board.ts'
import type { BoardJob } from '../../core/bureau/board-jobs.ts'
import { campaignsOf } from '../../db/campaigns.ts'
import type { Brought, JobContext } from '../../db/jobs.ts'
import { bureauOf } from '../../db/officers.ts'
import type { Store } from '../../db/store.ts'
import type { UnderWay } from '../jobs.ts'
import type { Run } from '../workers/tasks.ts'
import { boardButtons } from './board-buttons.ts'
import { boardFileWords } from './board-files.ts'
import { boardSheet } from './board-sheet.ts'
import { boardWords } from './board-words.ts'
import { readBoard, type SeasonWork } from './season.ts'
import { summarise } from './summary.ts'

/** Does what an officer asked for; nothing if they are no longer an officer of the campaign's bureau. */
export async function workOnBoard(
  { store, make, zone }: { readonly store: Store; readonly make: Run; readonly zone: string },
  job: BoardJob,
  context: JobContext,
  underWay: UnderWay,
): Promise<readonly Brought[]> {
  const bureau = bureauOf(store, context.person.id)
  const campaign = bureau && campaignsOf(store, bureau.id).find(({ id }) => id === job.campaign)
  if (!campaign) return []
  const season = { store, make, bureau: bureau.id, campaign, zone, signal: underWay.signal }
  if (job.job === 'summary') return summarise(season, job.of, context, underWay)
  return job.job === 'board' ? boardPage(season, job, context) : boardFile(season, job.as, context)
}

async function boardPage(
  season: SeasonWork,
  { view, edits }: Extract<BoardJob, { job: 'board' }>,
  { line = edits }: JobContext,
): Promise<Brought[]> {
  const board = await readBoard(season)
  const say = { text: boardWords(board, view), buttons: boardButtons(board, season.campaign.id, view) }
  return [line === undefined ? say : { ...say, edits: line }]
}

/** The board as a file; if no picture can be drawn, the workbook replaces it. */
async function boardFile(season: SeasonWork, as: 'picture' | 'workbook', { line }: JobContext): Promise<Brought[]> {
  const board = await readBoard(season)
  const { done, noFont } = boardFileWords
  const pictures = as === 'picture' ? await season.make('picture', board, season.signal) : []
  const say = { text: as === 'picture' && pictures.length === 0 ? noFont : done[as] }
  const told = [line === undefined ? say : { ...say, edits: line }]
  if (pictures.length === 0)
    return [...told, { name: boardFileWords.name(board, 'xlsx'), bytes: await workbookOf(season, board) }]
  const part = (at: number) => (pictures.length > 1 ? at + 1 : undefined)
  return [...told, ...pictures.map((bytes, at) => ({ name: boardFileWords.name(board, 'png', part(at)), bytes }))]
}

function workbookOf({ make, signal }: SeasonWork, board: Board): Promise<Uint8Array> {
  return make('workbook', [boardSheet(board)], signal)
}
