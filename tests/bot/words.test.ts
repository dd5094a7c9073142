import { expect, test } from 'vitest'
import { plainWords } from '../../bot/plain-words.ts'
import { askQuestion } from '../../bot/talk/asking/ask.ts'
import { rowWords } from '../../bot/talk/asking/words.ts'
import { compose, longestText } from '../../bot/talk/compose.ts'
import { contents, directory } from '../../bot/talk/directory/directory.ts'
import { features } from '../../bot/talk/features.ts'
import { listFindings } from '../../bot/talk/findings/findings.ts'
import { mendFinding } from '../../bot/talk/findings/mend.ts'
import { listRow } from '../../bot/talk/lists/menu.ts'
import { commandMenu } from '../../bot/talk/menu.ts'
import type { Button, Say } from '../../bot/talk/nouns.ts'
import { stretchesOf } from '../../bot/talk/stretches.ts'
import { showTable } from '../../bot/talk/table/table.ts'
import type { Talk } from '../../bot/talk/talk.ts'
import { wordsOf } from '../../bot/talk/words.ts'
import { checkFacts } from '../../core/checks/check.ts'
import { entriesOf } from '../../core/checks/entries.ts'
import { tallyOf } from '../../core/checks/finding.ts'
import type { Facts } from '../../core/facts.ts'
import { questions } from '../../core/questions.ts'
import type { RefusalCode } from '../../core/values/refusal.ts'
import { refusalWords } from '../../core/words/refusals.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, stating, unasked, year } from '../fixtures/facts.ts'
import { filedWithErrors } from '../fixtures/with-errors.ts'
import { alone } from '../talk/around.ts'
import { belongingSamples } from './belonging-samples.ts'
import { bureauSamples } from './bureau-samples.ts'
import { fileSamples, scanSamples } from './file-samples.ts'
import { openFiling, openOffice } from './office.ts'
import { historySamples, peopleSamples, sharedSamples, togetherSamples } from './people-samples.ts'

const name = '云溪县'.repeat(20)
const example = '2024年7月3日 18:00'
const button: Button = { label: '接着填', action: { do: 'continue' } }
const choices = [button]
const [finding] = checkFacts(form, {
  facts: stating(correctFiling(), { 'base.office.final': '131.06' }),
  year,
  mode: 'live',
})
if (!finding) throw new Error('the wrong figure was not found')
const [entry] = entriesOf(form, { facts: correctFiling(), year }, [finding])
if (!entry) throw new Error('the finding is no entry')
const rows = [{ title: '公务接待', cells: [{ label: '2023年决算', text: '4.28', unit: '万元' }] }]
const refusal = { code: 'notNumber', read: '许多', example: '4.28' } as const
const ask = {
  question: 'base.reception',
  annex: '附件一',
  section: '三公经费',
  title: '公务接待',
  progress: { done: 7, of: 15, copy: 2, added: 1 },
  cells: ['2022年决算', '2023年预算', '2023年决算'],
  unit: '万元',
  choices,
  canSkip: true,
}

/** 帮助 as shown to a department. */
const allHelp = { say: 'allHelp', lines: features.flatMap((one) => one.help ?? []) } as const

