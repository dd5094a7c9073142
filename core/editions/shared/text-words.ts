/** How the parts and items of a report are counted and called. */
export const numbered = {
  labels: '任务|目标|问题|措施|事项|工作|成效|举措|做法|建议|原因',
  headings:
    '(?:情况|说明|概况|问题|措施|分析|职责|设置|建议|采购|支出|收入|预算|决算|公开|应用|成效|打算)(?:[（(][^（）()]{1,20}[）)])?$',
}

/** The last words of the names of places and units. */
export const nameEndings = '县|市|区|州|旗|镇|乡|村|街道|局|委|办|厅|院|校|中心|政府|委员会|办公室|公司'

/** Which lines and sentences speak of the figures of a year, and which of history or of a year to come. */
export const ofYear = {
  about: '绩效|自评|评价|[预决]算|收支|支出|收入|经费|情况|报告|说明|概况|总结',
  unless:
    '整改|上年|以前年度|历年|结转|日期|规划|印发|会议(?!费)|通知|成立|设立|条例|办法|[—－~～至-]{1,2}(?:19|20)\\d\\d|与(?:上年|20\\d\\d)|对比|比较|同比|公开时间',
  ahead: '计划|打算|安排|预算|目标|思路|工作|重点',
  final: '{year}年度?[^，。；\\d]{0,24}(?:[支收][出入]决算|决算|实际支出)(?:数|总额)?(?:为|是)?(?=[\\d.])',
}
