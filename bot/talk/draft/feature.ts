import { feature } from '../feature.ts'
import { draftAction } from './actions.ts'
import { draftJob } from './jobs.ts'
import { draftSays } from './words.ts'

/** What can be had of the filing at any time: 草稿, the report as a Word draft, and 抄录, its figures for the finance system. */
export const draft = feature<'draft'>({
  name: 'draft',
  commands: [
    { command: 'draft', words: ['草稿'], menu: '取 Word 草稿', does: { do: 'draft' } },
    { command: 'transcribe', words: ['抄录'], menu: '取录进财政系统用的数', does: { do: 'transcribe' } },
  ],
  help: ['草稿：随时取 Word 草稿，没填的标黄', '抄录：抄进财政系统用的 Excel，符号、数、单位分开'],
  actions: draftAction,
  right: 'read',
  act: {
    draft: () => ({ says: [{ say: 'making', what: 'draft' }], jobs: [{ job: 'document', draft: true }] }),
    transcribe: () => ({ says: [{ say: 'making', what: 'transcription' }], jobs: [{ job: 'transcribe' }] }),
  },
  jobs: draftJob,
  jobRight: { document: 'read', transcribe: 'read' },
  says: draftSays,
})
