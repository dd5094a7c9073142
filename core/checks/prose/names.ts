import { flatMap } from '../../flat-map.ts'
import { onceFor } from '../../once.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { type Found, type Passage, type Place, quote, together } from './place.ts'

type Rule<Type extends ProseRule['type']> = Extract<ProseRule, { type: Type }>

const shapeOf = onceFor(({ find }: { readonly find: string }) => new RegExp(find, 'g'))

const anyOf = onceFor(({ fields }: Rule<'field'>) => new RegExp(fields.map(({ find }) => `(?:${find})`).join('|')))

/** Work that belongs to another kind of bureau. */
export function judgeFields({ facts }: Place, written: Written, rule: Rule<'field'>): Found[] {
  const own = rule.own.map((cell) => facts.get(cell) ?? '').join('\n')
  if (own.trim() === '' || !anyOf(rule).test(written.prose.text)) return []
  const fields = rule.fields.filter((field) => !new RegExp(field.own).test(own))
  const sentences = written.prose.sentences.filter(
    ({ text, parts }) => anyOf(rule).test(text) && !parts.some((part) => rule.except.includes(part)),
  )
  const passages = flatMap(sentences, ({ text }) => flatMap(fields, (field) => passagesOf(text, shapeOf(field))))
  return together(written, passages)
}

/** A report with another department's name where this one's should be. */
export function judgeDepartment({ facts }: Place, written: Written, rule: Rule<'department'>): Found[] {
  const name = facts.get(rule.name)?.trim()
  if (!name) return []
  const others = [...written.prose.text.matchAll(shapeOf(rule))].filter(({ 1: other = '' }) => !sameName(other, name))
  return together(
    written,
    others.map((match) => ({
      shows: `${quote(written.prose.text, match.index, match.index + match[0].length)}，填报的单位名称是“${name}”`,
      reads: [rule.name],
    })),
  )
}

/** Whether two names mean the same department, with or without its county. */
function sameName(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one)
}

function passagesOf(text: string, shape: RegExp): Passage[] {
  return [...text.matchAll(shape)].map((match) => ({ shows: quote(text, match.index, match.index + match[0].length) }))
}
