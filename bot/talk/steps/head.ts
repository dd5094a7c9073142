import { opinionLines } from '../../../core/opinions.ts'
import { withoutSignature } from '../keeping/signature.ts'
import { about, called, tellAll } from '../keeping/telling.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'

const longestOpinion = 1000
const mostWays = 6

/** 退回: asks for the opinion. */
export function askOpinion(): Turn {
  const choices: Button[] = [{ label: '先不退回', action: { do: 'continue' } }]
  return { place: { at: 'opinion', choices }, says: [{ say: 'askOpinion', choices }] }
}

/** Shows the opinion with the rows that it names, before the filing is sent back with it. */
export function takeOpinion({ form, filing }: Talk, text: string): Turn {
  const opinion = text.trim()
  if (opinion.length < 2 || opinion.length > longestOpinion) return askOpinion()
  const choices: Button[] = [
    { label: '确认退回', action: { do: 'sendBackNow', opinion } },
    { label: '重写意见', action: { do: 'sendBack' } },
    { label: '先不退回', action: { do: 'continue' } },
  ]
  const rows = opinionLines(form, filing, opinion).flatMap((line) => line.rows.map(({ title }) => title))
  return { place: { at: 'opinion', choices }, says: [{ say: 'confirmSendBack', opinion, rows, choices }] }
}

/** Sends the filing back to the preparers with an opinion, and withdraws the signature. */
export function sendBack(talk: Talk, opinion: string): Turn {
  const rows = opinionLines(talk.form, talk.filing, opinion).flatMap((line) => line.rows)
  const ways = rows.slice(0, mostWays).map(({ id, title }): Button => ({ label: title, action: { do: 'go', row: id } }))
  const choices: Button[] = [...ways, { label: '接着填', action: { do: 'continue' } }]
  const told = { say: 'sentBackBy', by: called(talk, talk.person), opinion, ...about(talk), choices } as const
  return {
    changes: withoutSignature(talk),
    state: 'filling',
    note: opinion,
    place: { at: 'menu', choices: [] },
    says: [{ say: 'sentBack' }],
    tells: tellAll(talk, 'preparer', told),
  }
}
