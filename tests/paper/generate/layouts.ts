import { type Dice, diceOf } from '../../fixtures/dice.ts'
import type { ChangeName } from './changes/index.ts'
import { drawn } from './filing/filing.ts'
import type { Habit } from './write/word-text.ts'

export type Format =
  | 'word'
  | 'wordFiles'
  | 'zip'
  | 'sheets'
  | 'oneSheet'
  | 'fromWord'
  | 'fromSheet'
  | 'fromWeb'
  | 'webLines'
  | 'webSpaced'
  | 'webDense'

/** One layout of a filing: its changes, the file's other contents, and its format. */
export type Layout = {
  readonly changes: readonly ChangeName[]
  readonly habits?: readonly Habit[]
  readonly format?: Format
  /** Cells cannot be told apart for lack of space, so not every one can be placed. */
  readonly lossy?: true
}

/** Layouts that departments use, each for one difference. */
export const layouts = {
  official: { changes: ['joined', 'officialNumbers', 'unbrokenLabels'] },
  'a table for each block': { changes: ['officialNumbers'] },
  'sides without merges, once': { changes: ['joined', 'sidesOnce', 'officialNumbers'] },
  'sides without merges, repeated': { changes: ['sidesRepeated', 'officialNumbers'] },
  'other spans': { changes: ['joinedAnyhow', 'officialNumbers'] },
  'lines between columns dragged': { changes: ['joined', 'crooked', 'officialNumbers'] },
  'tables torn, heads repeated': { changes: ['joined', 'splitWithHead', 'officialNumbers'] },
  'tables torn, heads not repeated': { changes: ['joined', 'splitWithoutHead', 'officialNumbers'] },
  'heads in the middle': { changes: ['repeatedHeads', 'officialNumbers'] },
  'rows missing': { changes: ['joined', 'missingRows', 'withoutDots', 'withoutEmptyLevels', 'officialNumbers'] },
  'rows in another order': { changes: ['otherRowOrder', 'joined', 'officialNumbers'] },
  'rows added': { changes: ['extraRows', 'dotsRows', 'emptyRows', 'officialNumbers'] },
  'columns in another order': { changes: ['columnOrder', 'joined', 'officialNumbers'] },
  'one title over all projects': { changes: ['oneProjectTitle', 'joined', 'officialNumbers'] },
  'projects without a title': { changes: ['withoutProjectTitles', 'officialNumbers'] },
  'annexes in another order': { changes: ['otherOrder', 'joined', 'officialNumbers'] },
  'other markers': { changes: ['otherMarkers', 'joined', 'officialNumbers'] },
  'no markers': { changes: ['withoutMarkers', 'joined', 'officialNumbers'] },
  'marker and title in one line': { changes: ['markerInTitle', 'officialNumbers'] },
  'year behind the title': { changes: ['yearBehind', 'joined', 'officialNumbers'] },
  'department in the title': { changes: ['nameInTitle', 'spacedTitle', 'reporter', 'officialNumbers'] },
  'title in two paragraphs': { changes: ['brokenTitle', 'joined', 'officialNumbers'] },
  'labels stretched and broken': { changes: ['spacedLabels', 'brokenLabels', 'joined', 'officialNumbers'] },
  'brackets and colons': { changes: ['halfBrackets', 'colons', 'spacedYears', 'officialNumbers'] },
  'rows numbered otherwise': { changes: ['renumbered', 'withoutOfWhich', 'fullBrackets', 'officialNumbers'] },
  'labels in other words': { changes: ['otherWords', 'joined', 'otherSignatures', 'officialNumbers'] },
  'unit over the table': { changes: ['unitLine', 'officialNumbers'] },
  'unit in the heads': { changes: ['unitInHeads', 'joined', 'officialNumbers'] },
  'units in cells': { changes: ['unitsInCells', 'otherUnitInCells', 'joined', 'officialNumbers'] },
  'the other unit': { changes: ['otherUnit', 'thousands', 'joined', 'officialNumbers'] },
  'signs for nothing': { changes: ['blankSigns', 'shortFigures', 'joined', 'officialNumbers'] },
  'label and value in one cell': { changes: ['labelWithValue', 'signatureLines', 'otherDates', 'officialNumbers'] },
  'letter and cover': { changes: ['letter', 'footnote', 'joined', 'officialNumbers', 'closing'] },
  'changes tracked': { changes: ['joined', 'officialNumbers'], habits: ['tracked', 'hidden'] },
  'content controls': { changes: ['joined', 'officialNumbers'], habits: ['controls'] },
  'nested tables': { changes: ['joined', 'officialNumbers'], habits: ['nested'] },
  'titles in text boxes': { changes: ['joined', 'officialNumbers'], habits: ['boxes'] },
  'headings that Word numbers': { changes: ['joined', 'withoutCover', 'closing'], habits: ['automatic'] },
  'headings numbered 1.1': { changes: ['joined', 'decimalNumbers', 'closing', 'emptyLines'] },
  'a heading without its number': { changes: ['joined', 'forgottenNumber', 'cover'] },
  'report missing': { changes: ['joined', 'withoutReport'] },
  'annex 1 missing': { changes: ['joined', 'withoutBase', 'officialNumbers'] },
  'a sheet an annex': { changes: ['joined', 'officialNumbers'], format: 'sheets', habits: ['hidden'] },
  'all in one sheet': { changes: ['unbrokenLabels', 'officialNumbers'], format: 'oneSheet' },
  'copied from Word': { changes: ['joined', 'officialNumbers'], format: 'fromWord' },
  'copied from a sheet': { changes: ['joined', 'officialNumbers'], format: 'fromSheet' },
  'copied from a web page': { changes: ['joined', 'unbrokenLabels', 'officialNumbers'], format: 'fromWeb' },
  'copied from a web page, cells of two lines': {
    changes: ['joined', 'brokenLabels', 'unbrokenValues', 'officialNumbers'],
    format: 'webLines',
  },
  'copied from a web page, all cells broken': {
    changes: ['joined', 'brokenLabels', 'brokenValues', 'officialNumbers'],
    format: 'webLines',
    lossy: true,
  },
  'copied from a web page that spaces its lines': {
    changes: ['joined', 'unbrokenLabels', 'officialNumbers'],
    format: 'webSpaced',
  },
  'copied from a web page, blank cells lost': {
    changes: ['joined', 'unbrokenLabels', 'officialNumbers'],
    format: 'webDense',
    lossy: true,
  },
  'a file an annex': { changes: ['joined', 'officialNumbers'], format: 'wordFiles' },
  'files in an archive': { changes: ['joined', 'officialNumbers', 'otherMarkers'], format: 'zip' },
} satisfies Record<string, Layout>

