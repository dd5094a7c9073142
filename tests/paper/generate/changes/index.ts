import type { Dice } from '../../../fixtures/dice.ts'
import type { Document } from '../document.ts'
import type { Filing } from '../filing/filing.ts'
import * as annexes from './annexes.ts'
import * as cells from './cells.ts'
import type { Change } from './change.ts'
import * as figures from './figures.ts'
import * as labels from './labels.ts'
import * as report from './report.ts'
import * as rows from './rows.ts'
import * as tables from './tables.ts'

/** All changes in an order in which they can be combined: words and figures first, grids last. */
export const changes = {
  otherUnit: figures.otherUnit,
  otherWords: labels.otherWords,
  shortFigures: figures.shortFigures,
  thousands: figures.thousands,
  unitsInCells: figures.unitsInCells,
  otherUnitInCells: figures.otherUnitInCells,
  unbrokenValues: cells.unbrokenValues,
  brokenValues: cells.brokenValues,
  blankSigns: figures.blankSigns,
  otherDates: figures.otherDates,
  columnOrder: cells.columnOrder,
  missingRows: rows.missingRows,
  otherRowOrder: rows.otherRowOrder,
  extraRows: rows.extraRows,
  emptyRows: rows.emptyRows,
  dotsRows: rows.dotsRows,
  withoutDots: rows.withoutDots,
  withoutEmptyLevels: rows.withoutEmptyLevels,
  repeatedHeads: rows.repeatedHeads,
  unitLine: figures.unitLine,
  unitInHeads: figures.unitInHeads,
  renumbered: labels.renumbered,
  withoutOfWhich: labels.withoutOfWhich,
  spacedLabels: labels.spacedLabels,
  brokenLabels: labels.brokenLabels,
  unbrokenLabels: labels.unbrokenLabels,
  halfBrackets: labels.halfBrackets,
  fullBrackets: labels.fullBrackets,
  spacedYears: labels.spacedYears,
  colons: labels.colons,
  labelWithValue: cells.labelWithValue,
  joined: tables.joined,
  joinedAnyhow: tables.joinedAnyhow,
  splitWithHead: tables.splitWithHead,
  splitWithoutHead: tables.splitWithoutHead,
  crooked: tables.crooked,
  sidesOnce: cells.sidesOnce,
  sidesRepeated: cells.sidesRepeated,
  officialNumbers: report.officialNumbers,
  decimalNumbers: report.decimalNumbers,
  forgottenNumber: report.forgottenNumber,
  withoutCover: report.withoutCover,
  closing: report.closing,
  nameInTitle: annexes.nameInTitle,
  yearBehind: annexes.yearBehind,
  brokenTitle: annexes.brokenTitle,
  spacedTitle: annexes.spacedTitle,
  otherMarkers: annexes.otherMarkers,
  withoutMarkers: annexes.withoutMarkers,
  markerInTitle: annexes.markerInTitle,
  oneProjectTitle: annexes.oneProjectTitle,
  withoutProjectTitles: annexes.withoutProjectTitles,
  reporter: annexes.reporter,
  signatureLines: annexes.signatureLines,
  otherSignatures: annexes.otherSignatures,
  footnote: annexes.footnote,
  emptyLines: report.emptyLines,
  otherOrder: annexes.otherOrder,
  withoutReport: annexes.withoutReport,
  withoutBase: annexes.withoutBase,
  letter: annexes.letter,
  cover: annexes.cover,
} satisfies Record<string, Change>

export type ChangeName = keyof typeof changes

const order = Object.keys(changes) as ChangeName[]

/** The document with these changes, in whatever order they are named. */
export function changed(document: Document, names: readonly ChangeName[], dice: Dice, filing: Filing): Document {
  return order.filter((name) => names.includes(name)).reduce((now, name) => changes[name](now, dice, filing), document)
}
