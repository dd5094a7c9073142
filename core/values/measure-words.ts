import type { Direction } from '../direction.ts'
import { halfWidth } from './texts.ts'

/** Words and signs before a number that give its direction. */
export const signsBefore: readonly (readonly [RegExp, Direction])[] = [
  [/^(?:>=|[≥≧⩾>]|大于(?:或?等于)?|不[得能应]?[低小少]于|高于|超过?|[至最]少)/, 'atLeast'],
  [
    /^(?:<=|[≤≦⩽<]|小于(?:或?等于)?|不[得能应]?[高大多]于|不[得能应]?超过|不突破|不[晚迟]于|低于|少于|[至最]多)/,
    'atMost',
  ],
  [/^(?:==?|等于)/, 'equal'],
]

/** A sign or a word before a number that leaves out the number itself: more than 100 is not 100. */
const strict = /^(?:>(?!=)|<(?!=)|(?:大于|小于)(?!或?等于)|高于|低于|少于|多于)/
/** Words that make an actual a bound instead of a figure: 超过118场. */
const beyond = /(?:超过|大于|多于|高于)(?=\d)/

/** Whether a target leaves out its own number: >100场. */
export function isStrict(text: string): boolean {
  return strict.test(halfWidth(text).trim())
}

/** The word by which an actual is only a bound; undefined for a figure. */
export function boundIn(text: string): string | undefined {
  const even = halfWidth(text)
  return /等于/.test(even) ? undefined : beyond.exec(even)?.[0]
}

/** Words after a number that give its direction. */
export const signsBehind: readonly (readonly [RegExp, Direction])[] = [
  [/(?:及|或)?以上$/, 'atLeast'],
  [/(?:(?:及|或)?以[下内]|之内)$/, 'atMost'],
]

/** A time limit, and what is done within it: 7个工作日内办结. */
export const deadline =
  /(?:以|之)?内(?:办结|办理完毕|办完|办理|完成|答复|回复|反馈|处理|处置|到位|拨付|兑现|发放|响应|到达|到场|解决|整改|出具|公示|送达|受理|审核|审批)?$/

/** A remark that does not change the number: 85%（含）以上, 36次（其中线上5次）. */
export const included = /\((?:含|其中|详见)[^()]{0,20}\)/

/** Words before a number that do not change it, and are not printed with it. */
export const plainLeads: readonly string[] = ['达到', '达', '控制在']

/** A limit: 控制在5% means at most 5 %, unless a sign says otherwise. */
export const limiting = '控制在'

/** Words before a number that do not change it; the whole is printed as written. */
export const leads: readonly string[] = [
  ...[
    '已经',
    '已',
    '共计',
    '共',
    '合计',
    '总计',
    '累计',
    '计',
    '总数',
    '全年度',
    '全年',
    '本年度',
    '本年',
    '年内',
    '年度',
  ],
  ...['实际', '目前', '现有', '实有', '现', '有', '为', '是', '均', '都', '全部', '平均', '仅', '只', '了', ':'],
  ...['完成', '实现', '力争', '争取', '确保', '保证', '保持在', '保持', '维持在', '稳定在', '计划', '目标'],
  ...['开展', '举办', '组织', '举行', '召开', '培训', '走访', '检查', '巡查', '抽查', '抽检', '监测', '排查', '整治'],
  ...['新建', '建成', '建设', '改建', '改造', '修缮', '维修', '维护', '治理', '清理', '新增', '购置', '采购', '投放'],
  ...['安装', '修复', '整修', '疏浚', '拆除', '清运', '打造', '创建', '演出', '放映', '出版', '编印', '征集', '收集'],
  ...['参训', '参加', '慰问', '资助', '安置', '搬迁', '吸纳', '就业', '转移', '处置', '处理', '化解', '查处', '表彰'],
  ...['发放', '救助', '补助', '帮扶', '扶持', '服务', '惠及', '受益', '覆盖', '接待', '带动', '培育', '引进', '招聘'],
  ...[
    '制定',
    '印发',
    '发布',
    '办理',
    '办结',
    '受理',
    '调解',
    '支付',
    '支出',
    '拨付',
    '投入',
    '验收',
    '种植',
    '栽植',
    '造林',
    '绿化',
  ],
]

/** The starting point of a time limit: 收到申请后7个工作日内. */
export const since = /^\p{Script=Han}{1,12}(?:后|起)(?=\d)/u

/** The name of a share at the beginning of a text. */
export const shareName = /^\p{Script=Han}{1,10}(?:率|(?<!年)度|占比|比例|比重)/u

/** A share after its name: 合格率98%, 满意度为95%. */
export const namedShare =
  /^(?![^\d]*[不未无非])\p{Script=Han}{1,10}(?:率|(?<!年)度|占比|比例|比重)(?:为|是|达到?)?(?=[≥≤\d])/u
