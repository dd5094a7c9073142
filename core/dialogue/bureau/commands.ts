import type { BureauAction, Plain } from './actions.ts'
import { boardWord } from './board.ts'
import { staffWord } from './people-actions.ts'

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
