import type { Option } from '../../cell-kind.ts'
import type { Expression } from '../../expression.ts'

/** A word by which a unit calls itself. */
type SelfReference = {
  readonly word: string
  /** The endings of the names of units that use it; absent: any unit may. */
  readonly ending?: Expression
  /** What follows the same characters when they mean something else: 我办|理, 我所|知. */
  readonly unlike?: Expression
}

const selfReferences: readonly SelfReference[] = [
  { word: '我局', ending: '局' },
  {
    word: '我办',
    ending: '(?<!街道)办(?:公室)?',
    unlike:
      '理(?![论顺清解])|公(?![开布示告务众共益平正车]|用经费)|法(?![治制律规])|事(?![项业务故件])|学(?!习)|证(?!明)|完|妥|好|实事|了(?!解)',
  },
  { word: '我中心', ending: '中心', unlike: '城区|小学|中学|学校|校(?![准园验对])|卫生院|幼儿园' },
  {
    word: '我委',
    ending: '(?<!村|[村居]民)委(?:员?会)?',
    unlike: '托|派(?![驻出])|任(?![务何])|员(?!工)|屈|婉',
  },
  {
    word: '我镇',
    ending: '镇(?:人民政府|政府|党委|委员会)?',
    unlike: '定(?![期向点员编岗时制])|静(?!态)|痛(?!点)|守[着边]|[上里]的',
  },
  {
    word: '我乡',
    ending: '乡(?:人民政府|政府|党委|委员会)?',
    unlike: '村(?![级民干组道两支集])|镇|亲|音|愁|邻|土(?![地壤])|里|间|下(?![一达拨发辖属设派])',
  },
  { word: '我街道', ending: '街道(?:办(?:事处|公室)?|党工委)?', unlike: '路(?!长)|口|两[侧旁边]' },
  {
    word: '我校',
    ending: '(?:[小中大]学|学[校院]|校|[一二三四五六七八九十初高职]中|[实完]小|中专)(?:校区)?',
    unlike:
      '准(?![备予时确])|验(?!收)|正(?![在式常确])|核|对[稿了]|园|友(?!好)|门|车|舍|区|长(?![期远效])|服(?![务从])',
  },
  {
    word: '我院',
    ending: '院',
    unlike: '子|墙|士|校|落(?![实地])|内(?![设部控科镜审])|长(?![期远效])',
  },
  { word: '我室', ending: '(?<!办公)室', unlike: '内(?![设部控审])|外(?![出联包聘部])|友|温' },
  {
    word: '我站',
    ending: '站',
    unlike: '在(?![职编岗册建]|\\d)|起(?![草到])|着(?![力手眼重])|立(?![足即项案行])|住|稳(?![步定妥])|出来|队',
  },
  {
    word: '我所',
    ending: '所',
    unlike:
      '知|在(?![职编岗册建]|\\d)|有|谓|需|说|见|及(?!时)|想|能|用|属|辖|指(?![导派定])|做(?![好到])|学(?!习)|处(?![置理罚])|管(?!理)|了解|从事|关[心注]|提[到出]|述',
  },
  { word: '我队', ending: '队', unlike: '伍|友|列|形|员(?!工)|长(?![期远效])' },
  { word: '我馆', ending: '馆', unlike: '藏|员(?!工)|长(?![期远效])|内(?![设部控审])' },
  { word: '我园', ending: '园', unlike: '林|区|艺|地|丁|子|长(?![期远效])|内(?![设部控审])' },
  {
    word: '我部',
    ending: '(?<!俱乐)部',
    unlike: '门|分(?!局)|署|位|长(?![期远效])|委|件|属|队|落|首|级',
  },
  { word: '我单位' },
]

/** What may follow the last word of a unit's name. */
const behind = '(?:本级|机关)?(?:[（(][^（）()]{1,20}[）)])?$'

/** The options of 单位自称: each is offered if the unit's name has one of its endings. */
export const selfReferenceOptions: readonly Option[] = selfReferences.map(({ word, ending }) => ({
  value: word,
  label: word,
  ...(ending === undefined ? {} : { fits: ['unit.name', `(?:${ending})${behind}`] as const }),
}))

/** A self-reference in a text, except in words that merely begin with the same characters. */
export const selfReference: Expression = `(?<!自)我(?:${nouns()})`

/** The same words with 本: 本局, 本单位. */
export const selfReferenceAlso: Expression = `(?<![基根成日样原资文课副版书剧脚亏标账摊])本(?:${nouns()})`

/** What follows 我 or 本, except in words that merely begin with the same characters. */
function nouns(): string {
  return selfReferences
    .map(({ word, unlike }) => `${word.slice(1)}${unlike === undefined ? '' : `(?!${unlike})`}`)
    .join('|')
}

/** Which units have each word, by the end of their names. */
export const selfKinds = selfReferences.flatMap(({ word, ending, unlike }) =>
  ending === undefined
    ? []
    : {
        noun: word.slice(1),
        ending: `(?:${ending})${behind}`,
        find: `(?<!自)${word}${unlike === undefined ? '' : `(?!${unlike})`}`,
      },
)

/** A town as the unit's name has it, and what a text calls its government. */
export const town = {
  name: '(?:^|[县市区])([\\u4e00-\\u9fa5]{2,6})[镇乡](?:人民政府|政府)?$',
  behind: '^[镇乡]?政府(?!网|门户|官网|大院|院|办公|信息|公众|机关|驻地|大楼|食堂|采购|性|购买|投资|债)',
}

/** The speaker at the beginning of a sentence: 我镇, 本镇, 本部门. */
export const speakers: Expression = `[我本](?:部门|${selfReferences.map(({ word }) => word.slice(1)).join('|')})`
