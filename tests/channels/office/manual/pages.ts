import { DOMParser, type Element } from '@xmldom/xmldom'

/** A page of the help as its elements. */
export type Page = { readonly elements: readonly Element[]; readonly of: (name: string) => readonly Element[] }

/** Reads a page; what is not closed, or closed twice, is an error. */
export function pageOf(html: string): Page {
  const wrong: string[] = []
  const parser = new DOMParser({ onError: (level, message) => void wrong.push(`${level}: ${message}`) })
  const document = parser.parseFromString(html, 'text/html')
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  const of = (name: string) => [...document.getElementsByTagName(name)]
  return { elements: of('*'), of }
}

/** The values that these elements have for an attribute. */
export function valuesOf(elements: readonly Element[], name: string): string[] {
  return elements.flatMap((element) => element.getAttribute(name) ?? [])
}
