import type { FirstLevel, SecondLevel } from '../edition.ts'
import type { IndicatorColumn, IndicatorTree, LayoutCell, LayoutRow } from '../layout.ts'

/**
 * The indicator tree of an annex as rows: the headings, which are repeated, then one line per indicator beside its
 * levels. No merged cell spans repeated and other rows.
 */
export function indicatorRows(levels: readonly FirstLevel[], tree: IndicatorTree): LayoutRow[] {
  const headings = [...tree.levels, ...tree.columns.map((column) => column.label)]
  return [
    { cells: [{ text: '', open: 'below' }, ...headings.map((text) => ({ text }))], heading: true, repeated: true },
    { side: { text: tree.side, open: 'above' }, rows: levels.map((level) => firstLevel(tree, level)) },
  ]
}

function firstLevel(tree: IndicatorTree, level: FirstLevel): LayoutRow {
  return {
    side: { text: `${inLines(level.label)}\n({{${tree.indicators}.heading.${level.id}}}分)` },
    rows: level.second.map((second) => secondLevel(tree, second)),
  }
}

function secondLevel(tree: IndicatorTree, second: SecondLevel): LayoutRow {
  const list = `${tree.indicators}.indicators.${second.id}`
  return {
    side: { text: inLines(second.label), heads: list },
    rows: [
      {
        each: `${list}.*`,
        cells: tree.columns.map((column) => cell(slot(`${list}.*`, column), column.align)),
        none: tree.columns.map(({ align }, index) => cell(index === 0 ? `{{${list}}}` : '', align)),
      },
    ],
  }
}

/** Breaks 满意度, 经济效益 or 服务对象满意度 and 指标 into lines of their own: the level columns are four characters wide. */
function inLines(label: string): string {
  const parts = /^(.{4})?(.{3,4})(指标)$/.exec(label)?.slice(1) ?? [label]
  return parts.filter((part) => part !== undefined).join('\n')
}

function slot(row: string, { column, part }: IndicatorColumn): string {
  return part ? `{{${row}.${column}|${part}}}` : `{{${row}.${column}}}`
}

function cell(text: string, align: LayoutCell['align']): LayoutCell {
  return align ? { text, align } : { text }
}
