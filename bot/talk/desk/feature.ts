import { feature } from '../feature.ts'
import { bureauAction } from './actions.ts'
import { deskActs } from './acts.ts'
import { bureauJob } from './jobs.ts'
import { bureauNeeds } from './needs.ts'
import { deskPlace } from './place.ts'
import { deskSays } from './words.ts'

export { isBureauAction } from './acts.ts'
export { takersAtDesk } from './at-desk.ts'
export { officerCommands } from './commands.ts'
export { bureauWish, goesToDesk } from './door.ts'
export { deskNeeds, takeInNeeds } from './needs.ts'
export { takeOfficerLink } from './officers.ts'
export { papersSent } from './papers.ts'
export { takesIn } from './take-in.ts'
export { takeInRead } from './take-in-now.ts'

/** The bureau's desk: campaigns, their departments, links, deadlines and reviews. */
export const desk = feature<'desk'>({
  name: 'desk',
  labels: [
    '代收',
    '确认代收',
    '先不代收',
    '看报告和检查',
    '接手',
    '一起检查',
    '先不检查',
    '汇总表',
    '打包报告',
    '重发名单',
    '邀请链接',
    '先不移出',
    '移出审核人',
    '邀请审核人',
    '确认退出',
    '确认移出',
    '先不退出',
    '审核人',
    '开展自评',
    '回工作台',
    '部门名单',
    '确认开展',
    '从头再来',
    '先不退回',
    '确认退回',
    '重写意见',
    '移出',
    '换个部门',
    '部门人员',
    '再延一个',
    '汇总',
    '重新打开',
    '催一催',
    '延期',
    '确认结束',
  ],
  actions: bureauAction,
  right: 'bureau',
  rights: { approve: 'approve', return: 'return', returnNow: 'return' },
  needs: bureauNeeds,
  atDesk: deskActs,
  places: deskPlace,
  jobs: bureauJob,
  says: deskSays,
})
