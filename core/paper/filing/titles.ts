import type { Template } from '../../layout.ts'
import { labelOf, plain } from './label.ts'

/** The longest text before the words of a title: year and department. */
const mostBefore = 40

/** The endings of a title's lines, without year, department and remarks. */
export function titleStems(title: Template): readonly string[] {
  const whole = title.split(/\{\{[^{}]*\}\}/).at(-1) ?? title
  return [labelOf(whole).bare.replace(/〈-?\d+〉/g, '')]
}

/** The text before the words of a title in a line; undefined if the line is no title. */
export function beforeTitle(stems: readonly string[], text: string): string | undefined {
  if (text.length > mostBefore * 3 || /[。；，]/.test(text)) return undefined
  const line = plain(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/^附[件表](?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})?[:、.]?/, '')
  const stem = stems.find((each) => line.endsWith(each))
  const before = stem === undefined ? undefined : line.slice(0, -stem.length)
  return before !== undefined && before.length <= mostBefore ? before : undefined
}

/** The years that a title names. */
export function yearsIn(text: string): readonly number[] {
  return [...plain(text).matchAll(/(?<!\d)(20\d\d)年/g)].map(([, digits]) => Number(digits))
}
