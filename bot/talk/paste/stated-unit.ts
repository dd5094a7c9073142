import { isUnitUnclear, unitSaid, withoutStatedUnit } from '../../../core/values/stated-unit.ts'
import { isFilled, type PastedLine } from './lines.ts'
import type { Part } from './parts.ts'

/**
 * Lines of a block with the one that states their unit of money, wherever it stands, in front and as forms print it:
 * 以下金额都是元 over or under the figures. Where several units are stated, each stays over its own lines.
 */
export function withUnitInFront(lines: readonly PastedLine[]): readonly PastedLine[] {
  const stated = lines.filter((line) => unitOfLine(line) !== undefined)
  const units = new Set(stated.map(unitOfLine))
  if (stated.length === 0) return lines
  if (units.size > 1) return lines.map((line) => (stated.includes(line) ? asPrinted(line) : line))
  return [...stated.map(asPrinted), ...lines.filter((line) => !stated.includes(line))]
}

function asPrinted(line: PastedLine): PastedLine {
  const text = `单位：${unitOfLine(line)}`
  return { ...line, text, cells: [text], parted: false }
}

function unitOfLine({ text }: PastedLine): string | undefined {
  return unitSaid(text)
}

/** Lines of one kind with their unit behind each, if one of them states it: a list's rows under 单位：元. */
export function withUnitInEach(lines: readonly string[]): readonly string[] {
  const [unit, other] = new Set(lines.flatMap((line) => unitSaid(line) ?? []))
  if (unit === undefined || other !== undefined) return lines
  return lines.filter((line) => unitSaid(line) === undefined).map((line) => inUnit(line, unit))
}

/** The same of lines that are read by the order of the questions. */
export function withUnitInEachLine(lines: readonly PastedLine[]): readonly PastedLine[] {
  const unit = lines.map(unitOfLine).find((each) => each !== undefined)
  if (unit === undefined) return lines
  const figures = lines.filter((line) => unitOfLine(line) === undefined)
  return figures.map((line) => ({
    ...line,
    text: inUnit(line.text, unit),
    cells: line.cells.with(-1, inUnit(line.cells.at(-1) ?? '', unit)),
  }))
}

/** Answers in words in the unit of money that the lines above them state. */
export function withUnits(parts: readonly Part[]): readonly Part[] {
  let unit: string | undefined
  return parts.map((part) => {
    unit = unitOfLine(part.line) ?? unit
    return part.is === 'said' && unit !== undefined ? { ...part, rest: inUnit(part.rest, unit) } : part
  })
}

function inUnit(text: string, unit: string): string {
  return `${text}，单位：${unit}`
}

/** The line of a block about a unit of money that nobody can tell: nothing is read without it. */
export function lineOfUnclearUnit(lines: readonly PastedLine[], own: string): PastedLine | undefined {
  return lines.length > 1 ? lines.find((line) => isFilled(line) && isUnitUnclear(line.text, own)) : undefined
}

/** A line that was split into its rows, with the unit that it states over all of them or behind the figures of the one. */
export function splitInUnit(text: string, split: (line: string) => string): string {
  const { line, unit } = text.includes('\n') ? { line: text } : withoutStatedUnit(text)
  if (unit === undefined) return split(text)
  const rows = split(line)
  return rows.includes('\n') ? `单位：${unit}\n${rows}` : inUnit(rows, unit)
}
