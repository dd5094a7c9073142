import { commandWords } from './plain.ts'

/** The commands that only an officer's menu has, before everybody's. */
export const officerCommands = [
  { command: 'bureau', description: '财政局工作台' },
  { command: 'campaign', description: '开展一个年度的自评' },
  { command: 'departments', description: '部门名单' },
  { command: 'invitations', description: '各部门的邀请链接' },
  { command: 'progress', description: '各部门进度' },
  { command: 'review', description: '待审核的自评' },
  { command: 'nudge', description: '催没报送的部门' },
  { command: 'extend', description: '给一个部门延期' },
  { command: 'limit', description: '改全年截止时间' },
  { command: 'summary', description: '汇总表和报告压缩包' },
  { command: 'close', description: '结束或重新打开自评' },
  { command: 'staff', description: '部门人员，移出' },
  { command: 'officers', description: '审核人名单，移出' },
  { command: 'invite', description: '邀请审核人' },
  ...commandWords,
] as const
