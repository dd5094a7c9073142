import { advices } from './advice/feature.ts'
import { answers } from './answer/feature.ts'
import { asking } from './asking/feature.ts'
import { desk } from './desk/feature.ts'
import { directories } from './directory/feature.ts'
import { draft } from './draft/feature.ts'
import type { Feature } from './feature.ts'
import { files } from './files/feature.ts'
import { findings } from './findings/feature.ts'
import { folding } from './folding/feature.ts'
import { guides } from './guide/feature.ts'
import { helpOf } from './help/feature.ts'
import { histories } from './history/feature.ts'
import { keeping } from './keeping/feature.ts'
import { lists } from './lists/feature.ts'
import { longer } from './longer/feature.ts'
import { paste } from './paste/feature.ts'
import { people } from './people/feature.ts'
import { projects } from './projects/feature.ts'
import { reminding } from './reminders/feature.ts'
import { rows } from './rows/feature.ts'
import { scans } from './scans/feature.ts'
import { sections } from './sections/feature.ts'
import { starting } from './start/feature.ts'
import { steps } from './steps/feature.ts'
import { switching } from './switching/feature.ts'
import { table } from './table/feature.ts'
import { todays } from './today/feature.ts'
import { undoing } from './undo/feature.ts'

/**
 * All features except 帮助, in the order in which they are asked about a text, and in which 帮助 and the command menu
 * list them.
 */
const all: readonly Feature[] = [
  asking,
  guides,
  advices,
  directories,
  rows,
  sections,
  lists,
  findings,
  table,
  draft,
  projects,
  people,
  switching,
  steps,
  todays,
  histories,
  reminding,
  undoing,
  files,
  scans,
  starting,
  folding,
  keeping,
  longer,
  paste,
  answers,
  desk,
]

/** All features; 帮助 is made from the others. */
export const features: readonly Feature[] = [...all, helpOf(all)]
