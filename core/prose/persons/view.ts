/**
 * A text prepared for finding persons: half width, without invisible characters, each slot as one mark. Every character
 * has its position in the original, and whether a space came before it.
 */
export type View = {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly spaced: readonly boolean[]
}

/** A span of the view's text. */
export type Place = { readonly from: number; readonly to: number }

const slotOrSign = /\{\{[^{}\n]*\}\}|[\s\S]/gu
const mark = '\uFFFC'
const unseen = /^[\p{Cf}\p{Mn}]$/u
const plain = /^[\u4e00-\u9fff\w]$/
const space = /^[^\S\n]$/

/** Makes a view; names are searched without spaces, numbers with them. */
export function viewOf(text: string, spaces: 'kept' | 'dropped'): View {
  const view = { text: '', from: [] as number[], to: [] as number[], spaced: [] as boolean[] }
  let afterSpace = false
  for (const { 0: sign, index } of text.matchAll(slotOrSign)) {
    const seen = sign.startsWith('{{') ? mark : asSeen(sign)
    for (const character of seen) {
      const isSpace = space.test(character)
      if (!isSpace || spaces === 'kept') {
        view.text += isSpace ? ' ' : character
        view.from.push(index)
        view.to.push(index + sign.length)
        view.spaced.push(afterSpace)
      }
      afterSpace = isSpace
    }
  }
  return view
}

function asSeen(sign: string): string {
  if (plain.test(sign)) return sign
  return unseen.test(sign) ? '' : [...sign.normalize('NFKC')].filter((one) => one.length === 1).join('')
}

/** A place in the view as a span of the original text. */
export function placeInText({ from, to }: View, place: Place): Place {
  return { from: from[place.from] ?? 0, to: to[place.to - 1] ?? 0 }
}
