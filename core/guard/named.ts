import { onceFor } from '../once.ts'
import type { InScope } from './annex-scope.ts'
import type { Guarded } from './fault.ts'
import { around, indexAround, type Stretch, slotsIn } from './marked.ts'
import { indicatorsOf, type Named, type Standing, standingsOf } from './standing.ts'

/**
 * The indicators that a claim is about: those in its clause, else in the nearest clause before it; if several have one
 * name, those in scope.
 */
export function namedBeside(guarded: Guarded, { from }: Stretch, inScope: InScope): readonly Standing[] {
  const named = namedUpTo(guarded, indexAround(guarded.draft.clauses, from))
  const meant = new Set(named.filter(inScope).map(({ name }) => name))
  return named.filter((one) => inScope(one) || !meant.has(one.name))
}

/** Those of a clause, else of the nearest clause before it in its sentence that names any. */
function namedUpTo(guarded: Guarded, last: number): readonly Standing[] {
  const { clauses, sentences } = guarded.draft
  const own = namedByClause(guarded)
  for (const clause of clauses.slice(0, last + 1).reverse()) {
    const named = own(clause)
    if (named.length > 0 || around(sentences, clause.from).from === clause.from) return named
  }
  return []
}

const namedByClause = onceFor((guarded: Guarded) => onceFor((clause: Stretch) => namedIn(guarded, clause)))

/** The indicators that a span names by slots or by names. */
export function namedIn({ form, subject, draft }: Guarded, { from, to }: Stretch): readonly Standing[] {
  const words = draft.text.slice(from, to)
  const slots = slotsIn(draft, { from, to })
  const all = indicatorsOf(form, subject.facts)
  const spoken = namesIn(all, words)
  const named = all.filter(({ row, name }) => slots.some((slot) => slot.name.startsWith(`${row}.`)) || spoken.has(name))
  return standingsOf(form, subject.facts, named)
}

/** The names that occur in words; the longest match wins. */
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
