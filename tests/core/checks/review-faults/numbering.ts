import { lines, type Reviewed } from './case.ts'

/** Headings and items at the heads of lines. */
export const numbering: readonly Reviewed[] = [
  [
    'Two headings that lost their numbers are named, and the one behind them is right',
    lines('一、收入决算', '二、支出决算', '三公经费支出情况', '政府采购支出情况', '五、绩效情况'),
    ['numbering', 'must', /^“三公经费支出情况”没有编号，应为“三、”；“政府采购支出情况”没有编号，应为“四、”$/],
  ],
  [
    'A task that skips a number is named with the right one',
    lines('年度主要工作：', '任务1：植树造林；', '任务2：森林防火；', '任务4：林权管理。'),
    ['numbering', 'must', /^“任务4”应为“任务3”$/],
  ],
  [
    'A table of contents counts on its own, and items begin anew under each heading',
    lines(
      '目录',
      '一、部门概况',
      '二、支出情况',
      '一、部门概况',
      '（一）职责',
      '1.植树造林。',
      '2.森林防火。',
      '（二）人员',
      '1.编制20人。',
      '二、支出情况',
      '支出合计300万元。',
    ),
  ],
  [
    'Headings behind a table of contents with a lost bookmark are in sequence',
    lines(
      '目录',
      '一、部门概况........1',
      '二、支出情况......错误!未定义书签。',
      '一、部门概况',
      '编制20人。',
      '二、支出情况',
      '支出合计300万元。',
    ),
    ['residue', 'must', /^“支出情况\.*错误!未定义书签”$/],
  ],
  [
    'A heading of which only the mark is left is named with its number',
    lines('一、部门概况', '编制20人。', '、支出情况', '支出合计300万元。', '三、绩效情况', '全年造林1.2万亩。'),
    ['numbering', 'must', /^“、支出情况”没有编号，应为“二、”$/],
  ],
  [
    'A heading of the second level that lost its number is named',
    lines('一、部门概况', '（一）部门职责', '人员情况', '编制20人。', '（三）资产情况', '车辆2台。'),
    ['numbering', 'must', /^“人员情况”没有编号，应为“（二）”$/],
  ],
  [
    'An item that comes twice and one that was left out are named',
    lines(
      '（一）主要成效',
      '1、造林1.2万亩。',
      '2、防火巡护960次。',
      '2、发证300本。',
      '（二）不足',
      '1.面积偏小。',
      '3.管护偏弱。',
    ),
    ['numbering', 'must', /^“2、发证300本。”应为“3、”；“3\.管护偏弱。”应为“2\.”$/],
  ],
  [
    'Measures counted in words are in sequence too',
    lines('改进建议', '建议一：细化目标。', '建议二：加快进度。', '建议二：加强核查。'),
    ['numbering', 'must', /^“建议二”应为“建议三”$/],
  ],
  [
    'An item of which only the mark is left is named with its number',
    lines('一、主要职责', '1、植树造林。', '、森林防火。', '3、林权管理。'),
    ['numbering', 'must', /^“、森林防火。”没有编号，应为“2、”$/],
  ],
  [
    'A list within a list, an item told within a line and a task mentioned again are sound',
    lines(
      '一、主要工作',
      '1.造林。',
      '（1）荒山造林；',
      '（2）退耕还林。',
      '2.防火。',
      '（1）巡护；',
      '（2）宣传。',
      '二、存在的问题',
      '主要问题：1.面积偏小。',
      '2.管护偏弱。',
      '三、任务完成情况',
      '任务1：造林完成。',
      '任务2：防火完成。',
      '任务1：验收情况良好。',
    ),
  ],
  [
    'Short lines that are no headings, and a contents list with pages and without dots, are sound',
    lines(
      '云溪县林业局',
      '目录',
      '一、部门概况 1',
      '二、支出情况 3',
      '一、部门概况',
      '编制20人。',
      '部门预算表',
      '二、支出情况',
      '支出合计300万元。',
    ),
  ],
  [
    'Items that run on over two headings are sound',
    lines('（一）造林', '1.荒山造林。', '2.退耕还林。', '（二）防火', '3.巡护。', '4.宣传。'),
  ],
]
