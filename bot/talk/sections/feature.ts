import { anew } from '../answer/anew.ts'
import { choicesOf } from '../asking/choices.ts'
import { chosenBy } from '../asking/chosen.ts'
import { suggestButtons } from '../asking/drafts.ts'
import { feature } from '../feature.ts'
import { sectionAction } from './actions.ts'
import { sectionJob } from './jobs.ts'
import { sectionPlace } from './place.ts'
import { completed, rewrite, suggest } from './suggesting.ts'
import { shownChoices } from './suggestion.ts'
import { sectionSays } from './words.ts'
import { askOwn, askPoints, redraft, setDrafting, stopDraft, takePoints } from './writing.ts'

export { suggestionButtons } from './suggestion.ts'

/** Writes the sections of the narrative, and suggests texts for a cell. */
export const sections = feature<'sections'>({
  name: 'sections',
  labels: ['先不写', '先不补充'],
  word: (text) => (/^[关开][闭启]自动起草$/.test(text) ? { do: 'drafting', on: text.startsWith('开') } : undefined),
  actions: sectionAction,
  right: {
    redraft: 'change',
    stopDraft: 'change',
    points: 'change',
    own: 'change',
    suggest: 'change',
    rewrite: 'change',
    drafting: 'read',
  },
  act: {
    redraft: (talk, { section }) => redraft(talk, section),
    stopDraft: (talk, { section }) => stopDraft(talk, section),
    points: (talk, { section }) => askPoints(talk, section),
    own: (talk, { section }) => askOwn(talk, section),
    drafting: (talk, { on }) => setDrafting(talk, on),
    suggest,
    rewrite: (talk, { row, text }) => rewrite(talk, row, text),
  },
  places: sectionPlace,
  reads: {
    points: {
      takes: 'words',
      right: 'change',
      read: (talk, { section, row }, text) => takePoints(talk, section, row, text),
    },
    cause: {
      moves: 'ofQuestion',
      takes: 'words',
      right: 'change',
      read: (talk, { row }, text) => suggest(talk, { do: 'suggest', row, points: text.trim() }),
    },
    suggested: {
      moves: 'ofQuestion',
      takes: 'answers',
      choices: shownChoices,
      read: (talk, place, text) => completed(talk, place, text) ?? anew(talk, place.row, text),
    },
  },
  wishAt(talk, question, text) {
    const { facts } = talk.filing
    if (question.row.prose) return chosenBy(choicesOf(talk, facts, question), text)?.action
    return suggestButtons(talk, facts, question).find(({ label }) => label === text.trim())?.action
  },
  jobs: sectionJob,
  jobRight: { redraft: 'change' },
  says: sectionSays,
})
