import type { Message } from '../../bot/talk/message.ts'
import type { Action, Place } from '../../bot/talk/nouns.ts'
import type { Role } from '../../core/filing.ts'
import type { Right } from '../../core/rights.ts'
import { people } from './people.ts'

/** Every state of a filing, in the order of the table below. */
export const states = [
  'filling',
  'awaitingSignature',
  'signed',
  'submitted',
  'returned',
  'approved',
  'published',
] as const
/** The combinations of roles in a department. */
export const casts: readonly (readonly Role[])[] = [['preparer'], ['head'], ['preparer', 'head']]

/**
 * Who may do what in which state, in the order above: ✓ may, · may not. The second line is for a filing with a bureau.
 */
export const expected: Readonly<Record<Right, Readonly<Record<string, readonly [string, string]>>>> = {
  read: {
    preparer: ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
    head: ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
    'preparer,head': ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
  },
  people: {
    preparer: ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
    head: ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
    'preparer,head': ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
  },
  share: {
    preparer: ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
    head: ['·······', '·······'],
    'preparer,head': ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
  },
  remove: {
    preparer: ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
    head: ['·······', '·······'],
    'preparer,head': ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
  },
  change: {
    preparer: ['✓✓✓✓✓✓✓', '✓✓✓·✓··'],
    head: ['·······', '·······'],
    'preparer,head': ['✓✓✓✓✓✓✓', '✓✓✓·✓··'],
  },
  comment: {
    preparer: ['·······', '·······'],
    head: ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
    'preparer,head': ['✓✓✓✓✓✓✓', '✓✓✓✓✓✓✓'],
  },
  submit: {
    preparer: ['✓···✓··', '✓···✓··'],
    head: ['·······', '·······'],
    'preparer,head': ['✓···✓··', '✓···✓··'],
  },
  sign: {
    preparer: ['·······', '·······'],
    head: ['·✓·····', '·✓·····'],
    'preparer,head': ['✓✓··✓··', '✓✓··✓··'],
  },
  sendBack: {
    preparer: ['·······', '·······'],
    head: ['·✓✓····', '·✓✓····'],
    'preparer,head': ['·✓✓····', '·✓✓····'],
  },
  deliver: {
    preparer: ['··✓····', '··✓····'],
    head: ['··✓····', '··✓····'],
    'preparer,head': ['··✓····', '··✓····'],
  },
  publish: {
    preparer: ['···✓·✓✓', '·····✓✓'],
    head: ['···✓·✓✓', '·····✓✓'],
    'preparer,head': ['···✓·✓✓', '·····✓✓'],
  },
  bureau: nobody(),
  approve: nobody(),
  return: nobody(),
}

/** What nobody of a department may do, in any state. */
function nobody() {
  const never = ['·······', '·······'] as const
  return { preparer: never, head: never, 'preparer,head': never }
}

const row = 'base.reception'
const values = { 'base.reception.final': '9.99' }
const seen = Number.MAX_SAFE_INTEGER

