import * as z from 'zod'
import { askingAction } from './asking-actions.ts'
import { bureauAction } from './bureau/actions.ts'
import { directoryAction } from './directory/actions.ts'
import { fileAction } from './files/actions.ts'
import { historyAction } from './history/actions.ts'
import { listAction } from './lists/actions.ts'
import { peopleAction } from './people/actions.ts'
import { reminderAction } from './reminders/actions.ts'
import { sectionAction } from './sections/actions.ts'
import { tableAction } from './table/actions.ts'

const command = z.enum([
  'start',
  'continue',
  'directory',
  'check',
  'draft',
  'report',
  'projects',
  'submit',
  'sign',
  'sendBack',
  'deliver',
  'publish',
  'people',
  'switch',
  'history',
  'reminders',
  'undo',
  'export',
  'help',
])

export type Command = z.infer<typeof command>

/** Actions that lead nowhere else afterwards. */
const simple = z.discriminatedUnion('do', [
  z.object({ do: command.exclude(['history']) }).readonly(),
  askingAction,
  bureauAction,
  directoryAction,
  fileAction,
  historyAction,
  listAction,
  peopleAction,
  reminderAction,
  sectionAction,
  tableAction,
])

/** Puts a question, or asks for one cell of an answered row; `from` is what the talk comes back to when it is answered. */
type Going =
  | { readonly do: 'go'; readonly row: string; readonly from?: Action }
  | { readonly do: 'cell'; readonly address: string; readonly from?: Action }

/** What a button, a word or a command asks for. */
export type Action = z.infer<typeof simple> | Going

const later: z.ZodType<Action> = z.lazy(() => action)

/** What the talk comes back to afterwards, if anything. */
export const comesFrom = later.exactOptional()

export const action = z.discriminatedUnion('do', [
  simple,
  z.object({ do: z.literal('go'), row: z.string(), from: comesFrom }).readonly(),
  z.object({ do: z.literal('cell'), address: z.string(), from: comesFrom }).readonly(),
])

export const button = z.object({ label: z.string(), action }).readonly()

export type Button = z.infer<typeof button>

/** The buttons of a menu, which can be tapped or typed by label or number. */
export const choices = z.array(button).readonly()
