import type { Expression } from '../../expression.ts'

/** The words by which the checks tell what a review of tables and indicators names first. */

function anyOf(...words: readonly string[]): Expression {
  return words.join('|')
}

/** What does not tell one project from another. */
export const projectReadAs: readonly (readonly [string, string])[] = [
  ['项目', ''],
  ['专项', ''],
  ['资金', ''],
  ['经费', ''],
  ['的', ''],
]

/** A rate or a count without the thing that it is of. */
export const bareName: Expression = `^(?:${anyOf(
  '(?:完成|合格|及时|达标|覆盖|准确|优良|成功|到位|使用|利用|完好|办结|参与|通过|达成|有效|增长|成活|整改|发放|落实)(?:率|度|性|比例|情况|程度)',
  '数量|质量|时效|成本|[次人户件个]数|场次|面积|金额|工期|进度|效果|效益',
)})(?:指标)?$`

/** A figure for which a benefit of no measure is usually held. */
export const highShare: Expression = '(?<![\\d.])(?:100|[89]\\d)(?:\\.\\d+)?\\s*[%％]'

/** Any share. */
export const anyShare: Expression = '[%％]|百分之'

/** A benefit that is only called great. */
export const calledGreat: Expression = anyOf('明显', '显著', '大幅', '极大', '较好')

/** A benefit that is only called a change, or a benefit; a name of a rate is one that can be measured. */
export const calledChange: Expression = anyOf(
  '^(?:促进|带动|推动|保障|维护|改善|提升|提高|增强|确保)',
  '(?:提升|提高|改善|增强|促进|保障|发展|效益|影响|作用|稳定|和谐)(?:情况|程度|水平|效果)?$',
  '有效|良好|稳步|持续|逐步|不断',
)
export const measuredName: Expression = '(?:率|比例|占比|比重|指数|系数)$'

const said = anyOf(
  ...['接到', '收到', '发生', '出现', '产生', '受理', '存在', '发现', '任何', '一[起件例次]', '有', '过', '的', '来'],
  ...[
    '群众',
    '服务对象',
    '企业',
    '居民',
    '村民',
    '学生',
    '学员',
    '家长',
    '患者',
    '游客',
    '用户',
    '相关',
    '有效',
    '有责',
  ],
)

/** That nobody complained. */
export const noComplaint: Expression = anyOf(
  `(?:无|没有?|未|零|(?<![\\d.])0)\\s*[起件次例]?(?:${said}){0,5}(?:投诉|举报|信访|上访|差评)(?!渠道|机制|电话|平台|[处办]理|办结|回复)`,
  '(?:投诉|举报|信访|差评)(?:[数率量件]|[次件]数)?[为是：:]?\\s*(?:零|无|0(?![\\d.]))',
)

/** How satisfaction is found out. */
export const surveyed: Expression = anyOf(
  '问卷',
  '调查',
  '回访',
  '测评',
  '评议',
  '抽样',
  '访谈',
  '样本',
  '座谈',
  '满意\\d',
)

const doing = anyOf(
  '施工',
  '实施',
  '建设',
  '推进',
  '进行',
  '办理',
  '组织',
  '采购',
  '招标',
  '验收',
  '整改',
  '安装',
  '调试',
)

/** That something is not finished. */
export const unfinished: Expression = anyOf(
  '(?:[尚还仍暂]?未|没有?)(?:经|通过|组织|进行|完成|开展|全部|全面|正式|最终|竣工|完工|如期|按期)*(?:验收|启动|开工|实施|动工|完工|竣工|建成|完成|交付|落地)(?!应急|[^，。；]{0,4}响应)',
  '(?:(?<!期)待|等待)(?:竣工|完工|组织|最终)?验收',
  `(?:正在?|尚在|仍在|还在)(?:进行|组织|加紧|抓紧)?(?:${doing})`,
  `(?:${doing})(?:过程)?中(?:$|[^心标])`,
  '在建(?!成)|部分(?:完成|完工|建成|到位)|收尾(?:阶段|中)',
)

/** That it has been finished since. */
export const finishedSince: Expression =
  '(?:现|目前|后|均|全部|年底前?|月底?|日|随后)已?(?:经|全部|如期|按期|正式|顺利)*(?:通过|完成|组织)?(?:验收|完工|竣工|完成|启动|开工|交付)'

/** Indicators that only finished works can meet. */
export const ofFinishedWorks: Expression = anyOf('验收', '竣工', '完工')

/** Words of a goal that say nothing of their own. */
export const goalFiller: Expression = anyOf(
  ...['经费', '项目', '专项', '资金', '补助', '补贴', '工程', '工作', '任务', '各项', '相关', '有关', '支出', '年度'],
  ...[
    '全[省市县区镇乡村局校]',
    '我[省市县区镇乡村局校]',
    '本[省市县区镇乡村局校年]',
    '[省市县]级',
    '20\\d\\d年?',
    '全年',
    '当年',
  ],
  ...['确保', '保障', '保证', '完成', '做好', '抓好', '开展', '推进', '推动', '实施', '加强', '落实', '用于', '支持'],
  ...[
    '全面',
    '全部',
    '基本',
    '顺利',
    '正常',
    '有序',
    '稳步',
    '及时',
    '按时',
    '按期',
    '圆满',
    '进行',
    '运行',
    '运转',
    '的',
  ],
)

/** A goal that only says that something goes well. */
export const goesWell: Expression = anyOf(
  '(?:基本|顺利|圆满|全面|按时|按期|及时|如期|较好地?|很好地?)完成',
  '(?:顺利|正常|有序|稳步|扎实|平稳|高效)(?:进行|开展|实施|推进|运行|运转|完成)',
)

/** What makes no difference between a goal and what came of it. */
export const doneFiller: Expression = anyOf(
  '已经?',
  '了',
  '全部',
  '全面',
  '基本',
  '顺利',
  '完成',
  '确保',
  '实现',
  '全年',
  '均',
)

/** A name that counts complaints, and one that is about how they were settled. */
export const complaints: Expression = anyOf('投诉', '信访', '举报', '上访')
export const settled: Expression = anyOf('满意', '办结', '处理', '办理', '答复', '回复', '化解')
