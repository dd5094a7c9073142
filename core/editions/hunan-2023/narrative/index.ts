import type { Narrative, ProseSection } from '../../../narrative/vocabulary.ts'
import { spokenWords } from '../../shared/spoken.ts'
import { reasonWords, suggestedIn } from '../../shared/suggested.ts'
import { tables } from '../indicators.ts'
import { basicBudget, basicFinal } from './budget.ts'
import { governmentFund, socialInsurance, stateCapital } from './funds.ts'
import { performanceSection } from './performance.ts'
import { meanings, phrases } from './phrases.ts'
import { measures, problems } from './problems.ts'
import { publication } from './publication.ts'
import { procurement, projects, threePublic } from './spending.ts'
import { duties, opening, staffing } from './unit.ts'

/** Every section of 附件四, as templates. */
export const sections: readonly ProseSection[] = [
  opening,
  duties,
  staffing,
  basicBudget,
  basicFinal,
  threePublic,
  procurement,
  projects,
  governmentFund,
  stateCapital,
  socialInsurance,
  performanceSection,
  problems,
  measures,
  publication,
]

export const narrative: Narrative = {
  phrases,
  sections,
  meanings,
  reasons: reasonWords,
  spoken: spokenWords,
  suggested: ['overall', 'project.*'].flatMap((annex) => suggestedIn(annex, tables)),
}
