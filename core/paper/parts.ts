import { PaperRefusedError } from './refusal.ts'
import { elementsOf, readXml, type Spans, type XmlElement } from './xml.ts'

/** The XML texts of a Word or Excel file by their names in the archive. */
export type Parts = ReadonlyMap<string, string>

type Relation = { readonly id: string; readonly type: string; readonly part: string }

/** A file with its main part: name and root element. */
export type Opened = { readonly parts: Parts; readonly main: string; readonly root: XmlElement }

/** Opens `word/document.xml` or `xl/workbook.xml`, or the part that the file names instead; spans are its. */
export function opened(parts: Parts, spans?: Spans): Opened {
  const named = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part
  const main = [named, 'word/document.xml', 'xl/workbook.xml'].find((name) => name !== undefined && parts.has(name))
  if (main === undefined) throw new PaperRefusedError('missing')
  return { parts, main, root: neededPart(parts, main, spans) }
}

/** The parts that a part refers to; a type is the last word of its address: `styles`, `worksheet`. */
export function relationsOf(parts: Parts, of: string): Relation[] {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const text = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`)
  return elementsOf(text === undefined ? undefined : readXml(text), 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').at(-1) ?? '',
    part: resolved(folder, attributes.Target ?? ''),
  }))
}

/** The root of the part of this type, by its relation or by its usual name beside the main part. */
export function partOf({ parts, main }: Opened, type: string): XmlElement | undefined {
  const usual = `${main.slice(0, main.lastIndexOf('/') + 1)}${type}.xml`
  const named = relationsOf(parts, main).find((relation) => relation.type === type)?.part
  const text = parts.get(named ?? usual) ?? parts.get(usual)
  return text === undefined ? undefined : readXml(text)
}

/** A part that must exist. */
export function neededPart(parts: Parts, name: string, spans?: Spans): XmlElement {
  const text = parts.get(name)
  if (text === undefined) throw new PaperRefusedError('missing')
  return readXml(text, spans)
}

function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  return path.join('/')
}
