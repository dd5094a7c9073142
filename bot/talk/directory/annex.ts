import { annexNumber } from '../../../core/annexes.ts'
import { openQuestions, questions } from '../../../core/questions.ts'
import { withoutRequest } from '../../../core/values/request.ts'
import { go } from '../asking/moves.ts'
import type { Action } from '../nouns.ts'
import type { Placed, Talk, Turn } from '../talk.ts'
import { directory } from './directory.ts'

/** Words that may stand beside the number of an annex that somebody wants to fill in. */
const around =
  /我们|我|想|要|先|请|去|到|回|跳|转|从|填写|填报|填|改|看看|看|做|写|开始|那张|这张|的|表|吧|了|行吗|可以吗|[\s,.;:!?，。；：！？]/g
const longest = 20

/**
 * `附件一`, 我想先填附件一: an annex by its number, and nothing else; one that does not exist leads to the directory.
 * The number alone does what a button with that label does in the current menu.
 */
export function annexWish({ form, place }: Placed, text: string): Action | undefined {
  const said = annexNumber(text.trim().normalize('NFKC'))
  if (said.length > longest) return undefined
  const left = annexNumber(withoutRequest(said).replace(around, ''))
  const annex = form.edition.annexes.find(({ number }) => number === left)
  if (!annex) return /^附件[一二三四五六七八九十]$/.test(left) ? { do: 'directory' } : undefined
  const choices = place?.at === 'menu' && said === left ? place.choices : []
  return choices.find(({ label }) => label === left)?.action ?? { do: 'toAnnex', annex: annex.number }
}

/** The first open question of an annex; its first question if all are answered; the directory if it has none yet. */
export function toAnnex(talk: Talk, number: string): Turn {
  const { form, filing } = talk
  const inAnnex = ({ row }: { readonly row: { readonly section: string } }) =>
    form.sections.get(row.section)?.annex.number === number
  const [first] = [openQuestions(form, filing.facts), questions(form, filing.facts)].flatMap((all) =>
    all.filter(inAnnex),
  )
  return first ? go(talk, first.id) : directory(talk)
}
