import type { SaidFigure, SaidSettings, SaidText } from '../../paper/filing/said/rules.ts'

const number = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const count = `(?<count>${number})[个家]`
/** A list of names without a mark that ends it. */
const list = '(?<value>[^，。；：\\d]{2,400}?)'
const behind = '(?:[（(][^（()）]{0,20}[）)])?[，：]?(?:分别[为是]|即|包括|有|为|是|：)：?'
const end = '(?=[，。；]|$)'

const offices = '(?:职能|内设|综合|行政)?(?:股室|科室|处室|机构|股|科室?|办公室|部门)'
const bodies =
  '(?:二级(?:预算)?(?:机构|单位)|(?:二级|下属|所属|直属)(?:二级|事业|预算|财政供养|全额拨款|公益一类){0,2}(?:机构|单位)|事业单位|二级事业单位)'
const notBodies = '(?!二级|下属|所属|直属|事业单位)'
/** The clause is about another body or another building: 下属文化馆内设…, …，康复中心位于…. */
const ofBody =
  '(?:二级|下属|所属|直属)[^，；]{0,40}$|，[^，。；、]{1,12}(?<![我本].{0,2})(?:中心|[站馆所])$|(?:库房|仓库|基地|宿舍|食堂|旧址|分馆|分部|校区)[^，。；]{0,4}$'
const setUp = '(?<![原曾拟])(?:内设|下设|设有|设立|设置|共设|(?<=机关)设)'

const numberOf = (years: string) =>
  `(?<value>(?:(?!根据|按照|依据|部门|文件|通知|印发|下发|要求|财政局|的)[\\u4e00-\\u9fa5]){2,10}[〔[［【（(](?:${years})[〕\\]］】）)]第?\\d{1,4}号)`
const titleWords = '[^《》]{0,60}(?:《[^《》]{1,60}》[^《》]{0,30})?'
/** The same, without a year. */
const yearless = titleWords.replaceAll('[^《》]', '[^《》\\d]')
const ofLastYear = '(?:去年|上年度?|上一年)[^。；]{0,30}$'
const notices = '(?:通知|的函|通告|工作方案)'

/** 单位地址: words that say so, and words that may also say where a township lies. */
const place =
  '(?<value>(?:(?!电话|邮编|邮政编码|联系|传真)[^，。；：、！？（(]){3,60}(?:[（(](?![^（()）]{0,20}(?:邮|电话))[^（()）]{1,30}[）)])?)'
const door =
  '(?<value>[^，。；：、！？（(]{2,50}(?:\\d号|[一二三四五六七八九十]号|号(?:(?![的已是为])[^，。；：、！？（(]){1,16}|楼|栋|幢|层|室|大院|院内|大厦|广场|旁|对面|[路街巷])(?:[（(](?![^（()）]{0,20}(?:邮|电话))[^（()）]{1,30}[）)])?)(?=[，。；、]|$)'

/** People of a part, of a change, or of another body. */
const otherPeople =
  '在职[^，。；\\d]{0,6}[、和及与][^，。；\\d]{0,12}$|其中(?!：?(?:在职|在编|实有在职|离休|行政|事业编|参公|工勤|公务员|管理人员|专业技术))[^。；）]{0,60}$|减少|增加|新增|调出|调离|调入|招录|死亡|去世|核减|(?:本年|当年|今年|年内|全年|\\d年)(?:度)?(?:新)?退休$|(?:机关|下属|二级|(?<![我本].{0,2})(?:中心|站|馆))[^。；，]{0,10}(?:在职|现有|编制|共有|退休)[^。；]{0,60}$'

