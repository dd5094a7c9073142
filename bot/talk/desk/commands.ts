import type { Command } from '../feature.ts'
import type { BureauAction } from './actions.ts'
import { boardWord } from './board.ts'
import { staffWord } from './people-actions.ts'

type OfficerCommand = Command & { readonly does: BureauAction }

/** The officers' commands, and the words that do the same. */
export const officerCommands: readonly OfficerCommand[] = [
  { command: 'bureau', words: ['财政局', '工作台'], menu: '财政局工作台', does: { do: 'desk' } },
  { command: 'campaign', words: ['开展自评', '新年度'], menu: '开展一个年度的自评', does: { do: 'openYear' } },
  { command: 'departments', words: ['部门名单', '单位名单'], menu: '部门名单', does: { do: 'askList' } },
  { command: 'invitations', words: ['邀请链接'], menu: '各部门的邀请链接', does: { do: 'links' } },
  { command: 'progress', words: ['进度'], menu: '各部门进度', does: { do: 'progress' } },
  { command: 'review', words: ['待审核', '审核'], menu: '待审核的自评', does: { do: 'waiting' } },
  { command: 'nudge', words: ['催一催'], menu: '催没报送的部门', does: { do: 'askNudge' } },
  { command: 'extend', words: ['延期'], menu: '给一个部门延期', does: { do: 'askExtend' } },
  { command: 'limit', words: ['改全年截止', '改截止时间'], menu: '改全年截止时间', does: { do: 'askYearLimit' } },
  { command: 'summary', words: ['汇总'], menu: '汇总表和报告压缩包', does: { do: 'askSummary' } },
  { command: 'close', words: ['结束自评'], menu: '结束或重新打开自评', does: { do: 'askClose' } },
  { command: 'staff', words: ['部门人员', '单位人员'], menu: '部门人员，移出', does: { do: 'askStaff' } },
  { command: 'officers', words: ['审核人', '审核人名单'], menu: '审核人名单，移出', does: { do: 'officers' } },
  { command: 'invite', words: ['邀请审核人', '邀请财政局同事'], menu: '邀请审核人', does: { do: 'inviteOfficer' } },
]

const said: ReadonlyMap<string, BureauAction> = new Map(
  officerCommands.flatMap(({ command, words, does }) => [`/${command}`, ...words].map((word) => [word, does] as const)),
)

/** The action of an officer's command or word; only officers can use it. */
export function bureauWord(text: string): BureauAction | undefined {
  return said.get(text.trim().toLowerCase()) ?? staffWord(text) ?? boardWord(text)
}
