import { adviceFor } from '../../../core/advice.ts'
import { askQuestion } from '../asking/ask.ts'
import { feature } from '../feature.ts'
import { originOf } from '../home.ts'
import type { Button } from '../nouns.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { adviceAction } from './actions.ts'
import { adviceSays } from './words.ts'

/** Answers what clerks ask about the form, with the source; then the current question is asked again. */
export const advices = feature<'advice'>({
  name: 'advice',
  named({ form }, text) {
    const found = adviceFor(form.edition.advice ?? [], text)
    return found && { do: 'advise', about: found.id }
  },
  actions: adviceAction,
  right: 'read',
  act: { advise: (talk, { about }) => advise(talk, about) },
  says: adviceSays,
})

function advise(talk: Talk, about: string): Turn {
  const { form, filing, place } = talk
  const found = form.edition.advice?.find(({ id }) => id === about)
  if (!found) return { says: [{ say: 'outdatedButton' }] }
  const question = place?.at === 'row' && !place.cell ? questionOf(talk, place.row) : undefined
  const choices: Button[] = question ? [] : [{ label: '接着填', action: { do: 'continue' } }]
  const say = { say: 'advice', answer: found.answer, source: found.source, choices } as const
  return { says: question ? [say, askQuestion(talk, filing.facts, question, originOf(place)).say] : [say] }
}
