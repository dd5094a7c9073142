import { shortened } from '../../../core/values/shortened.ts'
import type { Sentences } from '../worded.ts'
import type { ChangedCell, ChangedRow } from './changed.ts'
import type { ClashSay } from './say.ts'

const mostRows = 6
const longestValue = 60
const longestName = 20

export const clashSays: Sentences<ClashSay> = {
  clash: ({ by, rows }) =>
    [
      `${namesOf(by)} 填的和您不一样：`,
      ...limited(
        rows.map((row) => rowWords(row, ({ from, to }) => `同事填 ${valueWords(from)}，您填 ${valueWords(to)}`)),
      ),
      '用哪个？也可以重发。',
    ].join('\n'),
  undoClash: ({ by, rows }) =>
    [
      `先没撤销，${namesOf(by)} 后来又改过：`,
      ...limited(
        rows.map((row) => rowWords(row, ({ from, to }) => `现在 ${valueWords(from)}，撤销后 ${valueWords(to)}`)),
      ),
      '照样撤销，还是留着同事的？',
    ].join('\n'),
  leftTheirs: () => '✓ 留着同事填的。',
  meanwhile: meanwhileWords,
  overruled: ({ by, department, year, undoes, rows, choices }) =>
    [
      `${department} ${year}年度自评：${undoes ? `${by} 撤销了之前的改动，您后来填的也撤销了：` : `${by} 填的和您不一样，选了用自己的：`}`,
      ...limited(rows.map(changeLine)),
      choices.length > 0 ? `不对就到那一题重发，或和 ${by} 商量。` : `不对就和 ${by} 商量。`,
    ].join('\n'),
}

function meanwhileWords({ by, rows, more }: Extract<ClashSay, { say: 'meanwhile' }>): string {
  const [row, ...others] = rows
  const [who] = by
  const name = shortened(who?.name ?? '', longestName)
  if (row && others.length + more === 0 && by.length === 1) return `您不在时，${name} 改了 ${changeLine(row).slice(2)}`
  return [
    `您不在时，${by.map((one) => `${shortened(one.name, longestName)} 改了 ${one.cells} 格`).join('，')}：`,
    ...rows.map(changeLine),
    `${more > 0 ? `还有 ${more} 题。` : ''}发“历史”看全部。`,
  ].join('\n')
}

function namesOf(by: readonly string[]): string {
  return by.length > 0 ? by.join('、') : '同事'
}

/** “公务接待：2023年决算 …（万元）”, with `words` for each cell. */
export function rowWords({ title, cells }: ChangedRow, words: (cell: ChangedCell) => string): string {
  const units = new Set(cells.map(({ unit }) => unit))
  const [unit] = units.size === 1 ? units : []
  const said = cells.map((cell) => {
    const label = title.endsWith(cell.label) || cell.label === '名称' ? '' : `${cell.label} `
    return `${label}${words(cell)}`
  })
  return `· ${title}：${said.join('；')}${unit ? `（${unit}）` : ''}`
}

/** A value on one line; 没填 if it is not asked. */
export function valueWords(text: string | undefined): string {
  return text === undefined ? '没填' : shortened(text.replace(/\s+/g, ' '), longestValue)
}

/** How much of a change is shown: characters of its texts, and cells. */
const brief = { title: 40, label: 20, value: 20, cells: 4 }

/** “· 公务接待：2023年决算 4.28 → 4.30（万元）”, with long names and texts shortened. */
export function changeLine({ title, cells }: ChangedRow): string {
  const shown = cells.slice(0, brief.cells).map((cell) => ({ ...cell, label: shortened(cell.label, brief.label) }))
  const line = rowWords({ title: shortened(title, brief.title), cells: shown }, changeWords)
  return cells.length > shown.length ? `${line} 等 ${cells.length} 格` : line
}

function changeWords({ from, to, rows }: ChangedCell): string {
  if (!rows) return `${briefly(from)} → ${briefly(to)}`
  const parts = [
    rows.added.length > 0 && `增加 ${briefly(rows.added.join('、'))}`,
    rows.gone.length > 0 && `删去 ${briefly(rows.gone.join('、'))}`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join('，') : '换了顺序'
}

function briefly(text: string | undefined): string {
  return text === undefined ? '没填' : shortened(text.replace(/\s+/g, ' '), brief.value)
}

function limited(lines: readonly string[]): string[] {
  return lines.length <= mostRows ? [...lines] : [...lines.slice(0, mostRows), `还有 ${lines.length - mostRows} 题`]
}
