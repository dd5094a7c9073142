import { openTrack } from './track.ts'

/** Pieces of text that are hard to read when repeated. */
export const nasty: readonly string[] = [
  ...[
    ' ',
    '\n',
    '1\n',
    '\t',
    '…',
    '、',
    '，',
    '。',
    '；',
    '：',
    '！',
    '·',
    '..',
    '-',
    '%',
    '(',
    '（',
    '“',
    '《',
    '》',
    '<',
    '{{',
  ],
  ...[
    '1',
    '1.',
    '1,234',
    '1、',
    '1%',
    '（1）',
    '①',
    '一、',
    '一、\n',
    '（一）',
    '一是',
    '第一',
    '百分之',
    '〔2023〕',
    'A',
    'a ',
  ],
  ...[
    '上升1%，',
    '占比1%',
    '占1%，',
    '比上年减少1万元，',
    '由1万元增加到2万元，',
    '比1万元减少2万元',
    '1.1元',
    '编制1人',
  ],
  ...[
    '基本支出1万元，',
    '决算4.88万元，比上年减少1万元，',
    '2019年支出',
    '下降',
    '预算',
    '其中',
    '设立1',
    '一项指标完成',
  ],
  ...['完成', '未完成，', '达标', '确保', '将进一步', '我局', '某某局', '排名第一', '，原因是', '{{base.staff.quota}}'],
  ...['公务接待\t1\t2\t3\n', '数量指标：', '改名 1 ', '3.93 5.0 4.28\n'],
]

/** A text of one repeated piece between a figure and something readable. */
export function textOf(piece: string, length: number, end: string): string {
  return `1${piece.repeat(Math.ceil(length / piece.length))}`.slice(0, length - end.length) + end
}

/** The places at which a text of some piece makes an answer slow, by processor time only. */
export async function slowAt<Place>(script: string, { length, end, placesFor }: Texts<Place>): Promise<string[]> {
  const track = openTrack<{ readonly place: Place; readonly text: string }, number>(script)
  const slow: string[] = []
  for (const [at, piece] of nasty.entries())
    for (const place of placesFor(at)) {
      if (slow.length >= mostTold) break
      const ms = await track.run({ place, text: textOf(piece, length, end) })
      if (ms === 'endless' || ms > mostMs) slow.push(`${JSON.stringify(piece)} at ${JSON.stringify(place)}: ${ms} ms`)
    }
  track.end()
  return slow
}

/** The places at which the piece with this number is tried, and the texts made from it. */
type Texts<Place> = {
  readonly length: number
  readonly end: string
  readonly placesFor: (at: number) => readonly Place[]
}

/** Far more than needed, far less than anybody would wait. */
const mostMs = 1000
/** Reporting this many is enough: each endless one takes its time. */
const mostTold = 3

/** The processor time of work in ms, whatever else the machine does. */
export async function workOf(work: () => unknown): Promise<number> {
  const began = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
