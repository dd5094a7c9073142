import { flatMap } from '../flat-map.ts'
import { onceFor } from '../once.ts'
import type { Anchor, Column, ProseSettings } from './rules.ts'

/** A slot in a text: correct by construction, so its figure is not checked. */
export const slot = '\uFFFC'

/** The words before a figure, parsed: what they name, without year, column and fill words. */
export type Named = {
  /** What the words name; the columns' own words if nothing else is named: 全年预算. */
  readonly key: string
  readonly columns: readonly Column[]
  /** 2023年, 上年 or 本年, as written. */
  readonly year: string | undefined
}

type Lexicon = {
  readonly columns: readonly (readonly [Column, RegExp])[]
  readonly first: RegExp
  readonly last: RegExp
  readonly anchors: ReadonlyMap<string, readonly Anchor[]>
}

const order: readonly Column[] = ['annual', 'budget', 'final', 'lastFinal']
const yearWords = /(20\d\d)年度?|(上年|去年|上一年)度?|(本年|今年|当年)度?/g
const asides = /[（(][^（）()]*[）)]|[\s“”"‘’《》]/g

/** An edition's words, compiled once. */
export const lexiconOf = onceFor((settings: ProseSettings): Lexicon => {
  const bare = {
    columns: order.map((column) => [column, new RegExp(settings.columns[column], 'g')] as const),
    first: new RegExp(`^(?:${settings.fill.first})+`),
    last: new RegExp(`(?:${settings.fill.last}){1,20}$`),
  }
  const anchors = new Map<string, Anchor[]>()
  for (const anchor of settings.anchors) {
    for (const key of new Set(anchor.words.map((words) => keyOf(bare, words).key))) {
      if (key !== '') anchors.set(key, [...(anchors.get(key) ?? []), anchor])
    }
  }
  return { ...bare, anchors }
})

/** What the words name: `2023年“三公”经费决算数` → 三公经费, final, 2023. */
export function namedBy(settings: ProseSettings, words: string): Named {
  return keyOf(lexiconOf(settings), words)
}

/** The columns named in a span of a sentence. */
export function columnsIn(settings: ProseSettings, words: string): Column[] {
  return flatMap(lexiconOf(settings).columns, ([column, shape]) => (words.search(shape) >= 0 ? [column] : []))
}

/** The last year named in a span of a sentence, as written. */
export function yearIn(words: string): string | undefined {
  return words.includes('年') ? words.match(yearWords)?.at(-1) : undefined
}

/** A year as written, relative to the filing's: 上年 is the one before. */
export function yearOf(written: string | undefined, year: number): number | undefined {
  if (written === undefined) return undefined
  if (/^\d/.test(written)) return Number(written.slice(0, 4))
  return /上|去/.test(written) ? year - 1 : year
}

function keyOf(lexicon: Pick<Lexicon, 'columns' | 'first' | 'last'>, words: string): Named {
  const plain = words.replace(asides, '').replace(/^[^（(]*[）)]/, '')
  const columns: Column[] = []
  const year = yearIn(plain)
  let rest = year === undefined ? plain : plain.replace(yearWords, '')
  for (const [column, shape] of lexicon.columns) {
    const without = rest.replace(shape, '')
    if (without !== rest) columns.push(column)
    rest = without
  }
  const key = rest.replace(lexicon.first, '').replace(lexicon.last, '')
  return { key: key === '' ? columns.join('+') : key, columns, year }
}
