import { feature } from '../feature.ts'
import { stepAction } from './actions.ts'
import { askOpinion, sendBack, takeOpinion } from './head.ts'
import { stepJob } from './jobs.ts'
import { stepPlace } from './place.ts'
import { askReport, askSign, signNow, takeHeadName } from './sign.ts'
import { askDeliver, deliver, publish, submit } from './steps.ts'
import { takeOver } from './take-over.ts'
import { stepSays } from './words.ts'

/** The steps of a filing: handing in, signing, sending back, delivering, publishing; and the final report. */
export const steps = feature<'steps'>({
  name: 'steps',
  labels: ['确认签字', '先不签字', '先不报送', '确认报送'],
  commands: [
    { command: 'submit', words: ['提交'], menu: '提交给负责人签字', does: { do: 'submit' } },
    { command: 'sign', words: ['签字'], menu: '负责人签字', does: { do: 'sign' } },
    { command: 'sendback', words: ['退回'], menu: '负责人退回给填表人', does: { do: 'sendBack' } },
    { command: 'deliver', words: ['报送'], menu: '报送财政局', does: { do: 'deliver' } },
    { command: 'publish', words: ['公开'], menu: '取公开用的文件', does: { do: 'publish' } },
    { command: 'report', words: ['报告'], menu: '取最终报告', does: { do: 'report' } },
    { command: 'takeover', words: ['接手'], menu: '接手财政局代收的自评', does: { do: 'takeOver' } },
  ],
  help: [
    '提交：送给负责人签字；一个人办的单位直接发“签字”',
    '签字：写入负责人姓名和日期；负责人不是您，就把姓名发来',
    '退回：负责人把意见发给填表人',
    '报送：签字后记为报送；公开：取不带电话的那份',
    '报告：最终的 Word 报告',
    '接手：财政局代收的自评，接过来自己填',
  ],
  actions: stepAction,
  right: {
    submit: 'submit',
    sign: 'sign',
    signNow: 'sign',
    sendBack: 'sendBack',
    sendBackNow: 'sendBack',
    deliver: 'deliver',
    deliverNow: 'deliver',
    publish: 'publish',
    report: 'read',
    takeOver: 'takeOver',
  },
  needs: { deliverNow: () => ({ watchers: true }), takeOver: () => ({ watchers: true }) },
  act: {
    submit,
    sign: (talk) => askSign(talk),
    signNow: (talk, { name }) => signNow(talk, name),
    sendBack: () => askOpinion(),
    sendBackNow: (talk, { opinion }) => sendBack(talk, opinion),
    deliver: askDeliver,
    deliverNow: deliver,
    publish,
    report: askReport,
    takeOver,
  },
  places: stepPlace,
  reads: {
    opinion: { takes: 'words', right: 'sendBack', read: (talk, _, text) => takeOpinion(talk, text) },
    sign: { right: 'sign', read: (talk, _, text) => takeHeadName(talk, text) },
  },
  jobs: stepJob,
  jobRight: { publication: 'publish' },
  says: stepSays,
})
