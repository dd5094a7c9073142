import { type Address, cellIn } from '../../address.ts'
import { expand } from '../../facts.ts'
import type { Fault, Guarded } from '../../guard/fault.ts'
import { wordsHeld } from '../../guard/held.ts'
import { mark } from '../../guard/marked.ts'
import { judgeNames } from '../../guard/names.ts'
import { saysOutcome } from '../../guard/outcome-claims.ts'
import { judgeOutcomes } from '../../guard/outcomes.ts'
import { judgePromises, saysPromise } from '../../guard/promises.ts'
import { judgeRanks, ranksIn } from '../../guard/ranks.ts'
import { onceForText } from '../../once.ts'
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

/** Claims in a person's own words that no fact supports, found by the guard that reads drafts. */
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

/** Whether a text alone can contain such a claim; most cannot, and then the facts are not read. */
const mayClaim = onceForText(({ fault }: Rule, text: string): boolean => {
  if (fault === 'rank') return ranksIn(text).length > 0
  if (fault === 'outcome') return saysOutcome(text)
  return fault === 'promise' ? saysPromise(text) : true
})

/** The same for texts in the tables: the results of a year's goals, checked against the indicators of that table. */
export function judgeCells(place: Place, rule: Rule): Found[] {
  const { fault, cells = [] } = rule
  return cells
    .flatMap((pattern) => expand(place.facts, pattern) ?? [])
    .flatMap((at) => {
      const text = place.facts.get(at)
      if (!text || !concerns(place, at, text) || !mayClaim(rule, text)) return []
      const guarded = guardedOf(place, at, text)
      const claims = judges[fault](guarded).filter(isClaim)
      return together(
        { at, section: at },
        claims.map((one) => ({ shows: shown(guarded, one) })),
      )
    })
}

/**
 * Whether a changed cell affects a text: a change in a row affects the text of its own table and texts that name it; a
 * change of a list or a name affects all.
 */
function concerns({ facts, changed }: Place, at: Address, text: string): boolean {
  const own = at.slice(0, at.indexOf('.goal.') + 1)
  return (
    changed?.some((address) => {
      const name = facts.get(cellIn(address.slice(0, address.lastIndexOf('.')), 'name'))
      return address.startsWith(own) || !name || address.endsWith('.name') || text.includes(name)
    }) ?? true
  )
}

/** The words of a text within a part; a section as typed, with its slots. */
function textIn({ facts }: Place, { at, section, prose }: Written, part: string): string {
  if (section !== original) return section.replace(/^points\./, '') === part ? (facts.get(at) ?? '') : ''
  const said = prose.paragraphs.filter(({ parts, opens, title }) => parts[0] === part && opens === undefined && !title)
  return said.map(({ text }) => text).join('\n')
}

/** Whether a text is a person's points on a section, which are answers themselves. */
function isPoints({ section }: Written): boolean {
  return section.startsWith('points.')
}

function guardedOf({ form, facts, year }: Place, section: string, text: string): Guarded {
  return { form, subject: { facts, year, department: '' }, section, draft: mark(text) }
}

/** Another word for the unit has its own rule, and calling a met indicator missed is modesty: neither is a claim. */
function isClaim({ kind, because = '' }: Fault): boolean {
  if (kind === 'name') return because === ''
  return kind !== 'outcome' || because.includes('”没有')
}

/** Whether the same words are among the answers: then they are the person's to say. */
function isHeld({ form, subject, draft }: Guarded, { kind, at, words }: Fault): boolean {
  if (kind === 'outcome' || kind === 'promise') return false
  return wordsHeld(form, subject.facts, '').includes(draft.text.slice(Math.max(0, at - 2), at + words.length))
}

function shown({ draft }: Guarded, { at, words, because }: Fault): string {
  return `${quote(draft.text, at, at + words.length)}${because ? `：${because}` : ''}`
}
