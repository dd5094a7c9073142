import { flatMap } from '../flat-map.ts'
import { onceForText } from '../once.ts'
import type { Figure } from './figure.ts'
import { figuresIn, readable } from './figures.ts'
import { isTitle, type Numbering, numberingOf, partOpened, partsAround } from './headings.ts'
import type { ProseSettings } from './rules.ts'
import { slot } from './words.ts'

/** A paragraph with the parts that contain it, innermost first. */
export type Paragraph = {
  readonly text: string
  readonly parts: readonly string[]
  readonly numbering?: Numbering
  /** The part that this paragraph opens. */
  readonly opens?: string
  readonly title: boolean
}

export type Sentence = {
  readonly text: string
  readonly parts: readonly string[]
  readonly figures: readonly Figure[]
  /** The first of its paragraph. */
  readonly first: boolean
}

/** A text, parsed once: its paragraphs with their headings, its sentences with their figures. */
export type Prose = {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
}

/** A long report takes a megabyte once it is read. */
const mostReports = 40

/** The full text of a report, with its parts recognised by their headings. */
export const readReport = onceForText((settings: ProseSettings, text: string): Prose => {
  const even = evenText(text)
  let parts: readonly string[] = []
  const paragraphs = linesOf(even).map((line) => {
    const paragraph = readParagraph(settings, line, parts)
    parts = paragraph.parts
    return paragraph
  })
  return { text: even, paragraphs, sentences: sentencesOf(settings, paragraphs) }
}, mostReports)

/** One section as typed, all of it in that section's part. */
export function readSection(settings: ProseSettings, id: string, text: string): Prose {
  return readIn(placeOf(settings, id), text)
}

const placeOf = onceForText((settings: ProseSettings, id: string) => ({ settings, parts: partsAround(settings, id) }))

const readIn = onceForText(({ settings, parts }: ReturnType<typeof placeOf>, text: string): Prose => {
  const even = evenText(text)
  const paragraphs = linesOf(even).map((line): Paragraph => {
    const numbering = numberingOf(line)
    return { text: line, parts, title: isTitle(line), ...(numbering ? { numbering } : {}) }
  })
  return { text: even, paragraphs, sentences: sentencesOf(settings, paragraphs) }
})

/** Slots become a mark of their own, digits half width; otherwise every character keeps its position. */
function evenText(text: string): string {
  return text
    .replace(/\{\{[^{}]*\}\}/g, slot)
    .replace(/[０-９．％]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function linesOf(text: string): string[] {
  return flatMap(text.split('\n'), (line) => line.trim() || [])
}

function readParagraph(settings: ProseSettings, line: string, inside: readonly string[]): Paragraph {
  const numbering = numberingOf(line)
  const title = isTitle(line)
  const part = partOpened(settings, line, numbering, inside)
  const parts = part ? partsAround(settings, part.id) : title && numbering ? stayingIn(numbering, inside) : inside
  return { text: line, parts, title, ...(numbering ? { numbering } : {}), ...(part ? { opens: part.id } : {}) }
}

/** The parts that stay open after an unknown heading: it closes those of its own level and below; 一、 closes all. */
function stayingIn(numbering: Numbering, inside: readonly string[]): readonly string[] {
  return numbering.level === 1 ? [] : inside.slice(Math.max(0, inside.length - numbering.level + 1))
}

const sentences = /[^。！？]+[。！？]?|[。！？]/g

function sentencesOf(settings: ProseSettings, paragraphs: readonly Paragraph[]): Sentence[] {
  return flatMap(paragraphs, ({ text, parts, numbering }) =>
    flatMap((numbering?.title ?? text).match(sentences) ?? [], readable).map((sentence, at) => ({
      text: sentence,
      first: at === 0,
      parts,
      figures: /\d/.test(sentence) ? figuresIn(settings, sentence) : [],
    })),
  )
}
