import type { Keyboard } from '../../db/outbox.ts'

/** What the bot said. */
export type Answer = { readonly text: string; readonly buttons: Keyboard }

/** Words in Latin letters that the bot uses itself. */
const own = new Set(['word', 'excel', 'json', 'txt', 'docx', 'xlsx', 'csv', 'zip', 'utf', 'mb', 'pdf'])

/** What is unkind in an answer to somebody who sent these texts; empty if nothing is. */
export function unkind({ text, buttons }: Answer, told: readonly string[]): string[] {
  const labels = buttons.flat().map(({ label }) => label)
  const said = [text, ...labels].join('\n')
  const words =
    said
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]{2,}|!/g) ?? []
  const strange = words.filter((word) => !own.has(word))
  const heard = strange.length > 0 ? told.join('\n').normalize('NFKC').toLowerCase() : ''
  return [
    text.trim() === '' && 'says nothing',
    text.length > 4096 && `is ${text.length} long`,
    // What was kept is said alone: a name may have no Chinese in it.
    !/\p{Script=Han}|^✓ /u.test(text) && 'is not Chinese',
    // A database returns half a character as three replacement characters.
    /\p{Cs}|\uFFFD/u.test(said) && !/\p{Cs}|\uFFFD/u.test(told.join()) && 'holds half a character',
    labels.some((label) => label.trim() === '') && 'has a button without a label',
    labels.length > 100 && `has ${labels.length} buttons`,
    ...strange.filter((word) => !isOf(word, heard)).map((word) => `says ${word}`),
  ].filter((complaint) => complaint !== false)
}

/** Whether letters were received; a slot may put an earlier text right after the latest one. */
function isOf(word: string, heard: string): boolean {
  const ends = heard.includes('{{') ? [...word].keys() : [0]
  return [...ends].some((end) => heard.includes(word.slice(0, end)) && heard.includes(word.slice(end)))
}
