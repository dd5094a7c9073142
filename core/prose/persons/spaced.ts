import { endsAt, isHan, isName } from './candidate.ts'
import { surnameLength } from './surnames.ts'
import type { Place, View } from './view.ts'

/** Names with a space inside, as in tables: 张 建国, 王　芳, 李 小 明. */
export function spacedNamesIn(view: View): Place[] {
  return Array.from(view.text, (_, from) => spacedName(view, from)).flat()
}

function spacedName(view: View, from: number): Place[] {
  const { text, spaced } = view
  const surname = surnameLength(text, from)
  const given = from + surname
  if (surname === 0 || !spaced[given] || (isHan(text[from - 1]) && !spaced[from])) return []
  const to = [given + 2, given + 1].find((end) => endsWord(view, end) && isName(view, from, end, 'firm'))
  return to === undefined ? [] : [{ from, to }]
}

/**
 * Whether the word that begins at the given name ends here; single characters with spaces between them form one word.
 */
function endsWord(view: View, end: number): boolean {
  const { text, spaced } = view
  if (end > text.length || !endsAt(view, end)) return false
  return !(isHan(text[end]) && spaced[end] && (spaced[end + 1] || !isHan(text[end + 1])))
}
