import { type Styles, valOf } from './docx-styles.ts'
import { numeral } from './numerals.ts'
import { elementsOf, isOn, within, type XmlElement } from './xml.ts'

type Level = {
  readonly start: number
  readonly format: string
  /** `%1.%2`: the numbers of the levels. */
  readonly text: string
  readonly after: string
  readonly style: string | undefined
  /** The level below which this one restarts; 0 means never. */
  readonly restart: number
  readonly digits: boolean
}
type List = { readonly counts: string; readonly levels: readonly Level[]; readonly starts: ReadonlyMap<number, number> }

/** The printed number of the next paragraph, with its separator from the text. Counts on from call to call. */
export type Numbering = (properties: XmlElement | undefined, style: string | undefined) => Numbered | undefined
export type Numbered = { readonly number: string; readonly after: string }

const mostLevels = 9
const gaps: Readonly<Record<string, string>> = { nothing: '', space: ' ', tab: ' ' }

export function numberingOf(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = listsOf(root, styles)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (properties, style) => {
    const own = within(properties, 'w:numPr')
    const inherited = styles.of(style)
    const id = valOf(own, 'w:numId') ?? inherited.numId
    const list = id === undefined ? undefined : lists.get(id)
    if (id === undefined || !list) return undefined
    const at = Number(valOf(own, 'w:ilvl') ?? inherited.level ?? levelOfStyle(list, style))
    const level = list.levels[at]
    if (!level) return undefined
    const counts = counters.get(list.counts) ?? []
    counters.set(list.counts, counts)
    const first = begun.has(`${id} ${at}`) ? undefined : list.starts.get(at)
    begun.add(`${id} ${at}`)
    counts[at] = first ?? (counts[at] === undefined ? level.start : counts[at] + 1)
    restart(list, counts, at)
    return { number: printed(list, counts, level), after: level.after }
  }
}

function levelOfStyle(list: List, style: string | undefined): number {
  return Math.max(
    0,
    list.levels.findIndex((level) => style !== undefined && level.style === style),
  )
}

/** Restarts deeper levels after a higher one. */
function restart(list: List, counts: (number | undefined)[], used: number): void {
  for (let at = used + 1; at < mostLevels; at += 1) if (used < (list.levels[at]?.restart ?? at)) counts[at] = undefined
}

function printed(list: List, counts: readonly (number | undefined)[], level: Level): string {
  if (level.format === 'bullet') return /^[\uE000-\uF8FF]?$/.test(level.text) ? '•' : level.text
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const { format = 'decimal', start = 1 } = list.levels[at] ?? {}
    return numeral(level.digits ? 'decimal' : format, counts[at] ?? start)
  })
}

function listsOf(root: XmlElement | undefined, styles: Styles): Map<string, List> {
  const abstracts = new Map(elementsOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]))
  const numbers = new Map(elementsOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]))
  const abstractOf = (id: string | undefined) => abstracts.get(valOf(numbers.get(id ?? ''), 'w:abstractNumId'))
  return new Map(
    [...numbers].flatMap(([id, number]) => {
      const named = abstractOf(id)
      // A list may be defined in a style.
      const link = valOf(named, 'w:numStyleLink')
      const abstract = link === undefined ? named : abstractOf(styles.of(link).numId)
      return abstract ? [[id, listOf(number, abstract)] as const] : []
    }),
  )
}

function listOf(number: XmlElement, abstract: XmlElement): List {
  const overrides = elementsOf(number, 'w:lvlOverride')
  const levels: Level[] = []
  const own = overrides.flatMap((override) => elementsOf(override, 'w:lvl'))
  for (const level of [...elementsOf(abstract, 'w:lvl'), ...own]) {
    const at = Number(level.attributes['w:ilvl'])
    if (at >= 0 && at < mostLevels) levels[at] = levelOf(level, at)
  }
  const starts = overrides.flatMap((override) => {
    const start = valOf(override, 'w:startOverride')
    return start === undefined ? [] : [[Number(override.attributes['w:ilvl']), whole(start, 1)] as const]
  })
  return { counts: abstract.attributes['w:abstractNumId'] ?? '', levels, starts: new Map(starts) }
}

function levelOf(level: XmlElement, at: number): Level {
  const legal = within(level, 'w:isLgl')
  return {
    start: whole(valOf(level, 'w:start'), 0),
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    text: valOf(level, 'w:lvlText') ?? '',
    after: gaps[valOf(level, 'w:suff') ?? 'tab'] ?? ' ',
    style: valOf(level, 'w:pStyle'),
    restart: whole(valOf(level, 'w:lvlRestart'), at),
    digits: legal !== undefined && isOn(legal.attributes['w:val'] ?? '1'),
  }
}

function whole(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise
}
