import { feature } from '../feature.ts'
import { findingAction } from './actions.ts'
import { askExplanation, listFindings, mendLabel, takeExplanation } from './findings.ts'
import { mendFinding } from './mend.ts'
import { findingPlace } from './place.ts'
import { findingSays } from './words.ts'

export { findingButtons, mendLabel } from './findings.ts'

/** 检查: what does not agree, to be mended or explained. */
export const findings = feature<'findings'>({
  name: 'findings',
  commands: [{ command: 'check', words: ['检查'], menu: '检查', does: { do: 'check' } }],
  help: ['检查：哪里对不上，怎么算的，去改或写说明；“检查 附件一”看整张表'],
  labels: [mendLabel],
  actions: findingAction,
  right: { check: 'read', findings: 'read', mend: 'read', explain: 'change' },
  act: {
    check: (talk) => listFindings(talk, 0),
    findings: (talk, { from }) => listFindings(talk, from),
    mend: (talk, { check }) => mendFinding(talk, check),
    explain: (talk, { check }) => askExplanation(talk, check),
  },
  places: findingPlace,
  reads: {
    explain: {
      takes: 'words',
      choices: (_, { check }) => [{ label: mendLabel, action: { do: 'mend', check } }],
      right: 'change',
      read: (talk, { check }, text) => takeExplanation(talk, check, text),
    },
  },
  says: findingSays,
})
