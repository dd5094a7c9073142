import { elementsOf, isOn, within, type XmlElement } from './xml.ts'

/** What a style says, including what it inherits. */
type Style = {
  readonly hidden?: boolean | undefined
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
    hidden: chain.map((style) => hides(within(style, 'w:rPr'))).find((hidden) => hidden !== undefined),
    numId: nearest('w:numId'),
    level: nearest('w:ilvl'),
  }
}

/** Whether run properties hide their text; undefined if they do not say. */
export function hides(properties: XmlElement | undefined): boolean | undefined {
  const vanish = within(properties, 'w:vanish')
  return vanish && isOn(vanish.attributes['w:val'] ?? '1')
}

export function valOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return within(element, ...path)?.attributes['w:val']
}
