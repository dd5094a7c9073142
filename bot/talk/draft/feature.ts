import { feature } from '../feature.ts'
import { draftAction } from './actions.ts'
import { draftJob } from './jobs.ts'
import { draftSays } from './words.ts'

/** 草稿: the report as a Word draft, at any time. */
export const draft = feature<'draft'>({
  name: 'draft',
  commands: [{ command: 'draft', words: ['草稿'], menu: '取 Word 草稿', does: { do: 'draft' } }],
  help: ['草稿：随时取 Word 草稿，没填的标黄'],
  actions: draftAction,
  right: 'read',
  act: { draft: () => ({ says: [{ say: 'making', what: 'draft' }], jobs: [{ job: 'document', draft: true }] }) },
  jobs: draftJob,
  jobRight: { document: 'read' },
  says: draftSays,
})
