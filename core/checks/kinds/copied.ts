import { bind } from '../../address.ts'
import { expression } from '../../expression.ts'
import { withoutWords } from '../dropped-words.ts'
import { type CheckKind, firstRow, noFixes } from '../kind.ts'
import { quoted } from '../measured.ts'

/** A text is not copied from another, and does not read as if it were. */
export const copied: CheckKind<'copied'> = {
  reads: (_, { cell, from }) => [cell, from],
  judge(_, { facts }, check, numbers) {
    const cell = bind(check.cell, numbers)
    const from = bind(check.from, numbers)
    const text = facts.get(cell)
    if (!text) return undefined
    const shows = quoted(text)
    const source = facts.get(from)
    if (source && !ownFigures(text, source) && isCopied(lettersOf(text), lettersOf(source), check))
      return { at: [cell, from], shows }
    if (source && check.dropped && isSameBut(check.dropped, text, source))
      return { at: [cell, from], shows: told(text, source) }
    return check.like && expression(check.like).test(text) ? { at: [cell], shows } : undefined
  },
  place: ({ cell }) => cell,
  fixes: noFixes,
  example(_, { cell, from }) {
    const source = { [firstRow(from)]: '组织群众文化活动，管好公共文化设施。' }
    return {
      breach: { ...source, [firstRow(cell)]: '组织群众文化活动，管好公共文化设施。' },
      sound: { ...source, [firstRow(cell)]: '办展演12场，修缮文化站3个。' },
    }
  },
}

function told(text: string, source: string): string {
  return `${quoted(text)}与${quoted(source)}只差几个虚字`
}

/** Whether two texts without a figure are equal but for words that make no difference. */
function isSameBut(dropped: string, text: string, source: string): boolean {
  if (/\d/.test(text) || /\d/.test(source)) return false
  const own = withoutWords(text, dropped)
  return own !== '' && own === withoutWords(source, dropped)
}

/** Whether a text is a copy; stops reading as soon as it cannot be. */
function isCopied(text: string, source: string, { share, least }: { share: number; least: number }): boolean {
  if (text.length < least) return false
  const pieces = text.length - 2
  let missesLeft = pieces - Math.ceil(pieces * share)
  for (let at = 0; at < pieces && missesLeft >= 0; at += 1) {
    if (!source.includes(text.slice(at, at + 3))) missesLeft -= 1
  }
  return missesLeft >= 0
}

/** Whether the text has a number that its source does not have. */
function ownFigures(text: string, source: string): boolean {
  const known = new Set(source.match(/\d+/g))
  return (text.match(/\d+/g) ?? []).some((figure) => !known.has(figure))
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