/** An example of everything the bot says; a kind without one does not compile. */
const samples: Readonly<Record<Say['say'], Say>> = {
  ...belongingSamples(name, year, choices),
  ...bureauSamples(name, year, finding, choices),
  reminders: {
    say: 'reminders',
    deadline: '2024-07-03T18:00',
    next: '2024-06-26T09:00',
    settings: { hour: '09:00', snoozed: '2024-06-26' },
    known: false,
    changed: 'snoozed',
    choices,
  },
  askHour: { say: 'askHour', refused: '3点', choices },
  askLimit: { say: 'askLimit', example, refused: refusal, choices },
  lastDayStays: { say: 'lastDayStays' },
  today: {
    say: 'today',
    state: 'filling',
    standing: { titles: ['公务接待'], open: 12, of: 66, must: 2, explain: 1 },
    now: '2024-06-20T09:00',
    deadline: '2024-07-03T18:00',
    choices,
  },
  guide: {
    say: 'guide',
    department: name,
    year,
    state: 'filling',
    standing: { titles: [name, name, name], open: 120, of: 200, must: 2, explain: 1 },
    asks: true,
    choices,
  },
  advice: { say: 'advice', answer: '没有就发“无”。', source: '附件一', choices },
  severalNames: { say: 'severalNames', name, count: 3, choices },
  listTotal: { say: 'listTotal', title: name, choices },
  noneMeant: { say: 'noneMeant', title: name, choices },
  leadMeant: { say: 'leadMeant', read: name, several: true, choices },
  kindly: { say: 'kindly', said: 'thanks' },
  likened: { say: 'likened', text: '和去年一样', choices },
  otherDevice: { say: 'otherDevice' },
  later: { say: 'later', choices },
  nearMiss: { say: 'nearMiss', read: '反回', choices },
  whichWrong: { say: 'whichWrong', text: '写错了，应该是 4.38', choices },
  askedOrMeant: { say: 'askedOrMeant', text: name, choices },
  ask: { say: 'ask', ask },
  askName: { say: 'askName' },
  nameTooLong: { say: 'nameTooLong' },
  notName: { say: 'notName' },
  needName: { say: 'needName', noun: '成本指标' },
  sameName: { say: 'sameName', name: '项'.repeat(60) },
  askWhole: { say: 'askWhole', name: '科工局', isUnit: true, choices },
  askOtherName: { say: 'askOtherName', name, told: '科工局', choices },
  editedUnread: { say: 'editedUnread' },
  openedBy: { say: 'openedBy', by: '周敏', department: name, year, choices },
  askYear: { say: 'askYear', name, choices, refused: '1949' },
  askDeadline: { say: 'askDeadline', name, year, example, choices, refused: refusal },
  opened: {
    say: 'opened',
    name,
    year,
    deadline: '2024-07-03T18:00',
    choices,
    form: '项目支出绩效自评',
    carried: { from: 2022, cells: 40, people: 2 },
  },
  unnamedFile: { say: 'unnamedFile', department: name, choices },
  noLastCopies: { say: 'noLastCopies', year: 2022 },
  lastCopies: { say: 'lastCopies', year: 2022, names: [name, name], choices },
  help: { say: 'help', choices },
  allHelp,
  unfolded: { say: 'unfolded', text: name },
  waitForMore: { say: 'waitForMore', length: 8192, choices },
  ownAnswered: { say: 'ownAnswered', open: 3, names: ['罗志远'], choices },
  forHead: {
    say: 'forHead',
    department: name,
    year,
    state: 'awaitingSignature',
    open: 0,
    must: 1,
    explain: 2,
    choices,
  },
  commentKept: { say: 'commentKept', title: name },
  comment: { say: 'comment', by: '罗志远', title: name, text: '核一下。', choices },
  outside: { say: 'outside', by: '很长的姓名'.repeat(12), department: name, year, choices },
  allAnswered: { say: 'allAnswered', state: 'filling', must: 1, explain: 2, choices },
  kept: { say: 'kept', rows },
  mended: { say: 'mended', cells: ['附件一 公用经费 2023年决算'], agree: true },
  reopened: { say: 'reopened', rows: ['数量指标“展演场次” 偏差原因分析及改进措施'] },
  scoreAgain: { say: 'scoreAgain' },
  keptAsWas: { say: 'keptAsWas' },
  unevenThousands: { say: 'unevenThousands', read: '12,34,567' },
  otherAnnex: { say: 'otherAnnex', annexes: ['附件二'], choices },
  whichRow: { say: 'whichRow', of: 2, read: '无 无 0.5', choices },
  whichCell: { say: 'whichCell', title: '公务接待', read: '4.28', choices },
  broke: { say: 'broke', entries: [entry] },
  defaultDirection: { say: 'defaultDirection', name, target: '≤100%', choices },
  moreDecimals: { say: 'moreDecimals', cells: [{ label: '2023年决算', value: '4.28005' }] },
  refused: { say: 'refused', title: '公务接待', refusals: [{ label: '2023年决算', refusal }] },
  tooMuch: { say: 'tooMuch', title: '公务接待', extra: '5', cells: ask.cells },
  aboveWeight: { say: 'aboveWeight', weight: '10', read: '11' },
  choose: { say: 'choose', label: '2023年决算', read: '三万九', choices },
  linesRefused: {
    say: 'linesRefused',
    kept: true,
    lines: [{ number: 3, text: '出国经费 许多 0 0', says: [{ say: 'unknownLine' }] }],
  },
  statedApart: {
    say: 'statedApart',
    cells: [
      { title: '三公经费', label: '2023年预算', stated: '7', unit: '万元', apart: { worth: '6', difference: '1' } },
    ],
  },
  defaultDirections: { say: 'defaultDirections', targets: [{ name: '按期完成率', target: '≥95%' }] },
  partOfRow: { say: 'partOfRow', read: '培训费', title: '会议费、培训费' },
  unknownLine: { say: 'unknownLine' },
  unknownProject: { say: 'unknownProject', name: '步道建设' },
  strictTargets: { say: 'strictTargets', targets: [{ read: '>100场', target: '≥100场' }] },
  unitUnclear: { say: 'unitUnclear', read: '单位不是万元' },
  unclearLine: { say: 'unclearLine', label: '2023年决算', readings: ['3.5万元（35000元）', '3.0005万元（30005元）'] },
  cellsUnread: { say: 'cellsUnread', texts: ['259.91'], why: '政府采购金额：表样里这一行没有这一栏' },
  reasonUnneeded: { say: 'reasonUnneeded', name },
  intoAnnex: { say: 'intoAnnex', annexes: ['附件二'] },
  blanksLeft: { say: 'blanksLeft', rows: ['公车购置', '出国经费'], cells: ['公务接待 2022年决算'] },
  foreignBlock: { say: 'foreignBlock', why: { foreign: 'year', year: 2022 }, year, department: name },
  stale: { say: 'stale' },
  remarked: { say: 'remarked', read: '单位名称没变', title: '单位地址', stands: true, choices },
  noReason: { say: 'noReason', read: '写错了，应该是3.25', choices },
  annexDone: { say: 'annexDone', done: { annex: '附件三', copy: 2 }, next: { annex: '附件四' } },
  atFirst: { say: 'atFirst' },
  atLast: { say: 'atLast' },
  nothingToUndo: { say: 'nothingToUndo' },
  pickOne: { say: 'pickOne', choices },
  outdatedButton: { say: 'outdatedButton' },
  notRead: { say: 'notRead' },
  noFiling: { say: 'noFiling' },
  gone: { say: 'gone' },
  changedList: { say: 'changedList' },
  noSuchRow: { say: 'noSuchRow' },
  mixedOrders: { say: 'mixedOrders' },
  oddDate: { say: 'oddDate', label: '报告日期', read: '2023年7月3日', year: 2023, why: 'early', choices },
  signedLater: { say: 'signedLater', cells: [{ label: '填报日期', read: '2024年6月20日' }] },
  orderElsewhere: { say: 'orderElsewhere', read: '删除 1' },
  copyAlone: { say: 'copyAlone' },
  table: { say: 'table', blocks: [{ block: 'paragraph', style: 'title', runs: [{ text: name }] }], broken: [] },
  computedRow: { say: 'computedRow', title: '三公经费', parts: ['公车购置', '公务接待'], agrees: true, choices },
  tableFindings: { say: 'tableFindings', annex: '附件一', entries: [entry], unanswered: 2, choices },
  whichTable: { say: 'whichTable', annex: '附件三', choices },
  whichAnnex: { say: 'whichAnnex', unknown: true, choices },
  noTable: { say: 'noTable', choices },
  moved: { say: 'moved', names: [name] },
  atEdge: { say: 'atEdge', by: -1 },
  notAnOrder: { say: 'notAnOrder', count: 12 },
  listRow: { say: 'listRow', name, choices },
  askCopyName: { say: 'askCopyName', of: name, choices },
  copied: { say: 'copied', name, of: name },
  replaced: {
    say: 'replaced',
    rows: [{ title: name, cells: [{ label: '2023年决算', from: '3.25', to: '3.3', unit: '万元' }] }],
  },
  weightLeft: { say: 'weightLeft', heading: '产出指标', weight: '50', left: '-5' },
  noWords: { say: 'noWords' },
  needText: { say: 'needText' },
  notOffered: { say: 'notOffered', word: '起草' },
  otherRow: { say: 'otherRow', annex: '附件一', title: name, row: 'base.office' },
  tooFew: { say: 'tooFew', title: '公务接待', read: '3.93 5', cells: ['2022年决算', '2023年预算', '2023年决算'] },
  rowMeant: { say: 'rowMeant', title: name, annex: '附件一', several: false, read: '3.93 5 4.28', choices },
  tableNotWords: { say: 'tableNotWords', choices },
  unfinished: { say: 'unfinished', title: name, read: name, missing: ['分值'] },
  undone: { say: 'undone', rows, blank: ['公用经费'], choices },
  redone: { say: 'redone', rows, blank: [], choices: [] },
  nothingToRedo: { say: 'nothingToRedo' },
  redoTheirs: { say: 'redoTheirs', by: ['罗志远'] },
  askUndo: {
    say: 'askUndo',
    by: 'file',
    annexes: [{ annex: '附件一', cells: 27 }],
    rows: ['公务接待', '公用经费'],
    choices,
  },
  directory: {
    say: 'directory',
    title: name,
    lines: [{ title: '附件一', done: { done: 0, of: 4 }, optional: 0, open: 1 }],
    from: 0,
    now: '2024-06-20T09:00',
    deadline: '2024-07-03T18:00',
    choices,
  },
  annex: {
    say: 'annex',
    title: '附件一',
    lines: [{ title: name, done: { done: 1, of: 4 }, optional: 0, open: 0 }],
    from: 8,
    choices,
  },
  stretch: {
    say: 'stretch',
    annex: '附件一',
    title: name,
    lines: [{ title: '公务接待', mark: 'open', cells: rows[0]?.cells ?? [] }],
    from: 20,
    choices,
    edits: 5,
  },
  findings: {
    say: 'findings',
    entries: [entry],
    from: 0,
    choices,
    unanswered: 999,
    listed: { must: 1, explain: 0, note: 0 },
    explained: 2,
    opinions: [{ by: 'bureau', text: '公务接待：再核一下', rows: [] }],
  },
  explainedFindings: { say: 'explainedFindings', entries: [entry], from: 0, of: 1, choices },
  findingsLeft: { say: 'findingsLeft', open: 2, still: finding, choices },
  demanded: {
    say: 'demanded',
    title: '项目支出',
    cells: [{ label: '2023年预算', instead: '年初没安排就填 0' }],
    choices,
  },
  mend: { say: 'mend', entry, told: false, asks: 'row', choices },
  explain: { say: 'explain', entry, told: false, printed: true, rest: 2, alike: false, choices },
  explained: { say: 'explained', text: '集中在下半年。', places: 3, open: 2 },
  notReady: { say: 'notReady', what: 'report', questions: 3, must: 1, explain: 0, choices },
  confirmSign: { say: 'confirmSign', name: '罗志远', day: '2024-07-03', choices },
  notHeadName: { say: 'notHeadName', choices },
  noForm: { say: 'noForm' },
  needHeadName: { say: 'needHeadName' },
  unknownCommand: { say: 'unknownCommand' },
  signed: { say: 'signed', name: '罗志远', day: '2024-07-03', choices },
  confirmUnsign: { say: 'confirmUnsign', from: 'signed', rows, choices },
  unsigned: { say: 'unsigned', from: 'signed' },
  ...scanSamples(choices),
  ...fileSamples(name, year, choices),
  ...peopleSamples(name, year, choices),
  drafting: { say: 'drafting', title: '存在的问题及原因分析', attempt: 2, choices },
  drafted: { say: 'drafted', title: '存在的问题及原因分析', why: 'faults' },
  draft: {
    say: 'draft',
    title: '存在的问题及原因分析',
    text: '全年执行〔4.28〕万元。',
    difference: { moved: [], added: ['全年执行4.28万元。'], gone: [], anew: false },
    choices,
  },
  draftStopped: { say: 'draftStopped', title: '存在的问题及原因分析' },
  draftingSet: { say: 'draftingSet', on: false, model: true },
  noModel: { say: 'noModel', off: true },
  askPoints: { say: 'askPoints', title: '存在的问题及原因分析', points: ['培训办了两次'], choices, leaves: true },
  pointsKept: { say: 'pointsKept', title: '存在的问题及原因分析', figures: ['两次'] },
  askOwn: { say: 'askOwn', title: '存在的问题及原因分析', text: '预算编制不细。' },
  unheld: { say: 'unheld', figures: ['99场'] },
  askCause: {
    say: 'askCause',
    title: '新建健身步道 偏差原因',
    text: '实际11.4公里，比指标值少0.6公里。',
    choices,
    leaves: true,
  },
  suggested: { say: 'suggested', title: '新建健身步道 偏差原因', text: '实际11.4公里。', lacks: 'measure', choices },
  ...togetherSamples(name, year, choices),
  ...sharedSamples(name, choices),
  ...historySamples(name, choices),
  removed: { say: 'removed', name, choices },
  needFigure: { say: 'needFigure', read: '达到', target: '12', choices },
  confirmName: { say: 'confirmName', name, figures: true, choices },
  titleWithin: { say: 'titleWithin', read: name, title: name, choices },
  noMoreMeant: { say: 'noMoreMeant', read: name, choices },
  making: { say: 'making', what: 'draft' },
  fileFindings: { say: 'fileFindings', department: name, year, found: { tally: tallyOf([finding]), first: [finding] } },
  fileUnreadable: { say: 'fileUnreadable', why: 'format', read: 'facts' },
}

