import type { ViewedBlock, ViewedCell, ViewedFinding, ViewedPages, ViewedRun, ViewedTable } from '../../view-shapes.ts'

/** Figures of a column can be read at this width, in px. */
const leastColumn = 48

type Inside = { readonly inHand: string | null; readonly findings: readonly ViewedFinding[] }

/** Pages of one kind as they will print: the document's own blocks. */
export function Paper({ pages, ...inside }: { readonly pages: ViewedPages } & Inside) {
  const { sheet, setting, blocks } = pages
  const { width, margins } = sheet
  // Millimetres and points of the paper, as parts of the width at which it is shown.
  const style = {
    '--mm': `calc(100cqw / ${width})`,
    '--size': `${setting?.size ?? 14}`,
    '--margins': [margins.top, margins.right, margins.bottom, margins.left]
      .map((mm) => `calc(var(--mm) * ${mm / 2})`)
      .join(' '),
  }
  return (
    <div class="paper" style={{ 'min-width': `${widestOf(blocks) * leastColumn}px` }}>
      <div class="page" style={style}>
        {blocks.map((block, at) => (
          <Block key={at} block={block} {...inside} />
        ))}
      </div>
    </div>
  )
}

/** The most columns of a table. */
function widestOf(blocks: readonly ViewedBlock[]): number {
  return Math.max(0, ...blocks.map((block) => (block.block === 'table' ? block.table.widths.length : 0)))
}

function Block({ block, ...inside }: { readonly block: ViewedBlock } & Inside) {
  if (block.block === 'pageBreak') return <hr />
  if (block.block === 'table') return <Table table={block.table} {...inside} />
  const runs = <Runs runs={block.runs} {...inside} />
  if (block.block === 'heading')
    return (
      <p class={`heading level-${block.level}`}>
        {block.number}
        {runs}
      </p>
    )
  return <p class={block.style}>{runs}</p>
}

function Table({ table: { widths, rows }, ...inside }: { readonly table: ViewedTable } & Inside) {
  const sum = widths.reduce((all, one) => all + one, 0)
  const isPressed = rows.some(({ cells }) => cells.some(({ runs }) => runs.some(canBePressed)))
  return (
    <table role={isPressed ? 'grid' : undefined}>
      <colgroup>
        {widths.map((width, at) => (
          <col key={at} style={{ width: `${(width / sum) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map(({ cells }, at) => (
          <tr key={at}>
            {cells.map((cell, index) => (
              <Cell key={index} cell={cell} {...inside} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A cell that prints one answer is pressed as a whole. */
function Cell({ cell: { runs, span, down, align, open }, ...inside }: { readonly cell: ViewedCell } & Inside) {
  const [only, ...more] = runs
  const whole = only && more.length === 0 ? only : undefined
  const classes = [whole && classesOf(whole, inside), align, open && `open-${open}`].filter(Boolean).join(' ')
  return (
    <td class={classes} colSpan={span} rowSpan={down} {...(whole ? dataOf(whole) : {})}>
      {whole ? whole.text : <Runs runs={runs} {...inside} />}
    </td>
  )
}

function Runs({ runs, ...inside }: { readonly runs: readonly ViewedRun[] } & Inside) {
  return runs.map((run, at) => {
    const { text } = run
    const classes = classesOf(run, inside)
    const isPressed = canBePressed(run)
    const button = isPressed ? { role: 'button' as const, 'aria-label': text.trim() === '' ? '空着' : undefined } : {}
    return classes === '' && !isPressed ? (
      text
    ) : (
      <span key={at} class={classes} {...button} {...dataOf(run)}>
        {text}
      </span>
    )
  })
}

function canBePressed({ row, computed }: ViewedRun): boolean {
  return row !== undefined || computed === true
}

/** What a press on a text means, and which findings stand at it. */
function dataOf({ row, cell, computed, findings }: ViewedRun) {
  return {
    'data-row': row,
    'data-cell': cell,
    'data-computed': computed,
    'data-findings': findings?.join(' '),
  }
}

function classesOf(
  { row, missing, figure, line, findings = [] }: ViewedRun,
  { inHand, findings: all }: Inside,
): string {
  const grades = findings.map((at) => all[at]?.grade)
  return [
    row !== undefined && row === inHand && 'lit',
    missing && 'blank',
    figure && 'figure',
    line && 'line',
    grades.length > 0 && (grades.includes('must') ? 'must' : 'noted'),
  ]
    .filter(Boolean)
    .join(' ')
}
