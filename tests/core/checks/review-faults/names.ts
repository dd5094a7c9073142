import { lines, type Reviewed, report } from './case.ts'

const town = { 'unit.name': '白鹭镇人民政府' }

/** Names of places and units that stand twice in a row. */
export const doubled: readonly Reviewed[] = [
  [
    'A county that stands twice in a row is named',
    '云溪县云溪县林业局2023年度部门整体支出绩效自评报告',
    ['doubled', 'explain', /“云溪县云溪县”应为“云溪县”/],
  ],
  [
    'A town that stands twice in a row is named',
    '第一部分 白鹭镇白鹭镇人民政府概况',
    ['doubled', 'explain', /“白鹭镇白鹭镇”应为“白鹭镇”/],
  ],
  [
    'An office of a bureau within its own bureau is not doubled',
    '云溪县财政局财政监督股负责指导，云溪县林业局林业站具体实施。',
  ],
  [
    'A bureau that stands twice in a row is named',
    '报送单位：云溪县林业局林业局',
    ['doubled', 'explain', /“林业局林业局”应为“林业局”/],
  ],
  [
    'A name that comes again after a blank is named',
    '云溪县水利局 云溪县水利局2023年度自评情况',
    ['doubled', 'explain', /“云溪县水利局云溪县水利局”/],
  ],
  [
    'Names that merely resemble each other side by side are sound',
    '云溪县县直单位、云溪镇镇区和各镇乡村振兴办参加，街道社区居委会协助，市场监管局监督。',
  ],
]

/** What the unit calls itself. */
export const selfReference: readonly Reviewed[] = [
  [
    'A town that calls itself three things is told all of them',
    { ...town, [report]: '我镇按时完成自评。白鹭政府编制了绩效目标。本单位高度重视。' },
    ['selfReference', 'explain', /“白鹭政府”“本单位”，别处写“我镇”/],
  ],
  [
    'An office that calls itself 我 and 本 is told both',
    { 'unit.name': '云溪县人民政府办公室', [report]: '我办认真组织自评。本办成立了工作小组。' },
    ['selfReference', 'explain', /“本办”，别处写“我办”/],
  ],
  [
    'A school that keeps to one word is sound',
    { 'unit.name': '云溪县第二中学', [report]: '我校按时完成自评，成立了自评小组。我校学生1200人。' },
  ],
  [
    'A bureau that calls itself a school is asked whether the text is its own',
    '我校按时完成自评，成立了自评小组。我校学生1200人。',
    ['selfReference.kind', 'note', /这里写“我校”，单位名称是“云溪县林业局”/],
  ],
  [
    'A party department that changes its word is found',
    { 'unit.name': '中共云溪县委宣传部', [report]: '我部组织宣讲38场。本部开展了自评。我部门职责明确。' },
    ['selfReference', 'explain', /“本部”，别处写“我部”/],
  ],
  [
    'The chosen word stands against the town’s name with 政府',
    { ...town, 'unit.selfReference': '我镇', [report]: '白鹭镇政府成立了自评小组，结果在白鹭镇政府网站公开。' },
    ['selfReference', 'explain', /“白鹭镇政府”，单位自称填的是“我镇”/],
  ],
  [
    'Duties may say 本单位, and words that begin with the same characters are no self-reference',
    lines(
      '一、部门基本情况',
      '（一）部门职责',
      '负责本单位和所属单位的资产管理。',
      '二、绩效情况',
      '我局按照本办法开展自评，基本单位名录已更新，成本中心核算规范。',
    ),
  ],
]
