import type { Brief } from './rules.ts'
import { duties } from './sections/duties.ts'
import { measures } from './sections/measures.ts'
import { performance } from './sections/performance.ts'
import { problems } from './sections/problems.ts'
import { publication } from './sections/publication.ts'

/** The brief of each section that a model can draft. */
export const briefs: Readonly<Record<string, Brief>> = { duties, performance, problems, measures, publication }
