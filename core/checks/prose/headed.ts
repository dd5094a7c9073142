import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import type { Paragraph } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { type Found, type Passage, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'headed' }>

const shown = 30

/** Headings under which the text is all of another kind: only amounts spent under the goals. */
export function judgeHeaded(written: Written, { headings }: Rule): Found[] {
  const { paragraphs } = written.prose
  const passages = flatMap(headings, ({ heading, part, only, wants, lacks }): Passage[] => {
    const isAbout = (text: string) => {
      const words = text.replace(/\s/g, '')
      return expression(only).test(words) && !expression(wants).test(words)
    }
    const whole = written.section === part ? [paragraphs.map(({ text }) => text).join('')] : []
    const under = flatMap(paragraphs, (paragraph, at) =>
      isHeading(paragraph) && expression(heading).test(paragraph.text) ? textUnder(paragraphs, at) : [],
    )
    return [...whole, ...under].filter(isAbout).map((text) => ({ shows: `“${text.slice(0, shown)}…”：${lacks}` }))
  })
  return together(written, passages)
}

function isHeading({ title, text, numbering }: Paragraph): boolean {
  return title || (numbering !== undefined && text.length <= shown && !/[，。；：]/.test(text))
}

/** The text between a heading and the next one of any level. */
function textUnder(paragraphs: readonly Paragraph[], at: number): string {
  const next = paragraphs.findIndex((paragraph, other) => other > at && isHeading(paragraph))
  const body = paragraphs.slice(at + 1, next < 0 ? undefined : next)
  return body.map(({ text }) => text).join('')
}
