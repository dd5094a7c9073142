import { isSignature } from '../address.ts'
import { isListed } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { itemsOf } from '../narrative/phrases.ts'
import { once } from '../once-per-facts.ts'

/** The names in a filing: of the unit, its offices, projects, indicators and authorities; longest first. */
export const namesHeld = once((form: Form, facts): readonly string[] => {
  const names = new Set<string>()
  for (const [address, text] of facts) {
    if (text === '' || isSignature(address) || !isListed(facts, address, true)) continue
    for (const name of namesIn(form, address, text)) if (name.length > 1) names.add(name)
  }
  return [...names].sort((a, b) => b.length - a.length)
})

function namesIn(form: Form, address: string, text: string): readonly string[] {
  const cell = cellAt(form, address)
  const kind = cell?.readFrom ? undefined : cell?.kind
  if (kind?.type === 'items') return itemsOf(text) ?? []
  return kind?.type === 'text' && !kind.long ? [text] : []
}

/** All words that people wrote into the filing, apart from prose: names in them count as known. */
export const wordsHeld = once((form: Form, facts): string => {
  const kinds: readonly (string | undefined)[] = ['text', 'items', 'measure']
  return [...facts]
    .filter(([address]) => !address.startsWith('report.sections.') && !isSignature(address))
    .filter(([address]) => kinds.includes(cellAt(form, address)?.kind.type))
    .map(([, text]) => text)
    .join('\n')
})
