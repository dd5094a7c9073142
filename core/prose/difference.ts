import { flatMap } from '../flat-map.ts'
import { cellAt, type Form } from '../form.ts'
import { labelOf } from '../labels.ts'
import { plainText, wholeDraft } from '../narrative/narrative.ts'
import { cellOfPiece } from '../narrative/pieces.ts'
import { pointsOf } from '../narrative/points.ts'
import { fillSlots, type Subject } from '../narrative/slots.ts'

/** The sentences that a text adds to another, and those that it drops. */
export type Difference = { readonly added: readonly string[]; readonly gone: readonly string[] }

/** A figure or a text in an unchanged sentence: its value before, and now. */
export type Moved = { readonly label: string; readonly from: string; readonly to: string }

/** How a section differs from an earlier draft of it: other sentences, and other values in unchanged ones. */
export type Redrafted = Difference & {
  readonly moved: readonly Moved[]
  /** No sentence is the same. */
  readonly anew: boolean
}

/** A draft of a section with the facts for its slots. */
export type Drafted = { readonly subject: Subject; readonly source: string }

/** The difference between two texts, ignoring numbering. */
export function differenceOf(earlier: string, later: string): Difference {
  const [old, now] = [sentencesOf(earlier), sentencesOf(later)]
  const [before, after] = [new Set(old), new Set(now)]
  return { added: now.filter((one) => !before.has(one)), gone: old.filter((one) => !after.has(one)) }
}

/** The difference between two drafts of a section; a changed value does not make another sentence. */
export function redrafted(form: Form, section: string, before: Drafted, after: Drafted): Redrafted {
  const [old, now] = [before, after].map(({ subject, source }) => wholeDraft(form, subject, section, source))
  const { added, gone } = differenceOf(old ?? '', now ?? '')
  const said = (drafted: Drafted) => (words: string) => valueIn(form, section, drafted, words)
  const other = new Set(added)
  const stayed = sentencesOf(now ?? '').filter((sentence) => !other.has(sentence))
  return {
    added: added.map(said(after)),
    gone: gone.map(said(before)),
    moved: movedIn(form, section, before, after, stayed),
    anew: stayed.length === 0,
  }
}

/** The slots of the unchanged sentences whose values differ. */
function movedIn(form: Form, section: string, before: Drafted, after: Drafted, stayed: readonly string[]): Moved[] {
  const slots = new Set(flatMap(stayed, (sentence) => sentence.match(/\{\{[^{}]+\}\}/g) ?? []))
  return flatMap([...slots], (slot) => {
    const [from, to] = [before, after].map((drafted) => valueIn(form, section, drafted, slot))
    return from === undefined || to === undefined || from === to
      ? []
      : { label: labelAt(form, after.subject, slot.slice(2, -2)), from, to }
  })
}

function valueIn(form: Form, section: string, { subject }: Drafted, words: string): string {
  const { figures } = pointsOf(subject.facts, subject.year, section)
  return plainText(fillSlots(form, subject, words, figures)).replaceAll('\n', ' ')
}

/** What a slot is about, in words. */
function labelAt(form: Form, { facts, year }: Subject, slot: string): string {
  const cell = cellOfPiece(slot)
  return form.edition.narrative.meanings?.[slot] ?? (cellAt(form, cell) ? labelOf(form, facts, year, cell) : '')
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。；！？])|\n/)
    .map((sentence) => sentence.replace(/^\s*\d{1,2}[、.]/, '').trim())
    .filter((sentence) => sentence !== '')
}
