import { describe, expect, test } from 'vitest'
import { factsOf, findings } from '../../../fixtures/facts.ts'
import * as arithmetic from './arithmetic.ts'
import { type Reviewed, report } from './case.ts'
import * as counts from './counts.ts'
import * as names from './names.ts'
import * as numbering from './numbering.ts'
import * as residue from './residue.ts'
import * as times from './times.ts'

const kinds: Readonly<Record<string, readonly Reviewed[]>> = {
  ...arithmetic,
  ...counts,
  ...names,
  ...numbering,
  ...residue,
  ...times,
}

describe.each(Object.entries(kinds))('what a reviewer sees: %s', (_, cases) => {
  test.each(cases.map(([title, ...rest]) => [title, rest] as const))('%s', (_, [filed, ...seen]) => {
    const told = typeof filed === 'string' ? { [report]: filed } : filed
    const facts = factsOf({ 'unit.name': '云溪县林业局' }, told)
    for (const mode of ['file', 'live'] as const) {
      const found = findings(facts, mode).filter(({ rule }) => !rule.endsWith('.required'))
      const here = found.filter(({ grade, rule }) => grade !== 'note' || seen.some(([of]) => rule.endsWith(`.${of}`)))
      expect(
        here.map(({ grade, rule, at }) => [rule.replace('report.prose.', ''), grade, at[0]]),
        here.map(({ shows }) => shows).join('\n'),
      ).toEqual(seen.map(([rule, grade, , at = report]) => [rule, grade, at]))
      for (const [at, [, , shows]] of seen.entries()) expect(here[at]?.shows).toMatch(shows)
    }
  })
})
