import { isBlank } from '../../values/blank.ts'
import { type Head, headed, isOver } from './heads.ts'
import { labelOf } from './label.ts'
import { firstLevelIn, isLevel, isStrangeLevel, secondLevelIn, strangeLevelWhy } from './levels.ts'
import { begun, type Line, type Piece } from './line.ts'
import { addressIn, printedWord, type Reader } from './reader.ts'
import type { ShapeTree } from './slots.ts'
import { why } from './why.ts'

/** A text that names a level of the tree, including cells that begin in a row above. */
export type LevelText = { readonly piece: Piece; readonly rank: 'first' | 'second' }

const mostLevelTexts = 3

/** The level texts of a line: under the heads of the levels, else by their words at its beginning. */
export function levelsIn({ heads, form, shape }: Reader, line: Line, tree: ShapeTree): readonly LevelText[] {
  if (heads && isOver(heads, line)) {
    const over = headed(heads, line, line.pieces) ?? []
    return line.pieces.flatMap((piece, at) => {
      const rank = rankOf(tree, over[at])
      return rank ? [{ piece, rank }] : []
    })
  }
  const found: LevelText[] = []
  const filled = begun(line).filter(({ text }) => !isBlank(text))
  const { levels } = form.edition
  for (const [at, piece] of filled.slice(0, mostLevelTexts).entries()) {
    const level = isLevel(levels, piece.text)
    const behind = filled.slice(at).map(({ text }) => text.trim())
    if (level) found.push({ piece, rank: found.length > 0 ? 'second' : level })
    else if (isStrangeLevel(levels, behind)) return [...found, { piece, rank: 'second' }]
    else if (piece !== filled[0] || !isSideWord(shape, piece.text)) break
  }
  return found
}

/** Whether a text is printed at the side of the tree. */
function isSideWord({ words }: Reader['shape'], text: string): boolean {
  return words.has(labelOf(text).whole)
}

function rankOf({ levels }: ShapeTree, head: Head | undefined): LevelText['rank'] | undefined {
  const rank = levels.findIndex((level) => head?.forms.includes(labelOf(level).whole))
  return rank < 0 ? undefined : rank === 0 ? 'first' : 'second'
}

/** Makes a level the current one; a blank inherits the one above, and a new first level ends the second. */
export function readLevel(reader: Reader, tree: ShapeTree, { piece, rank }: LevelText): void {
  if (isBlank(piece.text)) return
  if (rank === 'first') readFirst(reader, tree, piece)
  else readSecond(reader, tree, piece)
}

function readFirst(reader: Reader, tree: ShapeTree, piece: Piece): void {
  const found = firstLevelIn(reader.form.edition.levels, piece.text)
  const [only, ...others] = found?.level.second ?? []
  if (!found) reader.level = { words: piece.text.trim() }
  else if (found.level.id !== reader.level?.first)
    reader.level = { first: found.level.id, ...(only && others.length === 0 ? { second: only.id } : {}) }
  if (piece.below) return
  if (!found) reader.ledger.unread(piece, why.unknownLevel)
  else if (found.weight === undefined) printedWord(reader, piece)
  else reader.ledger.place(addressIn(reader, `${tree.annex}.heading.${found.level.id}`), found.weight, piece)
}

function readSecond(reader: Reader, tree: ShapeTree, piece: Piece): void {
  const { first } = reader.level ?? {}
  const second = secondLevelIn(reader.form.edition.levels, piece.text, first)
  reader.level = {
    ...(first === undefined ? {} : { first }),
    ...(second ? { second: second.id } : {}),
    words: piece.text.trim(),
  }
  if (piece.below) return
  if (second) reader.ledger.hasList(addressIn(reader, `${tree.annex}.indicators.${second.id}`), piece)
  if (second) printedWord(reader, piece)
  else reader.ledger.unread(piece, levelWhy(reader))
}

/** Why nothing can be read under the current second level. */
export function levelWhy({ form, level }: Reader): string {
  return level?.words === undefined ? why.unknownLevel : strangeLevelWhy(form.edition.levels, level.words, level.first)
}
