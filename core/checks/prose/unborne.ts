import type { Fault, Guarded } from '../../guard/fault.ts'
import { wordsHeld } from '../../guard/held.ts'
import { mark } from '../../guard/marked.ts'
import { judgeNames } from '../../guard/names.ts'
import { judgeOutcomes } from '../../guard/outcomes.ts'
import { judgePromises } from '../../guard/promises.ts'
import { judgeRanks } from '../../guard/ranks.ts'
import type { ProseRule, Unborne } from '../../prose/rules.ts'
import { original, type Written } from '../../prose/typed.ts'
import { type Found, type Place, quote, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'unborne' }>

const judges: Readonly<Record<Unborne, (guarded: Guarded) => readonly Fault[]>> = {
  rank: judgeRanks,
  name: judgeNames,
  outcome: judgeOutcomes,
  promise: judgePromises,
}

/** What a person's own words claim and no fact bears out, by the guard that reads drafts. */
export function judgeUnborne(place: Place, written: Written, { fault, parts }: Rule): Found[] {
  const passages = parts.flatMap((part) => {
    const text = textIn(place, written, part)
    if (text === '') return []
    const guarded = guardedOf(place, part, text)
    return judges[fault](guarded)
      .filter((one) => isClaim(one) && (isPoints(written) || !isHeld(guarded, one)))
      .map((one) => ({ shows: shown(guarded, one) }))
  })
  return together(written, passages)
}

/** The words of a text that stand in a part; a section as it was typed, with its slots. */
function textIn({ facts }: Place, { at, section, prose }: Written, part: string): string {
  if (section !== original) return section.replace(/^points\./, '') === part ? (facts.get(at) ?? '') : ''
  const said = prose.paragraphs.filter(({ parts, opens, title }) => parts[0] === part && opens === undefined && !title)
  return said.map(({ text }) => text).join('\n')
}

/** What people add to a section stands among the answers itself. */
function isPoints({ section }: Written): boolean {
  return section.startsWith('points.')
}

function guardedOf({ form, facts, year }: Place, section: string, text: string): Guarded {
  return { form, subject: { facts, year, department: '' }, section, draft: mark(text) }
}

/** Another word for the unit itself has a rule of its own; that a met indicator is called missed is modesty. */
function isClaim({ kind, because = '' }: Fault): boolean {
  if (kind === 'name') return because === ''
  return kind !== 'outcome' || because.includes('”没有')
}

/** The same words stand among the answers: they are the person's to say. */
function isHeld({ form, subject, draft }: Guarded, { kind, at, words }: Fault): boolean {
  if (kind === 'outcome' || kind === 'promise') return false
  return wordsHeld(form, subject.facts, '').includes(draft.text.slice(Math.max(0, at - 2), at + words.length))
}

function shown({ draft }: Guarded, { at, words, because }: Fault): string {
  return `${quote(draft.text, at, at + words.length)}${because ? `：${because}` : ''}`
}
