import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, longest first: one that begins last would be waited for alone. */
const longest = [
  'crash/killed',
  'reach/browser',
  'office/libreoffice',
  'scenarios/anew',
  'checks/random-reports',
  'colleagues/colleagues',
  'paper/hostile',
  'paper/filings',
  'reach/plain',
  'crash/every-point',
  'linear/expressions',
  'linear/whole',
  'rights/matrix',
  'commands/import-papers',
  'bad-input/strings',
  'checks/random-filings',
]

const rankOf = ({ moduleId }: TestSpecification) => {
  const at = longest.findIndex((name) => moduleId.includes(`/${name}.long.`))
  return at < 0 ? longest.length : at
}

/** Begins with what takes longest, so that all processors are busy to the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}
