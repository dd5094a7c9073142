import type { Place } from '../../bot/talk/nouns.ts'

/** As long as a text cell may be. */
export const longestCell = 20_000
/** As long as a message may be. */
export const longestMessage = 4096

/** Where people write at length. */
export const cells = [
  'report.sections.problems',
  'report.sections.performance',
  'report.sections.original',
  'report.points.problems',
  'overall.goal.actual',
  'base.frugality.text',
  'unit.duties',
]

/** Where a message is read in ways of its own. */
export const places: readonly Place[] = [
  { at: 'menu', row: 'base.reception', choices: [] },
  { at: 'row', row: 'base.reception' },
  { at: 'points', section: 'problems', row: 'report.sections#problems', choices: [] },
  { at: 'row', row: 'report.sections#problems' },
  { at: 'row', row: 'project' },
  { at: 'row', row: 'overall.indicators.cost.1#score' },
  { at: 'invite', role: 'head', choices: [] },
]
