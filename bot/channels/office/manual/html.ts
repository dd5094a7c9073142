const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as HTML shows it, between tags or within an attribute's quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

/** The ids of a page's headings, made from their words as code hosts make them, so that a link leads there in both. */
export class Ids {
  readonly #taken = new Map<string, number>()

  of(heading: string): string {
    const id = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
    const earlier = this.#taken.get(id) ?? 0
    this.#taken.set(id, earlier + 1)
    return earlier === 0 ? id : `${id}-${earlier}`
  }
}
