import type { Action, Command } from './actions.ts'

/** Every command with the words that do the same, also without the slash. */
export const commands: readonly (readonly [Command, ...string[]])[] = [
  ['start', '开始'],
  ['continue', '继续', '继续填报'],
  ['directory', '目录'],
  ['check', '检查'],
  ['draft', '草稿'],
  ['report', '报告'],
  ['projects', '项目'],
  ['people', '同事'],
  ['switch', '切换'],
  ['submit', '提交'],
  ['sign', '签字'],
  ['sendBack', '退回'],
  ['deliver', '报送'],
  ['publish', '公开'],
  ['history', '历史'],
  ['reminders', '提醒', '提醒设置'],
  ['undo', '撤销'],
  ['export', '导出'],
  ['help', '帮助'],
]

const slashes: ReadonlyMap<string, Command> = new Map(commands.map(([command]) => [command.toLowerCase(), command]))
const words: ReadonlyMap<string, Command> = new Map(
  commands.flatMap(([command, ...said]) => said.map((word) => [word, command] as const)),
)

/** What a menu of colleagues offers, asked for by its words alone wherever the talk stands. */
const wishes: ReadonlyMap<string, Action> = new Map([
  ['邀请', { do: 'invite' }],
  ['邀请填表人', { do: 'invite', role: 'preparer' }],
  ['邀请负责人', { do: 'invite', role: 'head' }],
  ['分工', { do: 'share' }],
  ['移出', { do: 'askRemoval' }],
  ['移出同事', { do: 'askRemoval' }],
  ['退出', { do: 'askLeave' }],
  ['让加入', { do: 'admit' }],
  ['不认识', { do: 'turnAway' }],
])

/** `/start TOKEN`: an invitation. */
const invitation = /^\/start(?:@\w+)?\s+([\w-]{1,64})$/

/** The action that a text asks for by a command or its word; undefined for any other text. */
export function wordToAction(text: string): Action | undefined {
  const typed = text.trim()
  if (/^[关开][闭启]自动起草$/.test(typed)) return { do: 'drafting', on: typed.startsWith('开') }
  const token = invitation.exec(typed)?.[1]
  if (token !== undefined) return { do: 'take', token }
  const slash = /^\/([a-z]+)(@\w+)?(\s|$)/i.exec(typed)?.[1]?.toLowerCase()
  const record = /^\/history(?:@\w+)?\s+(\S.*)$/i.exec(typed)?.[1]
  if (record !== undefined) return { do: 'history', called: record }
  const table = /^(?:检查|整表|看表)\s*(附件\S?)(?:\s+(\S.*))?$/.exec(typed)
  if (table?.[1]) return { do: 'table', annex: table[1], ...(table[2] ? { called: table[2] } : {}) }
  const command = slash === undefined ? words.get(typed) : slashes.get(slash)
  return command ? { do: command } : wishes.get(typed)
}
