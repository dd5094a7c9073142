import { type Address, patternOf } from '../../address.ts'
import { expand, isListed } from '../../facts.ts'
import { cellAt, isList } from '../../form.ts'
import { onceFor, onceForText } from '../../once.ts'
import type { ProseRule, Wording } from '../../prose/rules.ts'
import { writtenIn } from '../../prose/typed.ts'
import { type Found, type Passage, type Place, quote } from './place.ts'

type Rule = Extract<ProseRule, { type: 'wording' }>

/** Wordings that do not belong in prose, in the rule's cells, or in any text. */
export function judgeWordings(place: Place, rule: Rule): Found[] {
  const { form, facts } = place
  const prose = writtenIn(form, facts).flatMap(({ at, section, prose: { text } }) =>
    found(at, section, passagesIn(rule, text)),
  )
  const named = (rule.cells ?? []).flatMap((pattern) => expand(facts, pattern) ?? [])
  const others = named.flatMap((cell) => found(cell, cell, passagesIn(rule, facts.get(cell) ?? '')))
  return [...prose, ...others, ...(rule.texts ? inTexts(place, rule) : [])]
}

/** The wordings in every text cell that is not prose. */
function inTexts(place: Place, rule: Rule): Found[] {
  const { form, facts } = place
  const any = anyOf(rule)
  const hits: Found[] = []
  for (const address of textsOf(place)) {
    const text = facts.get(address) ?? ''
    if (text.length < 2 || !any.test(text) || !isText(form, address) || !isListed(facts, address, true)) continue
    hits.push(...found(address, address, passagesIn(rule, text)))
  }
  return hits
}

/** The texts that may now read differently: a changed list brings those of its rows. */
function textsOf({ form, facts, changed }: Place): Iterable<Address> {
  if (!changed) return facts.keys()
  const lists = changed.filter((address) => isList(form, address)).map((list) => `${list}.`)
  const texts = new Set(changed)
  for (const list of lists) for (const address of facts.keys()) if (address.startsWith(list)) texts.add(address)
  return texts
}

function isText(form: Place['form'], address: Address): boolean {
  const cell = cellAt(form, address)
  if (!cell || patternOf(address).startsWith('report.sections.')) return false
  return cell.kind.type === 'text' || cell.kind.type === 'items' || cell.kind.type === 'measure'
}

function found(at: Address, part: string, passages: readonly Passage[]): Found[] {
  if (passages.length === 0) return []
  const all = [...new Set(passages.map(({ shows }) => shows))]
  return [{ part, at: [at], shows: all.slice(0, 5).join('；'), sides: all.join('；') }]
}

const passagesIn = onceForText((rule: Rule, text: string): readonly Passage[] => {
  if (!anyOf(rule).test(text)) return []
  const found = shapesOf(rule).flatMap(([shape, { better }]) =>
    [...text.matchAll(shape)].map((match) => {
      const quoted = quote(text, match.index, match.index + match[0].length)
      const should = better === undefined ? '' : `，“${match[0]}”应为“${filled(better, match)}”`
      return { at: match.index, shows: `${quoted}${should}` }
    }),
  )
  return found.sort((one, other) => one.at - other.at)
})

/** The correct wording with the groups of the match. */
function filled(better: string, match: RegExpExecArray): string {
  return better.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
}

const shapesOf = onceFor(({ words }: Rule): readonly (readonly [RegExp, Wording])[] =>
  words.map((wording) => [new RegExp(wording.find, 'gm'), wording]),
)

/** Most texts have none of a rule's wordings. */
const anyOf = onceFor(
  ({ words }: Rule) => new RegExp(words.map(({ find, has }) => `(?:${has ?? find})`).join('|'), 'm'),
)
