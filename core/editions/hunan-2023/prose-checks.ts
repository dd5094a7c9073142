import type { Check } from '../../checks/kinds.ts'
import type { Formula } from '../../formula-grammar.ts'
import { bracketed } from '../shared/document-numbers.ts'
import { residue, typos } from '../shared/leftovers.ts'
import { numbered } from '../shared/text-words.ts'
import { arithmeticChecks } from './arithmetic-checks.ts'
import { countChecks } from './count-checks.ts'
import { proseExamples as examples } from './prose-examples.ts'
import { sayingNone } from './saying-none.ts'
import { selfReference, selfReferenceAlso, town } from './self-references.ts'
import { textChecks } from './text-checks.ts'

const basis = '附件四与附件一、二、三一致'
const writing = '公文格式和用语'
const generalSpending: Formula = { sum: ['report.general.basic', 'report.general.projects'] }

/** The work of certain kinds of bureaus, and the words by which such a bureau is recognised. */
const fields = [
  { find: '应急管理(?:和|与|及|、)安全生产', own: '应急|安全生产监督|安监' },
  { find: '教育教学(?:工作|业务|质量)', own: '教育|学校|中学|小学|幼儿园|教师|职校' },
  { find: '医疗卫生(?:工作|业务|服务)', own: '卫生|医|疾|健康|妇幼' },
  { find: '社会治安|治安管理(?:工作|业务)|刑事侦查', own: '公安|政法|综治|派出所' },
  { find: '城市管理执法(?:工作|业务)', own: '城管|城市管理|综合执法|执法' },
  { find: '税收征管(?:工作|业务)', own: '税|财政' },
  { find: '林业(?:工作|业务)', own: '林|农|自然资源' },
  { find: '民政(?:工作|业务)', own: '民政|社会' },
  { find: '司法行政(?:工作|业务)', own: '司法|政法|法律' },
] as const

const setUp = '(?:内设|下设|设有|设立|设置)'
const number = '((?<!\\d)\\d+|(?<![一二两三四五六七八九十])[一二两三四五六七八九十]+)'

/** The parts that are written freely; the others are computed, or report what other bodies supply. */
const ownWords = ['performance', 'problems', 'measures', 'publication']

/** The results of a year's goals, in every table. */
const goals = ['overall.goal.actual', 'project.*.goal.actual']

const figures: readonly Check[] = [
  {
    id: 'report.prose.figure',
    kind: 'prose',
    grade: 'must',
    basis,
    says: '报告写的数与各附件填报的数不一致。请核对，改正有误的一处。',
    example: examples.figure,
    rule: { type: 'figure' },
  },
  {
    id: 'report.prose.unit',
    kind: 'prose',
    grade: 'must',
    basis: '金额单位为万元',
    says: '金额单位写成了“元”，应是“万元”。请改正单位。',
    example: examples.unit,
    rule: { type: 'unit' },
  },
  {
    id: 'report.prose.change',
    kind: 'prose',
    grade: 'must',
    basis,
    says: '报告写的增减方向、差额或比例，与两个数算出的不一致。请先核对两个数，再改正。',
    example: examples.change,
    rule: { type: 'change' },
  },
  {
    id: 'report.prose.share',
    kind: 'prose',
    grade: 'must',
    basis,
    says: '占比与金额算出的不一致，或各项占比相加不是100%（四舍五入的小差除外）。请重新计算。',
    example: examples.share,
    rule: { type: 'share', wholes: [['基本支出', '项目支出']] },
  },
  {
    id: 'report.prose.none',
    kind: 'prose',
    grade: 'must',
    basis: '附件四与附件二一致',
    says: '报告正文写没有政府性基金支出，但附件二填了政府性基金。请改正文，或核对金额。',
    example: examples.none,
    rule: {
      type: 'none',
      part: 'governmentFund',
      find: sayingNone('政府性基金预算'),
      figure: 'overall.income.governmentFund',
    },
  },
  {
    id: 'report.prose.scope',
    kind: 'prose',
    grade: 'explain',
    basis: '附件四 一般公共预算支出情况',
    says: '“一般公共预算支出情况”里写的是全部资金的合计。请改成一般公共预算的数，或说明口径。',
    example: examples.scope,
    rule: {
      type: 'scope',
      part: 'general',
      words: ['总收入', '总支出', '收入合计', '支出合计', '收入总计', '支出总计', '收入', '支出'],
      funds: [
        { word: '收入', all: 'overall.income.total', own: 'overall.income.general' },
        { word: '支出', all: 'overall.expenditure.total', own: generalSpending },
      ],
      fund: '一般公共预算',
      unless:
        '全部资金|全口径|所有资金|年初预算|(?:政府性基金|其他资金)[^。]{0,40}在内|[中，](?:其中)?一般公共预算(?:财政)?拨款(?:收入|支出)?[^，。]{0,12}占|一般公共预算[^。]{0,40}政府性基金',
      apart: '(?:其中|包括|属于|含|支出中)[，：:]?一般公共预算[^，。；]{0,12}\\d',
    },
  },
]

