import type { Facts } from '../facts.ts'
import { flatMap } from '../flat-map.ts'
import type { Form } from '../form.ts'
import { onceFor } from '../once.ts'
import type { ProseRule } from '../prose/rules.ts'
import { type Fault, fault, type Guarded } from './fault.ts'
import { wordsHeld } from './held.ts'
import type { Stretch } from './marked.ts'

/** Endings of the names of organisations and places. */
const endings = [
  '委员会|管理[处所]|服务[站所]|中心(?!工作|任务|环节|地位|思想|组学习)|公司|集团|[协学商]会|合作社|[中小大]?学校?(?<=中学|小学|大学|学校)|医院|卫生院|法院|检察院|研究[院所]|设计院|银行|事务所|派出所|指挥部|人民政府|博物馆|图书馆|文化馆|电视台',
  '(?<![布结格大全当破开僵定时我本各])局(?![面部势限内党属])|(?<![大餐客展事务])厅(?![堂级])|(?<=宣传|组织|统战|财政|教育|民政|水利|住建|农村|文旅|公安|交通)部(?![门分署位])|(?<=发改|卫健|卫计|国资|政法|监|纪)委(?![员托派])|(?<=信访|扶贫|振兴|招商|创建|联席|改革|考核|人防|编|督查)办(?![公理事法])',
  '[县市区省镇乡]|街道',
].join('|')
const ending = new RegExp(`(?:${endings})$`)
const anyEnding = new RegExp(endings, 'g')
/** The most characters of a name before its ending. */
const longestBefore = 9

/** Words that end like a name but are none. */
const harmless = new RegExp(
  [
    '市场|城市|超市|上市|市民|市容|市政(?!府)|[县市省乡镇区](?:级|[内外际](?![贸资事商]))|县域|县城|县直|区域|区间|社区|地区|景区|园区|山区|灾区|小区|辖区|片区|新区|城区|库区|矿区|林区|示范区|保护区|开发区|服务区|公共区',
    '乡村|乡镇|城乡|城镇|集镇|村镇|家乡|下乡|[来进入出][县市省区镇乡]|返乡|同乡|[全我本各该外邻跨][县市省区镇乡]|(?:贫困|试点|示范|先进|周边|邻近|兄弟|重点|同类|项目)[县市区]',
    '各?(?:有关|相关|会计师|律师|定点|乡镇|基层|村级|社区)(?:公司|医院|卫生院|学校|事务所|中心|协会)|(?:村民?|居民?)委员会|大学生|中学生|小学生|学会(?=了)|办学|学习|教学|科学|就学|入学|上学|学(?=[员生])',
    '(?:[县市区]|本级|上级|同级)?财政局|[县市区]委|党委|省市县?|[县市区]政府|[县市]乡村?三级',
  ].join('|'),
  'g',
)

/** What ends a name on its left. */
const stops =
  /^.*[和与及或且但而则又由向对在经将被是为以从到的了各本我该全等并按据会同请报送至往给让使绕这个用含把比较受属、有邀派托往赴]|^.*(?:组织|联合|配合|委托|协调|联系|根据|通过|学习|借鉴|参照|会商|负责|支持|走访|依托)/

/** The spans of a text that name organisations or places the filing does not contain. */
export function strangersIn(form: Form, facts: Facts, text: string): Stretch[] {
  const held = wordsHeld(form, facts, '')
  const place =
    /^[^县市区]{1,6}[县市区]/.exec(held.split('\n').find((line) => /[县市区]/.test(line)) ?? '')?.[0] ?? '\u0000'
  const plain = text
    .replaceAll(place, (words) => '，'.repeat(words.length))
    .replace(harmless, (words) => '，'.repeat(words.length))
  return flatMap(namesIn(plain), ({ from, to }) => {
    const name = plain.slice(from, to).replace(stops, '')
    return isStranger(held, name) ? [{ from: to - name.length, to }] : []
  })
}

/** Words that end like a name, with the characters before them; no character is in two names. */
function namesIn(text: string): Stretch[] {
  let free = 0
  return [...text.matchAll(anyEnding)].map(({ index, 0: words }) => {
    const before = text.slice(Math.max(free, index - longestBefore), index)
    free = index + words.length
    return { from: index - (/(?<![\u4e00-\u9fa5])[\u4e00-\u9fa5]*$/.exec(before)?.[0].length ?? 0), to: free }
  })
}

/**
 * Whether the filing does not contain a name. Its last three characters decide, since other words may come before them.
 */
function isStranger(held: string, name: string): boolean {
  const proper = name.replace(ending, '')
  if (proper.length < (/(?:[县市区省镇乡]|街道)$/.test(name) ? 2 : 1)) return false
  return name.length < 3 || !held.includes(name.slice(-3))
}

/** What a unit may be called besides the words listed in the edition. */
const otherSelves =
  '我(?:部门|们)|(?<![基根成样标文版])[贵本](?:局|办(?![公法])|委(?!员)|中心|[院站所校室队馆园])(?!级)|贵(?:单位|部门)'

/** An organisation that the filing does not contain, or a word for the unit other than its own. */
export function judgeNames({ form, subject, draft }: Guarded): Fault[] {
  const rule = selfRule(form)
  const own = selfName(form, subject.facts)
  const selves = rule && own ? [...draft.text.matchAll(selvesOf(rule))] : []
  return [
    ...strangersIn(form, subject.facts, draft.text).map((stretch) => fault('name', draft, stretch)),
    ...selves
      .filter(([word]) => word !== own)
      .map((match) => fault('name', draft, { from: match.index, to: match.index + match[0].length }, `自称“${own}”`)),
  ]
}

/** What the unit calls itself; undefined until it is answered. */
export function selfName(form: Form, facts: Facts): string | undefined {
  return facts.get(selfRule(form)?.cell ?? '') || undefined
}

type SelfRule = Extract<ProseRule, { type: 'selfReference' }>

/** The edition's rule about what a unit calls itself. */
const selfRule = onceFor(({ edition }: Form): SelfRule | undefined => {
  const rules = flatMap(edition.checks, (check) => (check.kind === 'prose' ? [check.rule] : []))
  return rules.find((rule) => rule.type === 'selfReference')
})

const selvesOf = onceFor(({ find }: SelfRule) => new RegExp(`${find}|${otherSelves}`, 'g'))
