import { feature } from '../feature.ts'
import { findingAction } from './actions.ts'
import {
  askExplanation,
  explainAlike,
  explainButtons,
  leaveLabel,
  mendLabel,
  saysAlike,
  takeExplanation,
} from './explain.ts'
import { listExplained, listFindings } from './findings.ts'
import { fillBlanks, leftAfter, mendEach, mendFinding, nextFinding } from './mend.ts'
import { findingPlace } from './place.ts'
import { findingSays } from './words.ts'

export { entriesIn, entryButtons } from './findings.ts'

/** 检查: what does not agree, to be mended or explained. */
export const findings = feature<'findings'>({
  name: 'findings',
  commands: [{ command: 'check', words: ['检查', '下一处'], menu: '检查', does: { do: 'check' } }],
  help: ['检查：哪里对不上，怎么算的，去改或写说明；“检查 附件一”看整张表'],
  labels: [mendLabel, leaveLabel, '逐格填', '再改', '下一处'],
  actions: findingAction,
  right: {
    check: 'read',
    findings: 'read',
    explainedFindings: 'read',
    mend: 'read',
    mendEach: 'read',
    mending: 'read',
    nextFinding: 'read',
    fillBlanks: 'read',
    explain: 'change',
    explainAlike: 'change',
  },
  act: {
    check: (talk) => listFindings(talk, 0),
    findings: (talk, { from }) => listFindings(talk, from),
    explainedFindings: (talk, { from }) => listExplained(talk, from),
    mend: (talk, { check }) => mendFinding(talk, check),
    mendEach: (talk, { check }) => mendEach(talk, check),
    mending: (talk, { check }) => leftAfter(talk, check),
    nextFinding: (talk, { check }) => nextFinding(talk, check),
    fillBlanks,
    explain: (talk, { check }) => askExplanation(talk, check),
    explainAlike: (talk, { check, like }) => explainAlike(talk, check, like),
  },
  places: findingPlace,
  reads: {
    explain: {
      takes: 'words',
      choices: (talk, { check, like }) => explainButtons(talk, check, like),
      right: 'change',
      read: (talk, { check, like }, text) =>
        like !== undefined && saysAlike(text) ? explainAlike(talk, check, like) : takeExplanation(talk, check, text),
    },
  },
  says: findingSays,
})