const texts: readonly SaidText[] = [
  {
    cell: 'unit.notice',
    within: ['opening'],
    ways: [
      {
        find: `《[^《》]{0,40}{year}[^《》]{0,40}(?:自评|评价)[^《》]{0,30}》[（(]?(?:以下简称[^）)]{0,20})?${numberOf('20\\d\\d')}`,
      },
      {
        find: `《${yearless}(?:自评|评价)${yearless}》[（(]?${numberOf('{year}|{nextYear}')}`,
        unless: ofLastYear,
      },
      {
        find: `(?<=^|[^\\u4e00-\\u9fa5]|根据|按照|按(?!照)|依据|遵照|部门|局|发的?|的|和|及|与|以)${numberOf('{year}|{nextYear}')}`,
        unless: `(?<!待填】)》[（(]?$|${ofLastYear}`,
      },
    ],
  },
  {
    cell: 'unit.noticeTitle',
    within: ['opening'],
    ways: [
      { find: `《(?<value>${titleWords}{year}${titleWords}(?:自评|评价)${titleWords}${notices})》` },
      { find: `《(?<value>${yearless}(?:自评|评价)${yearless}${notices})》` },
      { find: `[“"](?<value>关于[^“”"《》]{0,40}{year}[^“”"《》]{0,40}(?:自评|评价)[^“”"《》]{0,30}${notices})[”"]` },
    ],
  },
  {
    cell: 'unit.address',
    within: ['staffing', 'duties', 'opening'],
    ways: [
      {
        find: `(?:(?<![原曾])(?:办公地址|办公地点|办公场所|单位地址)|(?<![原曾公位])地址)(?:现?[为是在]|位于|设在|：)：?${place}`,
        unless: ofBody,
      },
      { find: `(?<![原曾])(?:[座坐]落[于在]|位于|地处)${door}`, unless: ofBody },
    ],
  },
  {
    cell: 'unit.offices',
    within: ['staffing', 'duties'],
    ways: [
      {
        find: `${setUp}${notBodies}${offices}?(?:共|共有|有)?${count}${offices}?${behind}${list}${end}`,
        unless: ofBody,
      },
      {
        find: `${setUp}(?:[有为：]|${offices}(?:[有为：]))?${notBodies}${list}(?:共|共计|总计)?${count}${offices}`,
        unless: ofBody,
      },
      { find: `${setUp}${notBodies}${offices}?共?${count}${offices}?（${list}）`, unless: ofBody },
      {
        find: `${setUp}(?:[有为：])?${notBodies}${list}，(?:共|共计|合计|总计)${count}${offices}`,
        unless: ofBody,
      },
      {
        find: `${setUp}(?:机构|股室|科室)?(?:为|有|包括|：)?：?${notBodies}${list}${end}(?!，(?:共|合计|总计|[^，。；：]{1,20}${number}个(?:股|科|处|办公室|内设|职能|机构)))`,
        unless: ofBody,
      },
    ],
    none: '(?:无|没有|未设立?|不设)(?:有|置)?(?:内设)(?:机构|股室|科室)',
    item: '^(?![一二两三四五六七八九十]).*(?:[股科室办处部组站所队]|中心)$',
  },
  {
    cell: 'unit.subordinates',
    within: ['staffing', 'duties'],
    ways: [
      { find: `(?:下设|下辖|下属|所属|直属|设有|有|管理)?${bodies}(?:共|共有|有)?${count}${behind}${list}${end}` },
      { find: `(?<![原曾拟])(?:下设|下辖|下属|所属|直属|设有|有|管理)${count}${bodies}${behind}${list}${end}` },
      {
        find: `个${offices}(?:和|及|以及|、)${list}${count}(?:独立核算的?)?${bodies}`,
        unless: '[原曾拟]下?设[^。；]{0,60}$',
      },
      {
        find: `(?<![原曾拟])(?:另外?还?[设有]{1,2}|还[设有]{1,2}|下辖|下属|所属|直属|下设|管理)${list}(?:共|共计)?${count}(?:独立核算的?)?${bodies}`,
      },
      { find: `(?:下设|下辖|设有|有)?${bodies}(?:为|有|包括|是|：|分别[为是])：?${list}${end}` },
      { find: `(?:下设|下辖|设有)${bodies}${list}${end}` },
      { find: `${count}${bodies}（${list}）` },
      { find: `${bodies}(?:共|有)?${count}（${list}）` },
    ],
    none: '(?:二级|下属|所属|直属)(?:二级|预算|事业){0,2}(?:机构|单位)(?:情况)?[：为]无(?:[。，；]|$)|(?:无|没有|未设立?|不设|暂无|未设有)(?:其他)?(?:独立核算的?)?(?:下属|所属|直属|二级){1,2}(?:预算|事业)?(?:机构|单位)',
    item: '(?:中心|[站馆所队局院校园室社处办场库厂会团])$|公司$|学校$',
  },
  {
    cell: 'unit.retired',
    within: ['staffing'],
    ways: [
      {
        find: '(?<=^|[，、；。])(?:离?退休|离（退）休)(?:人员|人数|职工|干部|教师)?(?:：|为|共有?|有)?(?<value>(?:(?<=[：）].{0,4})\\d{1,4}|[一二三四五六七八九十百]{1,5})[人名])',
        unless: otherPeople,
      },
    ],
    none: '(?:无|没有|暂无)(?:离退休|退休)(?:人员|干部|职工|教师)',
  },
  {
    cell: 'report.date',
    ways: [
      {
        find: '^(?:(?:报告|填报|编制|完成)?(?:日期|时间)：?)?(?<value>\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$',
      },
    ],
  },
]

const retired: SaidFigure = {
  cell: 'unit.retired',
  words: [
    '退休',
    '退休人员',
    '退休人数',
    '退休职工',
    '退休干部',
    '退休干部职工',
    '退休教师',
    '退休教职工',
    '退休老干部',
    '离退休',
    '离退休人员',
    '离退休人数',
    '离退休干部',
    '离退休职工',
    '离退休干部职工',
    '离退休教师',
    '离退休教职工',
    '在册退休人员',
  ],
  of: 'people',
  column: 'final',
  within: ['staffing'],
  unless: otherPeople,
}

/** What 附件四 states about the unit itself. */
export const saidOfUnit: SaidSettings = { figures: [retired], texts }