const refusalCodes: Readonly<Record<RefusalCode, true>> = {
  notNumber: true,
  approximate: true,
  ambiguousUnit: true,
  wrongUnit: true,
  percentagePoints: true,
  negative: true,
  notWhole: true,
  tooLarge: true,
  notDate: true,
  noSuchOption: true,
  empty: true,
  tooLong: true,
  onlyFigures: true,
  notPhone: true,
  notDocumentNumber: true,
  twoReadings: true,
  letterForDigit: true,
}

/** What no person should read: exclamation marks, leftovers of code, addresses of cells. */
const machine = /[！!]|undefined|NaN|null|\[object|\{\{|\b(?:base|overall|project|report|unit|explanations)\.\w/

const longest: Facts = stating(correctFiling(), {
  'unit.name': name,
  'unit.duties': Array.from({ length: 18 }, (_, at) => `${at}`.padEnd(3000, '职责')).join('\n'),
  'project.1.name': '一'.repeat(60),
  'project.2.name': '二'.repeat(60),
  'project.3.name': '三'.repeat(60),
  'base.office.final': '131.06',
})

function talkOf(facts: Facts): Talk {
  const state = 'filling' as const
  return {
    form,
    filing: { id: 1, department: name, year, edition: form.edition.id, state, facts, versions: new Map() },
    person: { id: 7, name: '周敏', phone: '0730-5550101', roles: ['preparer', 'head'] },
    message: { kind: 'unreadable' },
    ...alone,
    model: true,
  }
}

/** What is wrong with messages as they would be sent. */
function faults(says: readonly Say[]): string[] {
  return compose(says).flatMap(({ text, buttons = [] }) => [
    ...(text.trim() === '' ? ['empty'] : []),
    ...(text.length > longestText ? [`${text.length} characters`] : []),
    ...[text, ...buttons.flat().map(({ label }) => label)].flatMap((words) => machine.exec(words)?.[0] ?? []),
    ...(buttons.flat().length > 100 ? [`${buttons.flat().length} buttons`] : []),
    ...buttons.flat().flatMap(({ label }) => (label.trim() === '' || label.length > 64 ? [`label ${label}`] : [])),
  ])
}

test.each(Object.entries(samples))('%s has words', (kind, say) => {
  expect(say.say).toBe(kind)
  expect(wordsOf(say).text.trim()).not.toBe('')
  expect(faults([say])).toEqual([])
})

test('every refusal says what was read, why it was refused and what to send', () => {
  for (const code of Object.keys(refusalCodes) as RefusalCode[]) {
    const words = refusalWords({ label: '2023年决算', refusal: { code, read: '许多', example: '4.28' } })
    expect([code, words]).toEqual([
      code,
      code === 'onlyFigures'
        ? '2023年决算：“许多”只有数字，请写成文字。'
        : expect.stringMatching(/^2023年决算：.{3,}。(?:例：4\.28|请写短些再发。)$/),
    ])
  }
})

test('a single cell is called by its name, in a row named after several', () => {
  const phone = { label: '联系电话', text: '0730-5550101', unit: '' }
  expect(rowWords('填表人和联系电话', [phone])).toBe('填表人和联系电话：联系电话 0730-5550101')
  expect(rowWords('单位地址', [{ ...phone, label: '单位地址' }])).toBe('单位地址：0730-5550101')
})

test('the plain sentences and the help neither shout nor reveal technical details', () => {
  for (const words of [...Object.values(plainWords), wordsOf(allHelp).text, wordsOf({ ...allHelp, unit: '元' }).text])
    expect(machine.exec(words)).toBeNull()
  const names = commandMenu.map(({ command }) => command)
  expect(new Set(names).size).toBe(names.length)
})

test.each([
  ['asked for the first time', unasked(longest, 'base', 'overall', 'report', 'project.1', 'project.2', 'project.3')],
  ['answered already', longest],
])('every question with the longest names fits a chat when it is %s', (_, facts) => {
  const talk = talkOf(facts)
  const all = questions(form, facts)
  expect(all.length).toBeGreaterThan(60)
  for (const question of all) {
    const { say } = askQuestion(talk, facts, question)
    expect([question.id, faults([say])]).toEqual([question.id, []])
  }
})

test('the table of contents and the findings with the longest names fit a chat', () => {
  const talk = talkOf(longest)
  expect(faults(directory(talk).says)).toEqual([])
  for (const annex of ['附件一', '附件二', '附件三', '附件四'])
    expect(faults(contents(talk, { do: 'contents', annex }).says)).toEqual([])
  for (const { key, questions: rows } of stretchesOf(talk)) {
    for (let page = 0; page * 8 < rows.length; page += 1)
      expect([key, compose(contents(talk, { do: 'contents', of: key, page }).says).length]).toEqual([key, 1])
    expect(faults(contents(talk, { do: 'contents', of: key }).says)).toEqual([])
  }
  expect(faults(listFindings(talk, 0).says)).toEqual([])
  for (const annex of ['附件一', '附件二', '附件三', '附件四'])
    for (const copy of [1, 2, 3])
      expect([annex, faults(showTable(talk, { do: 'table', annex, copy }).says)]).toEqual([annex, []])
  expect(faults(showTable(talk, { do: 'table', annex: '附件三' }).says)).toEqual([])
  for (const number of [1, 2, 3]) expect(faults(listRow(talk, 'project', number).says)).toEqual([])
})

test('a text that is too long is split between lines, and no character is halved', () => {
  const lines = Array.from({ length: 400 }, (_, at) => `第${at}行是一段不长不短的话。`).join('\n')
  const cut = compose([{ say: 'explained', text: lines, places: 1, open: 0 }]).map(({ text }) => text)
  expect(cut.join('\n')).toBe(wordsOf({ say: 'explained', text: lines, places: 1, open: 0 }).text)
  for (const before of ['', '一']) {
    const text = `${before}${'😀'.repeat(5000)}`
    const wide = compose([{ say: 'explained', text, places: 1, open: 0 }]).map(({ text }) => text)
    expect(wide.filter((piece) => /\p{Cs}/u.test(piece))).toEqual([])
    expect(wide.join('')).toContain(text)
  }
})

test.each(['', '一'])('a name shortened for a button loses no half of a character, after “%s” either', (before) => {
  const name = `${before}${'😀'.repeat(30)}`
  const mended = mendFinding(talkOf(stating(longest, { 'project.1.name': name })), 'base.provincial.rows')
  const labels = compose(mended.says).flatMap(({ buttons = [] }) => buttons.flat().map(({ label }) => label))
  expect(labels.filter((label) => label.includes('😀'))).toHaveLength(1)
  expect(labels.filter((label) => /\p{Cs}/u.test(label))).toEqual([])
})

test('messages keep the limits of the chat: 4096 characters, 64 bytes of data for a button', async () => {
  const talk = await (await openOffice()).person('周敏')
  talk.office.file(talk, longest, name)
  for (const text of ['继续', '目录', '检查', '项目', '签字', '报告', '上一题', '撤销']) await talk.say(text)
  await talk.send('表.json', filedWithErrors())
  await talk.next()
  const messages = (await talk.chat.messages()).filter(({ from }) => from === 'bot')
  expect(messages.length).toBeGreaterThan(9)
  for (const { text, keyboard } of messages) {
    expect(text.length).toBeLessThanOrEqual(4096)
    expect(machine.exec(text)).toBeNull()
    for (const one of keyboard.flat()) expect('data' in one && Buffer.byteLength(one.data) <= 64).toBe(true)
  }
})

test('a department with many projects still gets a table of contents that the chat accepts', async () => {
  const talk = await openFiling(new Map([['unit.name', name]]))
  await talk.say('项目')
  await talk.say(Array.from({ length: 90 }, (_, at) => `${at}号${'专项'.repeat(10)}`).join('\n'))
  await talk.say('目录')
  expect(await talk.tap('附件三')).not.toContain('89号')
  for (let page = 2; page <= 12; page += 1) await talk.tap('下一页 ›')
  expect(talk.last.text).toContain('89号')
})
