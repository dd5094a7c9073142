import type { Place } from '../../bot/talk/nouns.ts'

/** The length limit of a text cell. */
export const longestCell = 20_000
/** The length limit of a message. */
export const longestMessage = 4096

/** Cells in which people write long texts. */
export const cells = [
  'report.sections.problems',
  'report.sections.performance',
  'report.sections.original',
  'report.points.problems',
  'overall.goal.actual',
  'base.frugality.text',
  'unit.duties',
]

/** Places at which a message is read in different ways. */
export const places: readonly Place[] = [
  { at: 'menu', row: 'base.reception', choices: [] },
  { at: 'row', row: 'base.reception' },
  { at: 'points', section: 'problems', row: 'report.sections#problems', choices: [] },
  { at: 'row', row: 'report.sections#problems' },
  { at: 'row', row: 'project' },
  { at: 'row', row: 'overall.indicators.cost.1#score' },
  { at: 'invite', role: 'head', choices: [] },
]
