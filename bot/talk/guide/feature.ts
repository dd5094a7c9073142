import { remarked } from '../answer/remarked.ts'
import { feature } from '../feature.ts'
import { guideAction } from './actions.ts'
import { asksForHelp, asksOfDevice, saidKindly } from './asks.ts'
import { askedOrMeant, guide, kindly, later, otherDevice, thanked, whichWrong } from './guide.ts'
import { guideSays } from './words.ts'

/** Greetings and general questions: what this is, the progress of the filing, what comes next. */
export const guides = feature<'guide'>({
  name: 'guide',
  labels: ['问题，看帮助'],
  help: ['不知道怎么填：发“怎么填”，或直接问，例如“三公经费包括什么”'],
  word(text) {
    if (asksOfDevice(text)) return { do: 'otherDevice' }
    if (saidKindly(text, false) === 'thanks') return { do: 'thanked' }
    return asksForHelp(text) ? { do: 'guide' } : undefined
  },
  actions: guideAction,
  right: 'read',
  act: { guide, otherDevice, thanked },
  without: {
    otherDevice: () => ({ says: [{ say: 'otherDevice' }] }),
    thanked: () => ({ says: [{ say: 'kindly', said: 'thanks' }] }),
  },
  answerAt: (talk, question, text) =>
    whichWrong(talk, question, text) ??
    later(question, text) ??
    kindly(talk, question, text) ??
    askedOrMeant(talk, question, text) ??
    remarked(talk, question, text),
  says: guideSays,
})