const structure: readonly Check[] = [
  {
    id: 'report.prose.numbering',
    kind: 'prose',
    grade: 'must',
    basis: writing,
    says: '标题或条目的编号有遗漏、重复或跳号。请按顺序改好。',
    example: examples.numbering,
    rule: { type: 'numbering', ...numbered },
  },
  {
    id: 'report.prose.residue',
    kind: 'prose',
    grade: 'must',
    basis: writing,
    says: '留有模板的提示语或没填的空。提示语请删去，空请填上。',
    example: examples.residue,
    rule: { type: 'wording', words: residue, texts: true },
  },
  {
    id: 'report.prose.stale',
    kind: 'prose',
    grade: 'explain',
    basis,
    says: '这一段采用之后数据改过，其中有些内容与现在的数据对不上。请换一稿、用模板，或改好后发来；内容确实没错的，请说明。',
    example: examples.stale,
    rule: { type: 'stale' },
  },
  {
    id: 'report.prose.pairs',
    kind: 'prose',
    grade: 'explain',
    basis: '问题与措施对应的要求',
    says: '问题与改进措施的条数不同。请核对每条问题是否都有对应的措施，或说明怎样对应。',
    example: examples.pairs,
    rule: { type: 'pairs', parts: ['problems', 'measures'] },
  },
  {
    id: 'report.prose.staffing',
    kind: 'prose',
    grade: 'note',
    basis: '附件四 人员编制情况',
    says: '人员编制情况没有写编制数。建议补上。',
    example: examples.staffing,
    rule: {
      type: 'states',
      part: 'staffing',
      find: '编制[^。；]{0,8}[\\d\\uFFFC一二三四五六七八九十]|[\\d\\uFFFC][^，。]{0,4}编制',
      cell: 'base.staff.quota',
    },
  },
  ...(
    [
      [
        'offices',
        'unit.offices',
        `${setUp}(?:(?!${setUp})[^。；])*?${number}个(?:职能|内设|业务)?(?:股室|科室|处室|机构(?!编制))`,
        '所列内设股室',
        '内设机构',
        '内设股室',
      ],
      [
        'subordinates',
        'unit.subordinates',
        `${number}个(?:下属|二级|所属)(?:事业)?(?:机构|单位|预算单位)`,
        '所列二级机构',
        '所属单位',
        '二级机构',
      ],
    ] as const
  ).map(
    ([name, cell, find, said, counted, listed]): Check => ({
      id: `report.prose.count.${name}`,
      kind: 'prose',
      grade: 'must',
      basis: '附件四前后一致',
      says: `报告写的${counted}个数，与所列${listed}的个数不一致。请核对，改正有误的一处。`,
      example: examples[name],
      rule: { type: 'count', part: 'staffing', find, cell, said },
    }),
  ),
]

