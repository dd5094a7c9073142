const front = /^(?:好的?|嗯|行|收到)[，,。！!]\s*(?=[\d０-９])/
const end = /(?<=[\d０-９万亿元人])[。，,；;！!\s]{1,2}(?:谢谢|已核对|核对过了|请查收|麻烦了)[。！!]?$/
const figure = '[\\d０-９.,]{1,16}(?:万元?|元|人)?'
const stroked = new RegExp(`^${figure}(?:[/／]${figure}){1,5}$`)

/** A line of so many figures without the courtesies around them (好的，… 已核对), and apart where strokes join them: 4.1/4/3.25. */
export function plainLine(written: string, count: number): string {
  const line = written.trim().replace(front, '').replace(end, '')
  const figures = stroked.test(line) ? line.split(/[/／]/) : []
  return figures.length === count && count > 1 ? figures.join(' ') : line
}
