import type { AnnexId } from '../address.ts'
import { flatMap } from '../flat-map.ts'
import { onceFor } from '../once.ts'
import type { ProseSettings } from '../prose/rules.ts'
import { draftedOf, type Guarded } from './fault.ts'
import { around, indexAround, type Stretch } from './marked.ts'
import { indicatorsOf, type Named } from './standing.ts'

/** Words that refer to a project named before. */
const backward = /[该此本]项目/

/** Whether a claim at a position may be about an indicator. */
export type InScope = (one: Named) => boolean

/**
 * The indicators that a claim at a position may be about: those of the annexes and projects named in its clause, else
 * in the nearest clause before it in the sentence, else of the annexes that the section covers. In a text of a table:
 * the table's own.
 */
export function scopeAt(guarded: Guarded, { from }: Stretch): InScope {
  const own = /^(.+)\.goal\.[^.]+$/.exec(guarded.section)?.[1]
  const spoken = own === undefined ? (scopes(guarded)[indexAround(guarded.draft.clauses, from)] ?? []) : [own]
  const tables = spoken.length > 0 ? spoken : (draftedOf(guarded)?.tells ?? [])
  return ({ row }) => tables.length === 0 || tables.some((table) => row.startsWith(`${table}.`))
}

/** The annex or the project of an indicator: `project.2`. */
export function tableOf(row: string): string {
  return row.slice(0, row.indexOf('.indicators.'))
}

/** Words without the names of projects. */
export function withoutTables(guarded: Guarded, words: string): string {
  return namedTables(guarded, words)[1].replaceAll('　', '')
}

/** The annexes and projects that each clause is about, by its own words or by those before it in its sentence. */
const scopes = onceFor((guarded: Guarded): readonly (readonly string[])[] => {
  const { clauses, sentences, text } = guarded.draft
  let before: readonly string[] = []
  let project: readonly string[] = []
  return clauses.map(({ from, to }) => {
    const words = text.slice(from, to)
    const [named, rest] = namedTables(guarded, words)
    if (named.length > 0) project = named
    const meant = named.length === 0 && backward.test(words) && project.length > 0 ? project : annexesIn(guarded, rest)
    const own = [...named, ...meant]
    before = own.length > 0 || around(sentences, from).from === from ? own : before
    return before
  })
})

/** The projects named in the words, and the words without their names; the longest match wins. */
function namedTables(guarded: Guarded, words: string): readonly [string[], string] {
  let rest = words
  const named = tablesOf(guarded).filter(({ name }) => {
    const without = rest.replaceAll(name, '　')
    const found = without !== rest
    rest = without
    return found
  })
  return [named.map(({ table }) => table), rest]
}

/** The tables of indicators that have a name of their own, longest name first. */
const tablesOf = onceFor(({ form, subject: { facts } }: Guarded) =>
  [...new Set(indicatorsOf(form, facts).map(({ row }) => tableOf(row)))]
    .map((table) => ({ table, name: facts.get(`${table}.name`) ?? '' }))
    .filter(({ name }) => name.length > 2)
    .sort((a, b) => b.name.length - a.name.length),
)

function annexesIn({ form }: Guarded, words: string): readonly AnnexId[] {
  return form.edition.prose
    ? flatMap(annexWords(form.edition.prose), ([id, shape]) => (shape.test(words) ? id : []))
    : []
}

const annexWords = onceFor(({ annexes = {} }: ProseSettings) =>
  Object.entries(annexes).map(([id, words]) => [id, new RegExp(words)] as const),
)
