/** How the parts and items of a report are counted and called. */
export const numbered = {
  labels: '任务|目标|问题|措施|事项|工作|成效|举措|做法|建议|原因',
  headings:
    '(?:情况|说明|概况|问题|措施|分析|职责|设置|建议|采购|支出|收入|预算|决算|公开|应用|成效|打算)(?:[（(][^（）()]{1,20}[）)])?$',
}
