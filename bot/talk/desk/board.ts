import type { BoardFilter } from '../../../core/bureau/board.ts'
import type { BoardAction, BoardView } from '../../../core/bureau/board-view.ts'
import type { Campaign } from '../../../core/bureau/campaign.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { campaignInHand } from './desk.ts'
import { asking, leave } from './opening.ts'

const whole: BoardView = { filter: 'all', page: 0 }

/** Makes the board or the summary of a campaign, closed or not, in the background. */
export function watch(at: AtDesk, action: BoardAction): Turn {
  const campaign = wanted(at, action.campaign)
  if (!campaign) return { says: [{ say: 'noYear' }] }
  if (action.do === 'askSummary') return askSummary(campaign)
  if (action.do === 'progress') return progress(at, campaign, action.view)
  const { id } = campaign
  const idle = { at: 'desk', ask: { for: 'nothing' }, choices: [] } as const
  return action.do === 'summary'
    ? {
        place: idle,
        says: [{ say: 'summing', of: action.of }],
        jobs: [{ job: 'summary', campaign: id, of: action.of }],
      }
    : { place: idle, says: [{ say: 'counting' }], jobs: [{ job: 'boardFile', campaign: id, as: action.as }] }
}

function wanted(at: AtDesk, campaign: number | undefined): Campaign | undefined {
  return campaign === undefined ? campaignInHand(at.bureau) : at.bureau.campaigns.find(({ id }) => id === campaign)
}

/** A view that was tapped replaces the one above the button, and the place does not change. */
function progress({ message }: AtDesk, { id: campaign }: Campaign, view: BoardView | undefined): Turn {
  const edits = view && message.kind === 'action' ? message.tapped : undefined
  const job = { job: 'board', campaign, view: view ?? whole } as const
  if (edits !== undefined) return { says: [], jobs: [{ ...job, edits }] }
  return { place: { at: 'desk', ask: { for: 'nothing' }, choices: [] }, says: [{ say: 'counting' }], jobs: [job] }
}

function askSummary({ id: campaign, year }: Campaign): Turn {
  const choices: Button[] = [
    { label: '汇总表', action: { do: 'summary', of: 'figures', campaign } },
    { label: '打包报告', action: { do: 'summary', of: 'reports', campaign } },
    leave,
  ]
  return asking({ for: 'nothing' }, { say: 'askSummary', year, choices })
}

const filters: ReadonlyMap<string, BoardFilter> = new Map([
  ['全部', 'all'],
  ['没报送', 'behind'],
  ['未报送', 'behind'],
  ['超期', 'overdue'],
  ['没开始', 'untouched'],
  ['未开始', 'untouched'],
  ['填报中', 'filling'],
  ['待签字', 'awaitingSignature'],
  ['已签字', 'signed'],
  ['已报送', 'submitted'],
  ['待审核', 'submitted'],
  ['已退回', 'returned'],
  ['审核通过', 'approved'],
  ['已公开', 'published'],
])

const fixed: ReadonlyMap<string, BoardAction> = new Map([
  ['/summary', { do: 'askSummary' }],
  ['汇总', { do: 'askSummary' }],
  ['汇总表', { do: 'summary', of: 'figures' }],
  ['打包报告', { do: 'summary', of: 'reports' }],
  ['进度图片', { do: 'boardFile', as: 'picture' }],
  ['进度表格', { do: 'boardFile', as: 'workbook' }],
])

/** 进度, perhaps with the part of the board to show: a page, a stage, a file, or a part of a department's name. */
export function boardWord(text: string): BoardAction | undefined {
  const typed = text.trim().normalize('NFKC').replace(/\s+/g, ' ')
  const known = fixed.get(typed.replace(/^(?:\/progress|进度) (图片|表格)$/, '进度$1').toLowerCase())
  if (known) return known
  const [, of] = /^(?:\/progress|进度)(?: (.+))?$/i.exec(typed) ?? [undefined, undefined]
  if (of !== undefined) return { do: 'progress', view: viewOf(of) }
  return /^(?:\/progress|进度)$/i.test(typed) ? { do: 'progress' } : undefined
}

function viewOf(words: string): BoardView {
  const filter = filters.get(words)
  if (filter) return { filter, page: 0 }
  return /^\d{1,3}$/.test(words) ? { filter: 'all', page: Math.max(0, Number(words) - 1) } : { ...whole, named: words }
}
