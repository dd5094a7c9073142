import { onceFor } from '../once.ts'
import { type InScope, scopeAt } from './annex-scope.ts'
import { type Fault, fault, type Guarded } from './fault.ts'
import { around, indexAround, type Marked, type Stretch, slotsIn } from './marked.ts'
import { isOfOthers, isOwnFigure, isShare, othersOf } from './outcome-scope.ts'
import { indicatorsOf, type Named, type Standing, standingsOf } from './standing.ts'

type Claim = { readonly of: 'met' | 'lost'; readonly is: boolean; readonly words: RegExp }

const not = '(?:未(?:能|曾|按[期时])?|没有?(?:能|按[期时])?|尚未|并未|不)'
const claims: readonly Claim[] = [
  {
    of: 'met',
    is: false,
    words: new RegExp(
      `${not}(?:全[部面])?(?:如期|按期|按时)?(?:完成|达到|达成|实现|达标|落实到位)|未达(?![到成标])|不达标|滞后|偏离目标|存在偏差|有偏差|欠账`,
      'g',
    ),
  },
  {
    of: 'met',
    is: true,
    words: new RegExp(
      `(?<!${not}(?:全[部面])?(?:如期|按期|按时)?)(?:超额|圆满|全面|全部|顺利|如期|按期|按时|提前)?(?:完成|达到|达成|实现|兑现)(?!情况|值|数|率|时[限间]|程度|质量|后|前|方式|过半|一半|大半|近半)了?|(?<![未不没])达标|控制在(?:指标|目标|预算|计划|限额)[^，。；]{0,4}内|优于(?=年度|指标|目标|预期)`,
      'g',
    ),
  },
  { of: 'lost', is: true, words: /(?:没有|未|未能)得满分|(?<!没有|无|未)(?:失分|扣分|丢分)/g },
  {
    of: 'lost',
    is: false,
    words: /(?<!(?:没有|未|未能))得满分|(?<!得)满分(?=[，。；])|(?:没有|无|未)(?:失分|扣分|丢分)/g,
  },
]

const aims =
  /确保|力争|争取|保证|(?<![主重需必首紧])要(?![求点])|将|拟(?!订)|(?<!年度|工作|预算)计划$|下一步|下年|今后|尽快|督促|推动|为了|围绕|以便|努力|(?:尚|有|亟)待|需(?!求)/
const goals = /目标|指标|任务|要求|计划|预期/
const some = /部分|大部分|多数|大多|基本|主要|个别|少数|有的/
const every = /全部|均|都|各项|所有|全面|圆满|一律|悉数|皆|整体/

/** Whether a text says of anything that it was reached or missed. */
export function saysOutcome(text: string): boolean {
  return claims.some(({ words }) => text.search(words) >= 0)
}

/** What is said of indicators against how they stand: a missed one called done, a met one called missed. */
export function judgeOutcomes(guarded: Guarded): Fault[] {
  return claimsIn(guarded.draft).flatMap(({ claim, stretch }) => judge(guarded, claim, stretch) ?? [])
}

/** The claims of a text: its words stay the same far longer than the facts do. */
const claimsIn = onceFor((draft: Marked) =>
  claims.flatMap((claim) =>
    [...draft.text.matchAll(claim.words)]
      .map((match) => ({ claim, stretch: { from: match.index, to: match.index + match[0].length } }))
      .filter(({ stretch }) => isClaim(draft, stretch, claim)),
  ),
)

/** 实际完成 before its own figure is no claim, nor is an aim. */
function isClaim({ text, clauses }: Marked, { from, to }: Stretch, { of, is }: Claim): boolean {
  if (of === 'lost') return true
  const clause = around(clauses, from)
  const behind = text.slice(to, clause.to)
  if (is && (/^(?:了|约)?\uFFFC/.test(behind) || isShare(behind))) return false
  return !aims.test(text.slice(clause.from, from))
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
  if (named.length === 0) return judgeAll(guarded, claim, stretch, words, known)
  const wrong = named.find((one) => one[claim.of] !== undefined && one[claim.of] !== claim.is)
  return wrong && fault('outcome', draft, stretch, `“${wrong.name}”${said(claim, wrong)}`)
}

/** A claim that names no indicator is about all that it may mean. */
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

/** How much of a text can count what stands behind it. */
const longestCount = 20

/** 七项得满分: so many of them, not all. */
function countsSome({ form, draft }: Guarded, { from }: Stretch, all: number): boolean {
  const before = draft.text.slice(Math.max(0, from - longestCount), from)
  const [counted, count = ''] = /(\uFFFC|(?<!\d)\d+)(?:项|个)(?:绩效)?(?:指标)?$/.exec(before) ?? []
  if (counted === undefined) return false
  const slot = draft.slots.find(({ at }) => at === from - counted.length)
  const phrase = form.edition.narrative.phrases[slot?.name ?? '']
  if (slot) return phrase !== undefined && 'rows' in phrase && phrase.rows.every(({ only }) => only)
  return Number(count) < all
}

function said({ of }: Claim, one: Standing): string {
  if (of === 'met') return one.met ? '达到了指标值' : '没有达到指标值'
  return one.lost ? '没有得满分' : '得了满分'
}

/** The indicators that a claim is about: those of its clause, else the nearest clause before it; of one name those in scope. */
function namedBeside(guarded: Guarded, { from }: Stretch, inScope: InScope): readonly Standing[] {
  const named = namedByClause(guarded)[indexAround(guarded.draft.clauses, from)] ?? []
  const meant = new Set(named.filter(inScope).map(({ name }) => name))
  return named.filter((one) => inScope(one) || !meant.has(one.name))
}

/** The same for every clause of a draft: read once, from the first to the last. */
const namedByClause = onceFor((guarded: Guarded): readonly (readonly Standing[])[] => {
  const { clauses, sentences } = guarded.draft
  let before: readonly Standing[] = []
  return clauses.map((clause) => {
    const own = namedIn(guarded, clause)
    const goesOn = around(sentences, clause.from).from < clause.from
    before = own.length > 0 || !goesOn ? own : before
    return before
  })
})

/** The indicators that a stretch names by their slots or by their names. */
export function namedIn({ form, subject, draft }: Guarded, { from, to }: Stretch): readonly Standing[] {
  const words = draft.text.slice(from, to)
  const slots = slotsIn(draft, { from, to })
  const all = indicatorsOf(form, subject.facts)
  const spoken = namesIn(all, words)
  const named = all.filter(({ row, name }) => slots.some((slot) => slot.name.startsWith(`${row}.`)) || spoken.has(name))
  return standingsOf(form, subject.facts, named)
}

/** The names that stand in words; a longer one is not taken for a shorter one in it. */
function namesIn(all: readonly Named[], words: string): ReadonlySet<string> {
  let rest = words
  return new Set(
    longestFirst(all).filter((name) => {
      if (!rest.includes(name)) return false
      rest = rest.replaceAll(name, '　')
      return true
    }),
  )
}

const longestFirst = onceFor((all: readonly Named[]) =>
  [...new Set(all.map(({ name }) => name))].filter((name) => name.length > 2).sort((a, b) => b.length - a.length),
)
