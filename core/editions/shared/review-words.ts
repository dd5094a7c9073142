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

/** A name that counts complaints, and one that is about how they were settled. */
export const complaints: Expression = anyOf('投诉', '信访', '举报', '上访')
export const settled: Expression = anyOf('满意', '办结', '处理', '办理', '答复', '回复', '化解')
