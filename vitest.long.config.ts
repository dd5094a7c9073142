import { defineConfig } from 'vitest/config'
import { builtFolder } from './tests/built-folder.ts'
import { LongestFirst } from './tests/longest-first.ts'
import suite from './vitest.config.ts'

const shared = suite.test ?? {}

/** Property tests: the short run tries a part of their cases, this one all of them. */
const properties = [
  'tests/bad-input/{report,text-cells}.test.ts',
  'tests/{bot/{download,workers},channels/{contract,office/uploads},commands/talk,files/read}.test.ts',
  'tests/core/checks/{mutations,prose-templates,prose-touched,touched}.test.ts',
  'tests/talk/{any-talk,files/import,needs,paste/{annexes,any-table},rights,taught-words}.test.ts',
  'tests/core/{exchange/write,guard/guard,prose/read,questions}.test.ts',
  'tests/core/{scoring/{execution,quantitative},values/properties}.test.ts',
  'tests/db/facts.test.ts',
  'tests/paper/{said-properties,said-trips}.test.ts',
  'tests/{stored/{actions,places},telegram/line}.test.ts',
]

export default defineConfig({
  plugins: [builtFolder],
  test: {
    ...shared,
    include: ['tests/**/*.long.ts', ...properties],
    env: { ...shared.env, CHANCE: 'whole' },
    reporters: [['verbose', { summary: false }]],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
})
