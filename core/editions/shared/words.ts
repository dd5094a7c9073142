import type { Expression } from '../../expression.ts'

/** The words by which the checks of the tables tell one thing from another. */

function anyOf(...words: readonly string[]): Expression {
  return words.join('|')
}

/** Words that nobody can measure. */
export const vague = anyOf(
  '及时',
  '显著',
  '明显',
  '有效',
  '较好',
  '良好',
  '合理',
  '较大',
  '大幅',
  '进一步',
  '不断',
  '持续',
  '逐步',
  '大力',
  '积极',
  '加强',
  '提升',
  '提高',
  '改善',
  '增强',
  '促进',
  '保障',
  '满意(?![度率])',
)

/** A figure, or a day by which something is done. */
export const figureOrDay = anyOf('[\\d０-９]', '[年季月]底', '百分之')

/** A figure in digits or in words. */
export const anyFigure = anyOf(
  '[\\d０-９]',
  '[一二两三四五六七八九十百千万][个项次场期家户人名件处座条公里所支本份批例起天月亿]',
  '百分之',
)

/** A sign with its number. */
const signed = '(?:[≥≧⩾≤≦⩽<>＜＞]|大于|小于|不[低少小]于|不[高大]于|不超过|达到?)\\s*\\d'

const counter = '次场期家户人名个项件%％'

/** An amount of works or people; not a size of what is counted (60人以上企业数), nor 第3期 or 每10万人. */
const amount =
  '(?<![\\d.第每—–~-])(?:[2-9]|[1-9]\\d+)(?:\\.\\d+)?[余多]?[万千百]?(?:处|座|条|公里|千米|亩|公顷|平方米|台|套|辆|株|棵|间|栋|所|口|盏|吨|场|期|次|家|户|人|名)(?!以[上下内外]|及以上|左右|[内一口表])'

/** A name that contains a target: a sign with a number, an amount, or several numbers with their units. */
export const targetsInName = anyOf(
  signed,
  amount,
  `\\d[^\\d、，,；;${counter}]*[${counter}][^\\d、，,；;]*[、，,；;].{0,200}\\d[${counter}]`,
)

/** A target of several parts, each with its number. */
export const severalTargets = anyOf(`${signed}.*${signed}`, '\\d[^\\d、，；;]*[、，；;]\\D*\\d')

/** A name that counts things; one that asks for a share of them. */
export const counted = anyOf('[次人户家个场件期台座]数', '数量', '人次', '场次', '班次', '批次', '面积', '里程')
export const shared = anyOf('率', '比例', '占比', '比重', '程度', '增长', '增幅', '下降', '完成情况')

/** An actual that still has the sign of a target. */
export const sign = anyOf(
  '^\\s*(?:[≥≧⩾≤≦⩽<>＜＞]|大于|小于|不[低少小]于|不[高大]于|不超过|至少|至多)',
  '\\d\\S{0,4}(?:以[上下内])\\s*$',
)

/** A sentence with a good reason to name another year: a plan, a law, or what began or will end then. */
export const otherYears = anyOf(
  '规划|五年|条例|办法|方案',
  '成立|组建|挂牌|建成|竣工|启动|开工|立项|批复|签订|印发|出台|结转|跨年|以来|年起',
  '同期|[-—~～至到比较同与和](?:19|20)\\d\\d',
)

/** A future time at the beginning of a clause: a measure follows, unless it comes too late (明年才能验收). */
export const timesToCome =
  '(?:下年|下一年|明年|来年|次年|翌年|{nextYear}年|今后|以后|往后|下一?步|下一?阶段|下一?季度|接下来)(?!.{0,6}(?:才|方可|方能))'

/** A call to act, or an intended action, at the beginning of a clause. */
export const callsToAct = anyOf(
  '将(?:于|在|会|进一步|继续|加|完善|优化|强化|严格|积极|按|对|组织|开展|建立|健全|督促|协调|尽快|逐步|认真|不断|通过)',
  '进一步|加强|加大|加快|强化|完善|优化|健全|[督催敦]促|严格|细化|尽快|抓紧|及早|尽早',
)

/** Intentions, and what has been done since, after a cause. */
export const plansBehind = anyOf(
  '拟(?![建定订稿])|计划(?:于|在|明|下|今|将|进一步|组织|补|增|安排|通过|对)|准备|打算|力争|争取|确保|提前|后续|按[季月周]|定期',
  '由[^，。；]{1,16}(?:牵头|负责|督促|包|逐)|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:底|末|初|[上中下]旬)?前|每(?:[月季周]|季度)|对接|协调|通报|约谈|选派|聘请|增配',
  '加派|增派|增办|增设|整改|改进|建立|落实|规范|补[训办发齐报录缴建]',
  '已(?:于|在|经)?.{0,8}(?:补|整改|完善|建立|修订|制定)',
)

/** A future time within a clause; something postponed to it is told of the past. */
export const laterWithin = '(?<![至到转延入按自])(?:明年|来年|下年|下一年|次年|翌年|{nextYear}年)'

const wrong = anyOf(
  '推迟|延迟|延误|延期|延长|顺延|滞后|结转|导致|影响|由于|因为|造成|取消|停[工产办业]|暂停|中断|结束|关闭|涨价|上涨|上升|超出|超支',
  '[未没]|不足|不到位|不够|不及时|不[全齐准细实]|偏[少低高晚]|较[少低晚长慢]|时间长|耗时|晚[了于一两三四五六七八九十\\d]|缺[乏少]|流失|减少了|下降了|放弃|困难|原定|原计划|的要求',
)

/** Something that went wrong or was postponed, and is not merely to be avoided. */
export const amiss = `^(?!.*(?:避免|防止|杜绝|不再|解决)).*(?:${wrong})`

