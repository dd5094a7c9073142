import type { Kind } from '../../cell-kind.ts'
import type { Direction } from '../../direction.ts'
import type { Band, Cell, FirstLevel, Row, ScoringSettings, SecondLevel } from '../../edition.ts'
import type { Condition } from '../../formula-grammar.ts'
import { sectionOf } from './sections.ts'

const points: Kind = { type: 'points' }

/** The form's words for a target's direction and unit, and for each direction. */
export type MeasureWords = {
  readonly direction: string
  readonly unit: string
  readonly signs: Readonly<Record<Direction, string>>
}

/** How the weights of the first level are asked. */
export type Heading = Pick<Row, 'hint' | 'example' | 'ready'>

/** The heading weights and every indicator of one self-evaluation table (`overall` or `project.*`). */
export function indicatorRows(
  annex: string,
  levels: readonly FirstLevel[],
  scoring: ScoringSettings,
  heading: Heading,
  words: MeasureWords,
): Row[] {
  return [
    {
      id: `${annex}.heading`,
      section: sectionOf(annex, levels[0]?.id ?? ''),
      label: '一级指标分值',
      ...heading,
      cells: levels.map((level) => ({
        column: level.id,
        label: level.label,
        kind: points,
        frame: true,
        proposal: { constant: level.weight },
      })),
    },
    ...levels.flatMap((level) => level.second.flatMap((second) => tableRows(annex, level, second, scoring, words))),
  ]
}

function tableRows(
  annex: string,
  level: FirstLevel,
  second: SecondLevel,
  { bands }: ScoringSettings,
  words: MeasureWords,
): Row[] {
  const list = `${annex}.indicators.${second.id}`
  const row = { section: sectionOf(annex, level.id), label: second.label }
  const indicator = { ...row, called: 'quoted' } as const
  return [
    {
      ...row,
      id: list,
      hint: second.hint ?? '一行一个：名称 指标值 完成值 分值。没有就发“无”。',
      example: second.example,
      cells: [{ column: '', label: second.label, kind: { type: 'rows' }, frame: true }],
      repeats: { row: `${list}.*` },
    },
    { ...indicator, id: `${list}.*`, example: second.example, cells: indicatorCells(words) },
    { ...indicator, id: `${list}.*#band`, cells: [bandCell(bands)], when: needsBand(list, bands) },
    { ...indicator, id: `${list}.*#score`, example: '9.5', cells: [scoreCell] },
    {
      ...indicator,
      id: `${list}.*#reason`,
      hint: '先写原因，再写改进措施：做什么、由谁做、什么时候做完。',
      example: '两家企业停产未参训，完成率下降；下年度由企业服务股提前摸底，10月底前补训一场。',
      cells: [reasonCell],
      when: { above: [`${list}.*.weight`, `${list}.*.score`] },
    },
  ]
}

function indicatorCells({ direction, unit, signs }: MeasureWords): readonly Cell[] {
  return [
    { column: 'name', label: '三级指标', kind: { type: 'text' }, required: true, frame: true, aliases: ['名称'] },
    {
      column: 'target',
      label: '年度指标值',
      kind: { type: 'measure' },
      required: true,
      aliases: ['指标值', '目标'],
      said: ['目标值'],
    },
    {
      column: 'actual',
      label: '实际完成值',
      kind: { type: 'measure' },
      required: true,
      aliases: ['完成值', '实际'],
      said: ['实际值', '实际完成', '完成'],
    },
    {
      column: 'direction',
      label: direction,
      kind: { type: 'choice', options: Object.entries(signs).map(([value, label]) => ({ value, label })) },
      readFrom: 'target',
      frame: true,
    },
    { column: 'unit', label: unit, kind: { type: 'text' }, readFrom: 'target', frame: true },
    { column: 'weight', label: '分值', kind: points, required: true, frame: true, said: ['权重'] },
  ]
}

const scoreCell: Cell = {
  column: 'score',
  label: '自评得分',
  kind: points,
  required: true,
  proposal: { score: true },
  said: ['得分', '自评', '得'],
}
const reasonCell: Cell = { column: 'reason', label: '偏差原因分析及改进措施', kind: { type: 'text', long: true } }

function bandCell(bands: readonly Band[]): Cell {
  return {
    column: 'band',
    label: '完成档次',
    kind: { type: 'choice', options: bands.map((band) => ({ value: band.id, label: band.phrase })) },
  }
}

function needsBand(list: string, bands: readonly Band[]): Condition {
  return {
    all: [
      { is: [`${list}.*.direction`, ['qualitative']] },
      { not: { is: [`${list}.*.actual`, bands.map((band) => band.phrase)] } },
    ],
  }
}
