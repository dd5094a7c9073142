import type { Pattern } from '../../address.ts'
import { flatMap } from '../../flat-map.ts'
import type { Form } from '../../form.ts'
import { sectionAddress } from '../../narrative/narrative.ts'
import type { ProseRule } from '../../prose/rules.ts'
import { type Written, writtenIn } from '../../prose/typed.ts'
import type { Found, Place } from './place.ts'

/** A rule of this type. */
export type ProseRuleOf<Type extends ProseRule['type']> = Extract<ProseRule, { readonly type: Type }>

/** The definition of a type of rule over prose. */
export type ProseKind<Type extends ProseRule['type']> = {
  /** The cells that decide whether it is broken, besides the prose. */
  readonly reads: (form: Form, rule: ProseRuleOf<Type>) => readonly Pattern[]
  /** Every passage that breaks it. */
  readonly judge: (place: Place, rule: ProseRuleOf<Type>) => readonly Found[]
  /** Cells outside the prose whose findings are explained. */
  readonly alsoExplained?: (rule: ProseRuleOf<Type>) => readonly Pattern[]
}

/** Judges each text that a person wrote separately. */
export function eachText<Rule>(judge: (place: Place, text: Written, rule: Rule) => readonly Found[]) {
  return (place: Place, rule: Rule): Found[] =>
    flatMap(writtenIn(place.form, place.facts), (text) => judge(place, text, rule)).map(atSection)
}

/** Moves a finding in people's points to the section, where it is mended. */
function atSection(found: Found): Found {
  const section = /^report\.points\.(\w+)$/.exec(found.at[0] ?? '')?.[1]
  return section === undefined ? found : { ...found, at: [sectionAddress(section), ...found.at] }
}
