import { lines, type Reviewed } from './case.ts'

/** What a template, a program or a copy left in a report. */
export const residue: readonly Reviewed[] = [
  [
    'A template’s remark and a choice that was not made are both named',
    lines(
      '（一）主要工作（罗列本年度主要工作任务及完成情况）',
      '全年造林1.2万亩。',
      '决算数小于（或等于）预算数的主要原因是厉行节约。',
    ),
    ['residue', 'must', /（罗列本年度主要工作任务及完成情况）”；.*（或等于）/],
  ],
  [
    'A year of the template, the captions of a missing picture and a bookmark that Word lost are named',
    lines('根据云财绩〔20xx〕3号文件开展自评。', '（图2：支出结构图）（饼状图）', '自评结论 错误!未定义书签。'),
    ['residue', 'must', /〔20xx〕.*（图2：支出结构图）（饼状图）.*错误!未定义书签/],
  ],
  [
    'The dots of a table of contents and a bracket with a figure are no residue',
    lines(
      '目录',
      '一、部门概况........1',
      '二、支出情况........3',
      '一、部门概况',
      '全年造林1.2万亩（含退耕还林0.3万亩）。',
      '二、支出情况',
      '支出合计300万元。',
    ),
  ],
  [
    'The remarks of other templates are found wherever they stand',
    lines(
      '一、一般公共预算支出情况（包括基本支出、项目支出等情况）',
      '基本支出主要用于人员经费（结合本单位实际情况说明）。',
      '二、部门绩效（500字以内）',
      '（涉及政府性基金的部门填写）',
      '（如无此项内容请填“无”）',
    ),
    [
      'residue',
      'must',
      /（包括基本支出、项目支出等情况）.*（结合本单位实际情况说明）.*（500字以内）.*（涉及政府性基金的部门填写）/,
    ],
  ],
  [
    'Choices are found in other words too',
    '公务接待费比上年增加（减少）0.3万元。支出决算大于（小于）预算。培训费较上年增加或减少0.2万元。',
    ['residue', 'must', /增加（减少）.*大于（小于.*增加或减少/],
  ],
  [
    'A field of Word, stars for a number and a button of a web page are found',
    lines('一、支出情况 PAGEREF _Toc152683 3', '项目资金****万元已拨付。', '附件：绩效自评表 点击下载'),
    ['residue', 'must', /PAGEREF.*\*{4}.*点击下载/],
  ],
  [
    'Details that a template announces behind an amount of 0 are found',
    '2023年政府性基金预算支出0万元，具体安排情况如下。',
    ['residue', 'must', /0万元，具体安排情况如下/],
  ],
  [
    'A remark is found in a table and in the title of the notice as well',
    {
      'unit.noticeTitle': '关于开展20XX年度绩效自评的通知',
      'overall.goal.actual': '全年造林1.2万亩（对照绩效目标逐项说明）。',
    },
    ['residue', 'must', /20XX/, 'unit.noticeTitle'],
    ['residue', 'must', /（对照绩效目标逐项说明）/, 'overall.goal.actual'],
  ],
  [
    'What people really put into brackets is no residue',
    lines(
      '公用经费96.35万元（包括办公费、印刷费等），招聘本科（或以上）学历3人，联系电话138****1234。',
      '各项支出见附表（说明见附件2）。根据资金增加或减少的情况调整项目，支出0.00万元。',
      '支出结构见图2（2023年支出结构）。（一）增减变化情况说明',
    ),
  ],
]

/** Sentences of a template round nothing, and what a copy lost. */
export const emptied: readonly Reviewed[] = [
  [
    'A list of no offices is a sentence round nothing',
    '单位内设0个股室，分别是：无。',
    ['emptied', 'explain', /0个股室，分别是/],
  ],
  [
    'Empty quotation marks and points without a figure are named',
    '本年度自评等级为“”，得分为分。',
    ['emptied', 'explain', /“”.*得分为分/],
  ],
  ['A unit that says in words what it has not is sound', '单位不设内设股室，无下属单位。自评等级为“优”，得分为93分。'],
  [
    'An amount, a title and a reason that were never filled in are named',
    '根据《》要求，2023年支出合计万元，比上年增长%，主要原因是。',
    ['emptied', 'explain', /《》.*合计万元.*增长%.*原因是/],
  ],
  [
    'A date without figures is named',
    lines('支出合计300万元。', '年  月  日'),
    ['emptied', 'explain', /年 {2}月 {2}日/],
  ],
  [
    'Units named for all amounts, dates in words and zero of something are sound',
    '本报告金额单位为万元，台账按年、月、日登记。全年发生安全事故0起，新增0个建设项目。占比为：基本支出60%。',
  ],
  [
    'Characters that a copy lost are named',
    '全年办\uFFFD\uFFFD场，云溪县□业局牵头。',
    ['lost', 'explain', /办\uFFFD\uFFFD场.*县□业局/],
  ],
  ['A box to tick and a question are no lost characters', '是否公开：☑是 □否。为什么没有完成？原因是征地推迟。'],
]

/** Numbers of documents. */
export const documentNumbers: readonly Reviewed[] = [
  [
    'A year and a serial number that run together are taken apart',
    '根据《关于开展绩效自评的通知》（云林发202317号）开展自评。',
    ['documentNumber.runTogether', 'explain', /应为“云林发〔2023〕17号”/],
  ],
  [
    'Square brackets and a blank within a number are named',
    '根据云财绩[2024]8 号文件开展自评。',
    ['documentNumber', 'note', /云财绩〔2024〕8号/],
  ],
  ['Numbers in the right brackets are sound', '根据湘财绩〔2020〕7号、云财绩〔2024〕8号文件开展自评。'],
  [
    'Heavy brackets, and a blank behind the right ones, are named',
    '根据云政办发【2023】12号、云财农〔2023]3号和云财预〔2023〕 5 号文件安排资金。',
    ['documentNumber', 'note', /云政办发〔2023〕12号.*云财农〔2023〕3号.*云财预〔2023〕5号/],
  ],
  [
    'A number without brackets is found in the cell of the notice too',
    { 'unit.notice': '云财绩20248号' },
    ['documentNumber.runTogether', 'explain', /云财绩〔2024〕8号/, 'unit.notice'],
  ],
  ['Numbers of other things are sound', '合同编号202317号，会议室2023号，门牌幸福路2023号，报告第2023001号已存档。'],
]