const words: readonly Check[] = [
  {
    id: 'report.prose.selfReference',
    kind: 'prose',
    grade: 'explain',
    basis: writing,
    says: '单位的自称前后不一致。请统一，或说明是哪个单位。',
    example: examples.selfReference,
    rule: {
      type: 'selfReference',
      find: selfReference,
      also: selfReferenceAlso,
      except: ['duties'],
      town,
      cell: 'unit.selfReference',
      name: 'unit.name',
    },
  },
  {
    id: 'report.prose.year',
    kind: 'prose',
    grade: 'explain',
    basis: writing,
    says: '这里的年份不是评价年度。请改正；确实指其他年份的，请说明。',
    example: examples.year,
    rule: {
      type: 'year',
      about: '支出|收入|预算|决算|经费|资金|绩效|自评',
      unless:
        '规划|五年|条例|办法|成立|组建|挂牌|以来|起(?:施行|实施|执行)|自(?:19|20)\\d\\d年|20\\d\\d年?[-—－~～至到]{1,2}20\\d\\d|印发|出台|启动|开工|立项|会议|决定|设立|批准|批复|研究|发布日期',
    },
  },
  {
    id: 'report.prose.documentNumber',
    kind: 'prose',
    grade: 'note',
    basis: 'GB/T 9704-2012',
    says: '发文字号的年份应用六角括号〔〕，“号”前不留空格。请改正。',
    example: examples.documentNumber,
    rule: {
      type: 'wording',
      words: bracketed,
      cells: ['unit.notice'],
    },
  },
  {
    id: 'report.prose.typos',
    kind: 'prose',
    grade: 'note',
    basis: writing,
    says: '可能有错别字或不通顺的地方。请核对，有误请改正。',
    example: examples.typos,
    rule: { type: 'wording', words: typos },
  },
  {
    id: 'report.prose.field',
    kind: 'prose',
    grade: 'note',
    basis: writing,
    says: '这里写的像是其他部门的业务。请核对是不是本单位的工作。',
    example: examples.field,
    rule: { type: 'field', fields, own: ['unit.name', 'unit.duties'], except: ['duties', 'staffing'] },
  },
  {
    id: 'report.prose.rank',
    kind: 'prose',
    grade: 'note',
    basis: '自评应实事求是',
    says: '这里写了名次、荣誉或“最”“一流”这样的评价，表里没有依据。请写清依据（文件或通报），没有的请删去。',
    example: examples.rank,
    rule: { type: 'unborne', fault: 'rank', parts: ownWords, cells: goals },
  },
  {
    id: 'report.prose.organisation',
    kind: 'prose',
    grade: 'note',
    basis: writing,
    says: '这里写了各附件里没有出现过的单位或地方。请核对名称，误用其他单位材料的请改正。',
    example: examples.organisation,
    rule: { type: 'unborne', fault: 'name', parts: ownWords },
  },
  {
    id: 'report.prose.outcome',
    kind: 'prose',
    grade: 'explain',
    basis,
    says: '这里写完成、达到或全部完成，但自评表里有指标没有达到。请改文字，或核对自评表；口径不同的，请说明。',
    example: examples.outcome,
    rule: { type: 'unborne', fault: 'outcome', parts: ['performance', 'problems'], cells: goals },
  },
  {
    id: 'report.prose.promise',
    kind: 'prose',
    grade: 'note',
    basis: '问题与措施对应的要求',
    says: '这里写的是今后的打算，不是本年的情况。请写到“下一步改进措施”，并与问题对应。',
    example: examples.promise,
    rule: { type: 'unborne', fault: 'promise', parts: ['performance', 'problems'], cells: goals },
  },
  {
    id: 'report.prose.department',
    kind: 'prose',
    grade: 'note',
    basis: writing,
    says: '这里写的像是其他单位的名称。请核对，有误请改成本单位的名称。',
    example: examples.department,
    rule: {
      type: 'department',
      find: '整体支出(?<=([\\u4e00-\\u9fa5]{1,6}[县市区][\\u4e00-\\u9fa5]{2,16}?[局委办])(?:(?:19|20)\\d\\d年度?)?(?:部门)?整体支出)',
      name: 'unit.name',
    },
  },
]

/** The rules over prose: what people type into 附件四, and a whole report from a file. */
export const proseChecks: readonly Check[] = [
  ...figures,
  ...arithmeticChecks,
  ...structure,
  ...words,
  ...textChecks,
  ...countChecks,
]