/** An example of every action and every way to write; a kind without one does not compile. */
export const actions: Readonly<Record<Action['do'], { readonly right: Right; readonly action: Action }>> = {
  lastCopies: { right: 'read', action: { do: 'lastCopies' } },
  start: { right: 'read', action: { do: 'start' } },
  continue: { right: 'read', action: { do: 'continue' } },
  directory: { right: 'read', action: { do: 'directory' } },
  toAnnex: { right: 'read', action: { do: 'toAnnex', annex: '附件一' } },
  guide: { right: 'read', action: { do: 'guide' } },
  otherDevice: { right: 'read', action: { do: 'otherDevice' } },
  advise: { right: 'read', action: { do: 'advise', about: 'threePublic' } },
  howToSend: { right: 'read', action: { do: 'howToSend' } },
  leaveRow: { right: 'read', action: { do: 'leaveRow', row } },
  table: { right: 'read', action: { do: 'table', annex: '附件一' } },
  contents: { right: 'read', action: { do: 'contents', of: 'base.publicFunds' } },
  listRow: { right: 'read', action: { do: 'listRow', list: 'project', number: 1 } },
  check: { right: 'read', action: { do: 'check' } },
  draft: { right: 'read', action: { do: 'draft' } },
  transcribe: { right: 'read', action: { do: 'transcribe' } },
  report: { right: 'read', action: { do: 'report' } },
  export: { right: 'read', action: { do: 'export' } },
  unfold: { right: 'read', action: { do: 'unfold', text: '公务接待 4.28' } },
  projects: { right: 'read', action: { do: 'projects' } },
  help: { right: 'read', action: { do: 'help' } },
  history: { right: 'read', action: { do: 'history', called: '公务接待' } },
  reminders: { right: 'read', action: { do: 'reminders' } },
  snooze: { right: 'read', action: { do: 'snooze', until: '2024-07-01' } },
  askHour: { right: 'read', action: { do: 'askHour' } },
  remindAt: { right: 'read', action: { do: 'remindAt', hour: '20:00' } },
  askLimit: { right: 'change', action: { do: 'askLimit' } },
  go: { right: 'read', action: { do: 'go', row } },
  cell: { right: 'read', action: { do: 'cell', address: 'base.reception.final' } },
  resume: { right: 'read', action: { do: 'resume', row } },
  skip: { right: 'read', action: { do: 'skip', row } },
  back: { right: 'read', action: { do: 'back', row } },
  next: { right: 'read', action: { do: 'next', row } },
  findings: { right: 'read', action: { do: 'findings', from: 0 } },
  mend: { right: 'read', action: { do: 'mend', check: 'project.executed.coverage' } },
  explainedFindings: { right: 'read', action: { do: 'explainedFindings', from: 0 } },
  mendEach: { right: 'read', action: { do: 'mendEach', check: 'project.executed.coverage' } },
  mending: { right: 'read', action: { do: 'mending', check: 'project.executed.coverage' } },
  nextFinding: { right: 'read', action: { do: 'nextFinding', check: 'project.executed.coverage' } },
  fillBlanks: { right: 'read', action: { do: 'fillBlanks' } },
  year: { right: 'read', action: { do: 'year', year: 2023 } },
  unitName: { right: 'read', action: { do: 'unitName', name: '云溪县档案馆' } },
  noDeadline: { right: 'read', action: { do: 'noDeadline' } },
  people: { right: 'people', action: { do: 'people' } },
  invite: { right: 'people', action: { do: 'invite', role: 'head' } },
  inviteNow: { right: 'people', action: { do: 'inviteNow', role: 'preparer', uses: 1, days: 7 } },
  revoke: { right: 'people', action: { do: 'revoke', invitation: 1 } },
  leaveHead: { right: 'people', action: { do: 'leaveHead' } },
  askRemoval: { right: 'remove', action: { do: 'askRemoval', person: people.head } },
  removeMember: { right: 'remove', action: { do: 'removeMember', person: people.head } },
  askLeave: { right: 'people', action: { do: 'askLeave' } },
  leaveNow: { right: 'people', action: { do: 'leaveNow' } },
  askIn: { right: 'read', action: { do: 'askIn' } },
  openApart: { right: 'read', action: { do: 'openApart' } },
  stopAsking: { right: 'read', action: { do: 'stopAsking' } },
  admit: { right: 'people', action: { do: 'admit', person: people.stranger } },
  turnAway: { right: 'people', action: { do: 'turnAway', person: people.stranger } },
  take: { right: 'read', action: { do: 'take', token: 'token' } },
  switch: { right: 'read', action: { do: 'switch' } },
  switchTo: { right: 'read', action: { do: 'switchTo', filing: 2 } },
  newFiling: { right: 'read', action: { do: 'newFiling' } },
  elsewhere: { right: 'read', action: { do: 'elsewhere', filing: 2 } },
  share: { right: 'share', action: { do: 'share' } },
  annex: { right: 'share', action: { do: 'annex', annex: 'base' } },
  hand: { right: 'share', action: { do: 'hand', annex: 'base', to: 1 } },
  none: { right: 'change', action: { do: 'none', row } },
  adoptAll: { right: 'change', action: { do: 'adoptAll', row: 'report.sections#opening' } },
  answer: { right: 'change', action: { do: 'answer', row, values, seen } },
  explain: { right: 'change', action: { do: 'explain', check: 'project.executed.coverage' } },
  explainAlike: {
    right: 'change',
    action: { do: 'explainAlike', check: 'project.executed.coverage', like: 'project.executed.coverage' },
  },
  remove: { right: 'change', action: { do: 'remove', list: 'project', number: 1 } },
  move: { right: 'change', action: { do: 'move', list: 'project', number: 1, by: 1 } },
  whichList: { right: 'change', action: { do: 'whichList', text: '删除 1', lists: ['project', 'base.provincial'] } },
  arrange: { right: 'change', action: { do: 'arrange', list: 'project', text: '删除 1' } },
  copyFrame: { right: 'change', action: { do: 'copyFrame', list: 'project', number: 1 } },
  takeFor: { right: 'change', action: { do: 'takeFor', row, text: '1 2 3' } },
  fill: { right: 'change', action: { do: 'fill', row: 'base.reception', text: '4.11 4.0 3.25', seen: 999 } },
  scoreAll: { right: 'change', action: { do: 'scoreAll', row: 'overall.indicators.quality.1#score' } },
  redraft: { right: 'change', action: { do: 'redraft', section: 'duties' } },
  stopDraft: { right: 'change', action: { do: 'stopDraft', section: 'duties' } },
  points: { right: 'change', action: { do: 'points', section: 'duties' } },
  own: { right: 'change', action: { do: 'own', section: 'duties' } },
  suggest: { right: 'change', action: { do: 'suggest', row: 'overall.goal#actual' } },
  rewrite: { right: 'change', action: { do: 'rewrite', row: 'overall.goal#actual', text: '办展演。' } },
  drafting: { right: 'read', action: { do: 'drafting', on: false } },
  today: { right: 'read', action: { do: 'today' } },
  undo: { right: 'change', action: { do: 'undo' } },
  redo: { right: 'change', action: { do: 'redo', of: 1 } },
  unsign: {
    right: 'change',
    action: { do: 'unsign', changes: [{ address: 'base.reception.final', to: '9.99' }], seen, from: 'signed' },
  },
  settle: {
    right: 'change',
    action: { do: 'settle', changes: [{ address: 'base.reception.final', to: '9.99' }], seen },
  },
  submit: { right: 'submit', action: { do: 'submit' } },
  sign: { right: 'sign', action: { do: 'sign' } },
  signNow: { right: 'sign', action: { do: 'signNow', name: '王建国' } },
  sendBack: { right: 'sendBack', action: { do: 'sendBack' } },
  sendBackNow: { right: 'sendBack', action: { do: 'sendBackNow', opinion: '公务接待再核一下。' } },
  deliver: { right: 'deliver', action: { do: 'deliver' } },
  import: { right: 'change', action: { do: 'import', file: 1, how: 'all', seen } },
  checkFile: { right: 'read', action: { do: 'checkFile', file: 1, seen } },
  leaveFile: { right: 'read', action: { do: 'leaveFile', file: 1 } },
  commentFile: { right: 'read', action: { do: 'commentFile', sent: { file: 'f', name: '自评.docx' } } },
  leaveEmpty: { right: 'change', action: { do: 'leaveEmpty', cells: ['base.reception.final'] } },
  outdated: { right: 'read', action: { do: 'outdated' } },
  deliverNow: { right: 'deliver', action: { do: 'deliverNow' } },
  publish: { right: 'publish', action: { do: 'publish' } },
  desk: { right: 'bureau', action: { do: 'desk' } },
  openYear: { right: 'bureau', action: { do: 'openYear' } },
  opening: { right: 'bureau', action: { do: 'opening', draft: { year: 2024 } } },
  openNow: { right: 'bureau', action: { do: 'openNow', draft: { year: 2024 } } },
  askList: { right: 'bureau', action: { do: 'askList' } },
  listNow: { right: 'bureau', action: { do: 'listNow', campaign: 1, names: ['县教育局'] } },
  links: { right: 'bureau', action: { do: 'links' } },
  askYearLimit: { right: 'bureau', action: { do: 'askYearLimit' } },
  askClose: { right: 'bureau', action: { do: 'askClose' } },
  closeNow: { right: 'bureau', action: { do: 'closeNow', campaign: 1 } },
  reopenNow: { right: 'bureau', action: { do: 'reopenNow', campaign: 1 } },
  askExtend: { right: 'bureau', action: { do: 'askExtend' } },
  extend: { right: 'bureau', action: { do: 'extend', filing: 1 } },
  later: { right: 'bureau', action: { do: 'later', filing: 1, deadline: '2024-07-20T18:00' } },
  askNudge: { right: 'bureau', action: { do: 'askNudge' } },
  nudgeNow: { right: 'bureau', action: { do: 'nudgeNow', campaign: 1 } },
  waiting: { right: 'bureau', action: { do: 'waiting' } },
  look: { right: 'bureau', action: { do: 'look', filing: 1 } },
  progress: { right: 'bureau', action: { do: 'progress', view: { filter: 'all', page: 0 }, campaign: 1 } },
  boardFile: { right: 'bureau', action: { do: 'boardFile', as: 'workbook' } },
  askSummary: { right: 'bureau', action: { do: 'askSummary' } },
  summary: { right: 'bureau', action: { do: 'summary', of: 'figures' } },
  inviteOfficer: { right: 'bureau', action: { do: 'inviteOfficer' } },
  officers: { right: 'bureau', action: { do: 'officers' } },
  askOfficerOut: { right: 'bureau', action: { do: 'askOfficerOut', person: people.second } },
  officerOut: { right: 'bureau', action: { do: 'officerOut', person: people.second } },
  askStaff: { right: 'bureau', action: { do: 'askStaff', called: '体育局' } },
  staff: { right: 'bureau', action: { do: 'staff', filing: 1 } },
  askStaffOut: { right: 'bureau', action: { do: 'askStaffOut', filing: 1, person: people.head } },
  staffOut: { right: 'bureau', action: { do: 'staffOut', filing: 1, person: people.head } },
  approve: { right: 'approve', action: { do: 'approve', filing: 1 } },
  return: { right: 'return', action: { do: 'return', filing: 1 } },
  returnNow: { right: 'return', action: { do: 'returnNow', filing: 1, opinion: '公务接待再核一下。' } },
}

