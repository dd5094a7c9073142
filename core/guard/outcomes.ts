import { flatMap } from '../flat-map.ts'
import { phraseAt } from '../narrative/phrases.ts'
import { type InScope, scopeAt, withoutTables } from './annex-scope.ts'
import { type Fault, fault, type Guarded } from './fault.ts'
import { around, type Stretch } from './marked.ts'
import { namedBeside } from './named.ts'
import { type Claim, claimsIn } from './outcome-claims.ts'
import { isOfOthers, isOwnFigure, oneThing, othersOf } from './outcome-scope.ts'
import { indicatorsOf, type Standing, standingsOf } from './standing.ts'

const goals = /目标|指标|任务|要求|计划|预期/
const some = /部分|大部分|多数|大多|基本|主要|个别|少数|有的/
const every = /全部|均|都|各项|所有|全面|圆满|一律|悉数|皆|整体/

/** Claims about indicators that contradict their results: a missed one called done, a met one called missed. */
export function judgeOutcomes(guarded: Guarded): Fault[] {
  return flatMap(claimsIn(guarded.draft), ({ claim, stretch }) => judge(guarded, claim, stretch) ?? [])
}

function judge(guarded: Guarded, claim: Claim, stretch: Stretch): Fault | undefined {
  const { draft } = guarded
  const clause = around(draft.clauses, stretch.from)
  const words = draft.text.slice(clause.from, clause.to)
  const inScope = scopeAt(guarded, stretch)
  const named = namedBeside(guarded, stretch, inScope)
  if (claim.is && isOwnFigure(guarded.subject.facts, named, draft.text.slice(stretch.to, clause.to))) return undefined
  const known = knownFor(guarded, named.length === 0 ? inScope : () => true)
  if (isOfOthers(words)) return judgeAll(guarded, claim, stretch, words, othersOf(known, named))
  const wrong = named.length === 0 ? undefined : named.find((one) => isWrong(claim, one))
  if (named.length > 0) return wrong && fault('outcome', draft, stretch, `“${wrong.name}”${said(claim, wrong)}`)
  const one = every.test(words)
    ? undefined
    : oneThing(subjectBefore(guarded, stretch), draft.text.slice(stretch.from, clause.to))
  return one === undefined
    ? judgeAll(guarded, claim, stretch, words, known)
    : judgeOne(
        guarded,
        claim,
        stretch,
        known.filter(({ name }) => name.includes(one)),
      )
}

function isWrong(claim: Claim, one: Standing): boolean {
  return one[claim.of] !== undefined && one[claim.of] !== claim.is
}

/**
 * Judges a claim about something that is no indicator's name: it applies to the indicators whose names contain its
 * words.
 */
function judgeOne({ draft }: Guarded, claim: Claim, stretch: Stretch, meant: readonly Standing[]): Fault | undefined {
  const [first] = meant
  if (!first || !meant.every((one) => isWrong(claim, one))) return undefined
  return fault('outcome', draft, stretch, `“${first.name}”${said(claim, first)}`)
}

/** The words before a claim in its clause, or else the clause before it if that contains a figure; without projects. */
function subjectBefore(guarded: Guarded, { from }: Stretch): string {
  const { clauses, sentences, text } = guarded.draft
  const clause = around(clauses, from)
  const own = withoutTables(guarded, text.slice(clause.from, from))
  if (own !== '' || clause.from <= around(sentences, from).from) return own
  const last = around(clauses, clause.from - 1)
  const words = text.slice(last.from, last.to)
  return /[\d\uFFFC]/.test(words) ? withoutTables(guarded, words) : ''
}

/** Judges a claim that names no indicator: it is about all that it may mean. */
function judgeAll(
  guarded: Guarded,
  claim: Claim,
  stretch: Stretch,
  words: string,
  known: readonly Standing[],
): Fault | undefined {
  const { draft } = guarded
  const good = (claim.of === 'met') === claim.is
  const bad = known.filter((one) => (claim.of === 'met' ? one.met === false : one.lost === true))
  if (!good)
    return known.length > 0 && bad.length === 0 ? fault('outcome', draft, stretch, '没有这样的指标') : undefined
  if (claim.of === 'met' && !goals.test(words)) return undefined
  const part = some.test(words) || countsSome(guarded, stretch, known.length)
  if (bad.length === 0 || (part && !every.test(words.replace(some, '')))) return undefined
  return fault(
    'outcome',
    draft,
    stretch,
    `“${bad[0]?.name ?? ''}”${claim.of === 'met' ? '没有达到指标值' : '没有得满分'}`,
  )
}

function knownFor({ form, subject }: Guarded, inScope: InScope): readonly Standing[] {
  return standingsOf(form, subject.facts, indicatorsOf(form, subject.facts).filter(inScope))
}

/** The most characters before a claim that can hold its count. */
const longestCount = 20

/** 七项得满分: a claim about so many of them, not all. */
function countsSome({ form, draft }: Guarded, { from }: Stretch, all: number): boolean {
  const before = draft.text.slice(Math.max(0, from - longestCount), from)
  const [counted, count = ''] = /(\uFFFC|(?<!\d)\d+)(?:项|个)(?:绩效)?(?:指标)?$/.exec(before) ?? []
  if (counted === undefined) return false
  const slot = draft.slots.find(({ at }) => at === from - counted.length)
  const phrase = phraseAt(form, slot?.name ?? '')
  if (slot) return phrase !== undefined && 'rows' in phrase && phrase.rows.every(({ only }) => only)
  return Number(count) < all
}

function said({ of }: Claim, one: Standing): string {
  if (of === 'met') return one.met ? '达到了指标值' : '没有达到指标值'
  return one.lost ? '没有得满分' : '得了满分'
}
