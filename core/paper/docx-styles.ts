import { elementsOf, isOn, within, type XmlElement } from './xml.ts'

/** What run properties say of their text; undefined if they do not say. */
type Looks = {
  readonly hidden?: boolean | undefined
  /** Crossed out. */
  readonly struck?: boolean | undefined
  /** Above the line, as the marks of notes are. */
  readonly raised?: boolean | undefined
}

/** What a style says, including what it inherits. */
type Style = Looks & {
  readonly numId?: string | undefined
  readonly level?: string | undefined
}

export type Styles = {
  readonly of: (id: string | undefined) => Style
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined
}

export function stylesOf(root: XmlElement | undefined): Styles {
  const elements = new Map(elementsOf(root, 'w:style').map((style) => [style.attributes['w:styleId'], style]))
  const usual = [...elements.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0'),
  )?.attributes['w:styleId']
  const known = new Map<string, Style>()
  const of = (id: string | undefined): Style => {
    if (id === undefined) return {}
    const read = known.get(id) ?? inherited(chainOf(elements, id))
    known.set(id, read)
    return read
  }
  return { of, usual }
}

/** The longest chain of based-on styles that is followed; Word allows about ten. */
const mostBases = 50

/** A style and those that it is based on, nearest first; a cycle ends where it closes. */
function chainOf(elements: ReadonlyMap<string | undefined, XmlElement>, id: string): XmlElement[] {
  const chain = new Set<XmlElement>()
  for (
    let style = elements.get(id);
    style && !chain.has(style) && chain.size < mostBases;
    style = elements.get(valOf(style, 'w:basedOn'))
  )
    chain.add(style)
  return [...chain]
}

function inherited(chain: readonly XmlElement[]): Style {
  const numbering = chain.map((style) => within(style, 'w:pPr', 'w:numPr')).filter((found) => found !== undefined)
  const nearest = (name: string) => numbering.map((found) => valOf(found, name)).find((value) => value !== undefined)
  return {
    ...nearestLooks(chain.map((style) => looksOf(within(style, 'w:rPr')))),
    numId: nearest('w:numId'),
    level: nearest('w:ilvl'),
  }
}

/** How a run's text looks: by the first that says so. */
export function nearestLooks(all: readonly Looks[]): Looks {
  const nearest = (look: keyof Looks) => all.map((each) => each[look]).find((value) => value !== undefined)
  return { hidden: nearest('hidden'), struck: nearest('struck'), raised: nearest('raised') }
}

export function looksOf(properties: XmlElement | undefined): Looks {
  const lines = [switched(properties, 'w:strike'), switched(properties, 'w:dstrike')]
  const struck = lines.includes(true) || lines.find((line) => line !== undefined)
  return { hidden: hides(properties), struck, raised: raises(properties) }
}

/** Whether run properties hide their text; undefined if they do not say. */
export function hides(properties: XmlElement | undefined): boolean | undefined {
  return switched(properties, 'w:vanish')
}

function switched(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = within(properties, name)
  return found && isOn(found.attributes['w:val'] ?? '1')
}

/** Half points by which text is raised so that it is seen to stand higher. */
const leastRaise = 4

function raises(properties: XmlElement | undefined): boolean | undefined {
  const align = valOf(properties, 'w:vertAlign')
  const raise = valOf(properties, 'w:position')
  return align === undefined && raise === undefined
    ? undefined
    : align === 'superscript' || Number.parseInt(raise ?? '0', 10) >= leastRaise
}

export function valOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return within(element, ...path)?.attributes['w:val']
}
