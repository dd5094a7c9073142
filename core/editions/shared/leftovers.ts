import type { Wording } from '../../prose/rules.ts'

const inside = '[^（）()\\n]'

/** Brackets with which a template tells what to write. */
const instructions: readonly Wording[] = [
  { find: '[（(](?:此页|本页|此处[填写为插])[^（）()]*[）)]' },
  {
    find: '[（(【〔\\[](?:请?填写|请?填报|请?注明|请?说明(?!见|详见|如下|书)|请?列明|待填|待补|待定|待核|空白)[^（）()【】〔〕\\[\\]]{0,30}[）)】〕\\]]',
  },
  {
    find: `[（(](?:请?(?:逐项|逐条|简要|分项)?(?:罗列|列举|列示|填列)|如[无有][^（）()\\n]{0,30}填|注[：:](?:上述|如[无有]|本[表项]|此[表处项]))${inside}{1,80}[）)]`,
  },
  {
    find: `[（(](?:请?(?:结合|对照|围绕|根据|按照?|从)${inside}{1,40}|请?(?:简要|重点|详细|逐项|逐条))(?:说明|阐述|描述|撰写|填写|填报|概述)${inside}{0,20}[）)]`,
  },
  { find: `[（(]涉及${inside}{1,40}的(?:部门|单位)${inside}{0,40}[）)]` },
  {
    find: `^(?:[（(][一二三四五六七八九十]{1,3}[）)])?[^，。；：\\n（()）]{2,24}[（(]包括${inside}{1,60}等${inside}{0,12}[）)]$`,
  },
  { find: `[（(]${inside}{0,40}(?:字(?:以内|以上|左右)|(?:不超过|不少于|限)\\d{2,5}字)[）)]` },
]

const more = '增加|增长|上升|提高'
const less = '减少|下降|降低'
const figures = '柱状图|饼状图|饼图|柱形图|折线图'

/** Choices of which none was made, captions of pictures that are missing, and what a program left in. */
const unfinished: readonly Wording[] = [
  { find: `[（(]或(?:[^（）()\\n]{0,8}(?:持平|${more}|${less})|等于|[大小高低多少]于|超过|没?有|[无未])[）)]` },
  {
    find: `(?:${more})[（(/／](?:${less})[）)]?|(?:${less})[（(/／](?:${more})[）)]?|[大高]于[（(/／](?:[小低]于|等于)`,
  },
  { find: `(?:${more}|${less})或(?:${more}|${less}|持平)(?=[\\d约])` },
  { find: `(?:[（(]图\\s?\\d{0,2}[：:]${inside}{0,20}[）)]\\s?)?[（(]${inside}{0,12}(?:${figures})[）)]` },
  { find: `^图\\s?\\d{1,2}[：:\\s][^，。\\n]{0,30}(?:${figures})$` },
  { find: '(?<![\\d.,])0(?:\\.0{1,4})?万元[^。；\\n]{0,12}(?:具体|详细)[^。；\\n]{0,16}情况(?:等|如下)' },
  {
    find: '错误[!！]\\s?未(?:定义书签|找到引用源)|Error!\\s?(?:Bookmark|Reference)[A-Za-z ]{0,30}|PAGEREF\\s?_Toc\\d{0,12}',
  },
  { find: '点击(?:查看|下载|进入|展开|此处)|单击此处|(?:此处|点击)输入(?:文字|内容)' },
]

/** Leftovers of a form or a draft. */
export const residue: readonly Wording[] = [
  { find: `(?<!…)…{2,}(?!…)(?![… ]{0,100}\\d)|(?<!\\.)\\.{6,}(?!\\.)(?![. ]{0,100}(?:\\d|错误|Error|PAGEREF))` },
  { find: '(?<![A-Za-z0-9/.@:_-])[XＸ×xｘ]{2,}(?![A-Za-z0-9/.@:_-])|(?<![A-Za-z0-9])20[XＸ×xｘ*＊]{2}(?![A-Za-z0-9])' },
  { find: '_{3,}|＿{2,}|(?<![\\d*＊])[*＊]{3,}(?![\\d*＊])' },
  ...instructions,
  ...unfinished,
]

/** A template's sentence round nothing: a list of none, empty quotation marks, a unit without its figure. */
export const emptied: readonly Wording[] = [
  { find: '(?<![\\d.,])0(?:个|家|人|名|项|处)[^，。；：\\n]{0,10}，?(?:分别(?:是|为)|包括|即)[：:]?' },
  { find: '“\\s{0,4}”|‘\\s{0,4}’|《\\s{0,4}》|〔\\s{0,4}〕|（）' },
  { find: '(?:得分|总分|评分|自评分)(?:为|是)?[^\\S\\n]{0,6}分(?=[，。；、）\\n]|$)' },
  { find: '(?:得分|总分|评分|等级|金额|总额|合计|共计|比例|比率)(?:为|是)(?=[，。；\\n]|$)' },
  {
    find: '(?<!单位|单位均)(?:为|共计|合计|达到?|增加|减少|增长|下降|占)(?:万元|亿元|个百分点|%)(?=[，。；、\\n]|$)',
  },
  { find: '(?<![\\d按以的每、])年[^\\S\\n]{0,6}月[^\\S\\n]{0,6}日' },
  { find: '(?:主要)?原因(?:主要)?(?:是|为)[：:]?(?=[。；\\n]|$)' },
]

/** Characters that a copy did not bring over. */
export const lostCharacters: readonly Wording[] = [
  { find: '[\\uFFFD\\uE000-\\uF8FF]{1,20}|锟斤拷|烫烫烫' },
  { find: '(?<=[\\u4e00-\\u9fa5])(?:□{1,6}|\\?{2,6}|？{2,6})(?=[\\u4e00-\\u9fa5])', has: '□|\\?\\?|？？' },
]

/** Common misspellings, with what is meant. */
export const typos: readonly Wording[] = [
  { find: '(?<=国[内外]|境[内外]|[城乡])何(?=国[内外]|境[内外]|[城乡])', has: '[内外城乡]何', better: '和' },
  { find: '体修', better: '体系' },
  { find: '原因(?:主要)?是(?:由于|因为)', better: '原因是' },
  { find: '(?<!目)的的(?!确)', better: '的' },
  { find: '等等', better: '等' },
  { find: '截止(?=20\\d\\d年|目前|年底)', better: '截至' },
  { find: '帐(?=[户务目款簿册])', better: '账' },
  { find: '布署', better: '部署' },
  { find: '(?<=约)(\\d[\\d.]*[万亿]?[元人个%])左右', has: '约\\d[\\d.]*[万亿]?[元人个%]左右', better: '$1' },
  { find: '做为', better: '作为' },
  { find: '目前现状', better: '现状' },
  { find: '涉及到', better: '涉及' },
  { find: '，，', better: '，' },
  { find: '。。(?!。)', better: '。' },
  { find: '、、', better: '、' },
  { find: '[，、]。', better: '。' },
]
