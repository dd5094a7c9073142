import { describe, expect, test } from 'vitest'
import { filing } from './facts.ts'
import { print, shapes } from './word-file.ts'

const { tables } = await print(filing)
const [base = [], overall = [], second = [], first = []] = tables

describe('附件一', () => {
  test('has four columns on a grid of seven, the staff block and the buildings block under headings of their own', () => {
    expect(shapes(base)).toEqual([
      '财政供养人员情况（人）↓|编制数*2|2023年实际在职人数*2|控制率*2',
      '↑|32*2|29*2|90.63%*2',
      '经费控制情况（万元）|2022年决算数*2|2023年预算数*2|2023年决算数*2',
      '三公经费|7.47*2|6.05*2|4.89*2',
      '1、公务用车购置和维护经费|3.54*2|1.05*2|0.61*2',
      '其中：公车购置|*2|*2|*2',
      '公车运行维护|3.54*2|1.05*2|0.61*2',
      '2、出国经费|*2|*2|*2',
      '3、公务接待|3.93*2|5.0*2|4.28*2',
      '项目支出|4096.83*2|15*2|3837.88*2',
      '1、业务工作经费|*2|*2|*2',
      '2、运行维护经费|*2|*2|*2',
      '其他项目：无|*2|*2|*2',
      '3、省级专项资金（每个专项一行）|*2|*2|*2',
      '农机购置补贴资金|10*2|20*2|30*2',
      '高标准农田建设资金|100*2|200*2|300*2',
      '公用经费|*2|*2|*2',
      '其中：办公经费|*2|*2|*2',
      '水费、电费、差旅费|*2|*2|*2',
      '会议费、培训费|*2|*2|*2',
      '政府采购金额|——*2|260*2|259.91*2',
      '部门基本支出预算调整|——*2|451.23*2|675.18*2',
      '楼堂馆所控制情况（2023年完工项目）↓|批复规模（㎡）|实际规模（㎡）|规模控制率|预算投资（万元）|实际投资（万元）|投资概算控制率',
      '↑|业务用房 1200|1180|98.33%|300||0%',
      '厉行节约保障措施|*6',
    ])
  })

  test('no row of it prints “……”', () => {
    expect(JSON.stringify(base)).not.toContain('…')
  })
})

describe('附件二', () => {
  test('shows the money in eight columns, income at the left and spending at the right', () => {
    expect(shapes(overall).slice(0, 10)).toEqual([
      '预算部门、单位名称*2|云溪县农业农村局*7',
      '年度预算申请（万元）↓|*2|年初预算数|全年预算数|全年执行数|分值|执行率|自评得分',
      '↑|年度资金总额*2|466.23|4513.06|4513.06|10|100%|10',
      '↑|按收入性质分：4511.35*4|按支出性质分：4513.06*4',
      '↑|其中：一般公共预算：4211.68*4|其中：基本支出：675.18*4',
      '↑|政府性基金拨款：50.92*4|项目支出：3837.88*4',
      '↑|纳入专户管理的非税收入拨款：*4|*4',
      '↑|其他资金：248.75*4|*4',
      '年度总体目标↓|预期目标*4|实际完成情况*4',
      '↑|完成高标准农田建设2万亩。*4|建成2.1万亩。*4',
    ])
  })

  test('shows the indicators in nine columns, the first three running down, 总分 spanning the six before 分值', () => {
    expect(shapes(overall).slice(10)).toEqual([
      '绩效指标↓|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|自评得分|偏差原因分析及改进措施',
      '↑|产出指标(50分)↓|数量指标↓|培训场次|≥12场|13场|10|10|',
      '↑|↑|↑|quantity率|≥90%|95%|10|10|',
      '↑|↑|质量指标|quality率|≥90%|95%|10|10|',
      '↑|↑|时效指标|timeliness率|≥90%|95%|10|10|',
      '↑|↑|成本指标|cost率|≥90%|95%|10|10|',
      '↑|效益指标(30分)↓|经济效益指标|economic率|≥90%|95%|10|10|',
      '↑|↑|社会效益指标|social率|≥90%|95%|10|10|',
      '↑|↑|生态效益指标|无|||||',
      '↑|↑|可持续影响指标|sustainable率|≥90%|95%|10|10|',
      '↑|满意度指标(10分)|服务对象满意度指标|satisfaction率|≥90%|95%|10|10|',
      '总分*6|100|100|',
    ])
  })
})

describe('附件三', () => {
  test('is printed for each project in the order of the list', () => {
    expect([second, first].map((table) => table[0]?.[1]?.text)).toEqual(['农机购置补贴资金', '高标准农田建设资金'])
  })

  test('shows the project and its money in eight columns', () => {
    expect(shapes(second).slice(0, 9)).toEqual([
      '项目支出名称*2|农机购置补贴资金*7',
      '主管部门*2|云溪县农业农村局*3|实施单位*2|云溪县农技中心*2',
      '项目资金（万元）↓|*2|年初预算数|全年预算数|全年执行数|分值|执行率|自评得分',
      '↑|年度资金总额*2||||10||',
      '↑|其中：当年财政拨款*2|0|431.44|431.44|||',
      '↑|上年结转资金*2||||||',
      '↑|其他资金*2||||||',
      '年度总体目标↓|预期目标*4|实际完成情况*4',
      '↑|*4|*4',
    ])
  })
})

describe('every table', () => {
  test('has rows whose spans add up to its grid', () => {
    const sums = tables.map((rows) => new Set(rows.map((row) => row.reduce((sum, cell) => sum + cell.span, 0))))
    expect(sums.map((widths) => [...widths])).toEqual([[7], [9], [9], [9]])
  })
})
