import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'
import suite from './vitest.config.ts'

const shared = suite.test ?? {}

/** Where any case may come: the short run tries an eighth of what is tried here. */
const properties = [
  'tests/core/checks/{prose-templates,prose-touched,touched}.test.ts',
  'tests/core/dialogue/{any-talk,files/import,paste/{annexes,any-table}}.test.ts',
  'tests/core/{exchange/write,prose/read,questions,scoring/quantitative,values/properties}.test.ts',
  'tests/db/facts.test.ts',
  'tests/paper/{said-properties,said-trips}.test.ts',
]

export default defineConfig({
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