/** Texts in place of a reason that are none. */
export const noReason = '^(?:(?:无|没有|正常|[没无]有?(?:偏差|变动)|不涉及)[。.]?|[/／—-]+)$'

/** The wording of a duty, without any figure. */
export const dutyLike =
  '^(?!.*[\\d０-９])(?=(?:.*[；;。\\n])?\\s*(?:[（(]?[一二三四五六七八九十]+[）)、.]\\s*)?(?:负责|承担|承办))'

const onTime = anyOf('及时', '按时', '按期', '准时', '如期', '时限')
const good = anyOf('合格', '准确', '达标', '优良', '优秀率', '通过率')
const costly = anyOf('成本', '造价', '单价', '预算控制', '经费控制', '费用控制')
const paid = anyOf('支付率', '执行率', '拨付率', '支出率', '支出进度', '结余(?:结转)?率', '结转(?:结余)?率')
const sufficient = '足额'
const content = anyOf('满意度', '满意率')
const countsOther = anyOf(
  '发生(?:数|率|量|[次起件人]数|情况)',
  '(?:火灾|事故|案件|纠纷|事件|灾害|伤亡)(?:数|率|[次起件人]数)$',
  '(?:完成|合格|达标|覆盖|到位|成活|及时|发放|办结|整改|化解|就业)率$',
  '[次人户件起个场]数$|里程$|面积$',
)
const judged = anyOf('满意', '认可', '好评', '评价', '投诉', '信访', '举报')

/**
 * An indicator under the wrong second level for its words: the words, words that make it right after all, and the
 * message.
 */
export type Misplaced = {
  readonly id: string
  readonly like: Expression
  readonly unlike?: Expression
  readonly says: string
  /** The name of such an indicator. */
  readonly example: string
}

/** Where costs belong: in a table of 产出, or in a first level of their own. */
export const costTable = '成本指标'
export const costLevel = '成本指标下的经济成本（或社会成本、生态环境成本）指标'

function belongsTo(table: string): string {
  return `从名称看，这个指标应列入${table}。请移过去，或说明为什么放在这里。`
}

const misplaced = {
  timeliness: { id: 'timeliness', like: onTime, unlike: good, says: belongsTo('时效指标'), example: '任务按时完成率' },
  quality: { id: 'quality', like: good, unlike: onTime, says: belongsTo('质量指标'), example: '验收合格率' },
  execution: {
    id: 'execution',
    like: paid,
    unlike: onTime,
    says: '预算执行率已单独计分，不宜再设为三级指标。请换成别的指标，或说明它与预算执行率的区别。',
    example: '资金支付率',
  },
  satisfaction: { id: 'satisfaction', like: content, says: belongsTo('服务对象满意度指标'), example: '群众满意度' },
  sufficient: {
    id: 'sufficient',
    like: sufficient,
    unlike: onTime,
    says: belongsTo('质量指标'),
    example: '补助足额发放率',
  },
  counts: {
    id: 'counts',
    like: countsOther,
    unlike: judged,
    says: '从名称看，这个指标数的是发生或完成多少，不是满意度。请移到产出指标或效益指标，或说明为什么放在这里。',
    example: '安全事故发生数',
  },
} satisfies Record<string, Misplaced>

const { timeliness, quality, execution, satisfaction, sufficient: enough, counts } = misplaced

/** Which words do not belong under which second level, given where costs belong. */
export function misplacedIn(costPlace: string): Readonly<Record<string, readonly Misplaced[]>> {
  const cost: Misplaced = { id: 'cost', like: costly, says: belongsTo(costPlace), example: '每公里造价' }
  return {
    quantity: [timeliness, quality, enough, cost, execution, satisfaction],
    quality: [timeliness, cost, execution, satisfaction],
    timeliness: [quality, cost, satisfaction],
    cost: [timeliness, quality, satisfaction],
    economicCost: [timeliness, quality, satisfaction],
    economic: [enough, execution, satisfaction],
    social: [enough, execution, satisfaction],
    ecological: [satisfaction],
    sustainable: [satisfaction],
    satisfaction: [counts],
  }
}

/** The second levels whose targets are figures. */
export const inFigures: readonly string[] = ['quantity', 'timeliness', 'cost', 'economicCost', 'satisfaction']

/** Names for which lower is better wherever they occur; under 成本, all names but these. */
export const betterLower = anyOf(
  '(?:预算|经费|成本|费用|支出|投资|概算)控制率',
  '超(?:支|概|预算)率',
  '(?:投诉|差错|失误|事故|死亡|发案|返工|流失)(?:率|次数|起数|件数|人数|数)$',
)
export const betterHigher = anyOf(
  '节[约省支余]',
  '降低|下降|减少|压减|压缩',
  '执行率|支付率|拨付率|到位率|使用率|利用率|完成率|合规率|覆盖率|收益|回收|自筹|配套',
)

/** Names of the execution rate itself, and how a formula is named. */
export const ownRate = anyOf('(?:预算|经费|资金|支出)(?:控制|执行|使用|支出)率')
export const formula = anyOf('[÷/／]', '除以', '公式', '口径', '占[^占\\n]*[的比]')

/** How names are normalised before they are compared. */
export const readAs: readonly (readonly [string, string])[] = [
  ['按时', '及时'],
  ['按期', '及时'],
  ['准时', '及时'],
  ['如期', '及时'],
  ['按要求', ''],
  ['按规定', ''],
  ['工作', ''],
  ['任务', ''],
  ['各项', ''],
  ['情况', ''],
  ['程度', ''],
  ['指标', ''],
  ['率', ''],
  ['度', ''],
]