export type LayoutName = keyof typeof layouts
export const layoutNames = Object.keys(layouts) as LayoutName[]

/** Changes that exclude one another. */
const exclusive: readonly (readonly ChangeName[])[] = [
  ['joined', 'joinedAnyhow'],
  ['sidesOnce', 'sidesRepeated'],
  ['splitWithHead', 'splitWithoutHead', 'repeatedHeads'],
  ['officialNumbers', 'decimalNumbers', 'forgottenNumber'],
  ['otherMarkers', 'withoutMarkers', 'markerInTitle'],
  ['halfBrackets', 'fullBrackets'],
  ['unitLine', 'unitInHeads'],
  ['unitsInCells', 'otherUnit'],
  ['otherUnitInCells', 'otherUnit'],
  ['withoutMarkers', 'withoutProjectTitles'],
  ['oneProjectTitle', 'withoutProjectTitles'],
  ['withoutReport', 'withoutBase'],
  ['brokenTitle', 'yearBehind'],
  ['labelWithValue', 'colons'],
  ['brokenLabels', 'unbrokenLabels'],
  ['brokenValues', 'unbrokenValues'],
  ['letter', 'cover'],
]

/** A random layout: several of the named ones at once. */
export function layoutOf(seed: number): Layout {
  const dice = diceOf(seed)
  return mixture(drawn(dice, mixed, 1 + dice.upTo(4)), dice)
}

/** A copy that lost its tables and split its cells is judged alone: with other changes nobody could read it. */
const mixed = layoutNames.filter((name) => !('lossy' in layouts[name]))

/** The named layouts at once; of those that exclude each other, the first. */
export function mixture(mixed: readonly LayoutName[], dice: Dice): Layout {
  const chosen = mixed.map((name): Layout => layouts[name])
  const names = [...new Set(chosen.flatMap(({ changes }) => changes))]
  const kept = names.filter((name, at) => !names.slice(0, at).some((earlier) => excludes(earlier, name)))
  const format = chosen.find(({ format: written }) => written !== undefined)?.format ?? anyFormat(dice)
  const lossy = chosen.some((layout) => layout.lossy)
  return suited({
    changes: kept,
    habits: chosen.flatMap(({ habits = [] }) => habits),
    format,
    ...(lossy ? { lossy } : {}),
  })
}

function excludes(one: ChangeName, other: ChangeName): boolean {
  return exclusive.some((group) => group.includes(one) && group.includes(other))
}

function anyFormat(dice: Dice): Format {
  return dice.chance(0.75) ? 'word' : dice.pick(['sheets', 'fromWord', 'wordFiles'])
}

/** A layout without what its format cannot show: dragged borders in a sheet, Word's own features in a text. */
function suited({ changes, habits = [], format = 'word', ...more }: Layout): Layout {
  const isWord = format === 'word' || format === 'wordFiles' || format === 'zip'
  const left = changes.filter((name) => {
    if (name === 'crooked') return isWord
    if (format === 'webLines') return !/^(?:sides|split|repeatedHeads|spacedLabels)/.test(name)
    return !isWeb(format) || !/^(?:sides|split|repeatedHeads|spacedLabels|brokenLabels)/.test(name)
  })
  return { ...more, changes: left, habits: isWord ? habits : habits.filter((habit) => habit === 'hidden'), format }
}

function isWeb(format: Format): boolean {
  return ['fromWeb', 'webLines', 'webSpaced', 'webDense'].includes(format)
}
