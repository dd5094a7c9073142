import type { Action } from '../../turn.ts'
import type { Right } from '../rights.ts'
import { boardWord } from './board.ts'
import type { BoardAction } from './board-view.ts'
import type { YearDraft } from './desk.ts'
import { type BureauPeopleAction, bureauPeopleRights, staffWord } from './people-actions.ts'

/** What takes nothing with it. */
type Plain =
  | 'desk'
  | 'openYear'
  | 'askList'
  | 'links'
  | 'waiting'
  | 'askNudge'
  | 'askExtend'
  | 'askYearLimit'
  | 'askClose'
  | 'inviteOfficer'

/** What an officer asks for. */
export type BureauAction =
  /** The bureau's desk: how the year stands, and what can be done. */
  | { readonly do: Plain }
  | { readonly do: 'opening' | 'openNow'; readonly draft: YearDraft }
  | { readonly do: 'listNow'; readonly campaign: number; readonly names: readonly string[] }
  | { readonly do: 'closeNow' | 'reopenNow'; readonly campaign: number }
  | { readonly do: 'extend' | 'approve' | 'return' | 'look'; readonly filing: number }
  | { readonly do: 'later'; readonly filing: number; readonly deadline: string }
  /** Urges these departments, or all that are behind. */
  | { readonly do: 'nudgeNow'; readonly campaign: number; readonly filings?: readonly number[] }
  | BoardAction
  | BureauPeopleAction

/** What each of them asks for. */
export const bureauRights: Readonly<Record<BureauAction['do'], Right>> = {
  ...bureauPeopleRights,
  desk: 'bureau',
  openYear: 'bureau',
  opening: 'bureau',
  openNow: 'bureau',
  askList: 'bureau',
  listNow: 'bureau',
  links: 'bureau',
  askYearLimit: 'bureau',
  askClose: 'bureau',
  closeNow: 'bureau',
  reopenNow: 'bureau',
  askExtend: 'bureau',
  extend: 'bureau',
  later: 'bureau',
  askNudge: 'bureau',
  nudgeNow: 'bureau',
  waiting: 'bureau',
  look: 'bureau',
  inviteOfficer: 'bureau',
  progress: 'bureau',
  boardFile: 'bureau',
  askSummary: 'bureau',
  summary: 'bureau',
  approve: 'approve',
  return: 'return',
}

/** Whether an action is an officer's. */
export function isBureauAction(action: Action): action is BureauAction {
  return Object.hasOwn(bureauRights, action.do)
}

/** Every command of an officer with the words that do the same. */
export const officerCommands: readonly (readonly [{ readonly do: Plain | 'officers' | 'askStaff' }, ...string[]])[] = [
  [{ do: 'desk' }, 'bureau', '财政局', '工作台'],
  [{ do: 'openYear' }, 'campaign', '开展自评', '新年度'],
  [{ do: 'askList' }, 'departments', '部门名单', '单位名单'],
  [{ do: 'links' }, 'invitations', '邀请链接'],
  [{ do: 'waiting' }, 'review', '待审核', '审核'],
  [{ do: 'askNudge' }, 'nudge', '催一催'],
  [{ do: 'askExtend' }, 'extend', '延期'],
  [{ do: 'askYearLimit' }, 'limit', '改全年截止', '改截止时间'],
  [{ do: 'askClose' }, 'close', '结束自评'],
  [{ do: 'askStaff' }, 'staff', '部门人员', '单位人员'],
  [{ do: 'officers' }, 'officers', '审核人', '审核人名单'],
  [{ do: 'inviteOfficer' }, 'invite', '邀请审核人', '邀请财政局同事'],
]

const said: ReadonlyMap<string, BureauAction> = new Map(
  officerCommands.flatMap(([action, command, ...same]) =>
    [`/${command}`, ...same].map((word) => [word, action] as const),
  ),
)

/** What an officer's command or its word asks for; it means something to officers alone. */
export function bureauWord(text: string): BureauAction | undefined {
  return said.get(text.trim().toLowerCase()) ?? staffWord(text) ?? boardWord(text)
}