export type Try = { readonly right: Right; readonly message: Message; readonly place?: Place }

const text = (written: string, more: object = {}): Message => ({ kind: 'text', text: written, ...more })
/** Everything that can be written, at the place where the talk expects it. */
export const writings: Readonly<Record<string, Try>> = {
  'an answer': { right: 'change', message: text('3.93 5.0 9.99'), place: { at: 'row', row } },
  'an edited answer': { right: 'change', message: text('3.93 5.0 9.99', { row, changed: true }) },
  'a reply to a question': { right: 'change', message: text('3.93 5.0 9.99', { row }) },
  'an explanation': {
    right: 'change',
    message: text('集中在下半年支付。'),
    place: { at: 'explain', check: 'project.executed.coverage' },
  },
  'points of a section': {
    right: 'change',
    message: text('培训办了两次'),
    place: { at: 'points', section: 'problems', row: 'report.sections#problems', choices: [] },
  },
  'a cause': {
    right: 'change',
    message: text('末段征地推迟'),
    place: { at: 'cause', row: 'overall.indicators.quantity.2#reason', choices: [] },
  },
  'an opinion': { right: 'sendBack', message: text('公务接待再核一下。'), place: { at: 'opinion', choices: [] } },
  'an hour': { right: 'read', message: text('20:30'), place: { at: 'hour', choices: [] } },
  'a deadline': { right: 'change', message: text('2024年7月9日'), place: { at: 'limit', choices: [] } },
  'a head’s name': { right: 'sign', message: text('王建国'), place: { at: 'sign', choices: [] } },
  'a menu’s button by its number': {
    right: 'change',
    message: text('1'),
    place: { at: 'menu', choices: [{ label: '采用', action: actions.answer.action }] },
  },
  'an order of rows': { right: 'change', message: text('顺序 2 1 3'), place: { at: 'row', row: 'project' } },
  'a name for a copy': {
    right: 'change',
    message: text('图书馆补助'),
    place: { at: 'copy', list: 'project', number: 1, choices: [] },
  },
  移出: { right: 'remove', message: text('移出'), place: { at: 'menu', choices: [] } },
  '移出 2': { right: 'remove', message: text('移出 2'), place: { at: 'menu', choices: [] } },
  退出: { right: 'people', message: text('退出'), place: { at: 'menu', choices: [] } },
  让加入: { right: 'people', message: text('让加入'), place: { at: 'menu', choices: [] } },
  不认识: { right: 'people', message: text('不认识'), place: { at: 'menu', choices: [] } },
  都填无: { right: 'change', message: text('都填无'), place: { at: 'row', row } },
  本行都没有: { right: 'change', message: text('本行都没有'), place: { at: 'row', row } },
}
