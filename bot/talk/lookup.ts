import type { Right } from '../../core/rights.ts'
import { withoutRequest } from '../../core/values/request.ts'
import type { Command, Feature, Moves, PlaceReader } from './feature.ts'
import { features } from './features.ts'
import type { Message, Typed } from './message.ts'
import type { Action, Job, Place } from './nouns.ts'

/** Finds features by their actions, places, jobs, words and labels. */

/** The feature that an action belongs to. */
export function featureOf(does: string): Feature | undefined {
  return byAction.get(does)
}

const byAction: ReadonlyMap<string, Feature> = new Map(
  features.flatMap((one) => Object.keys({ ...one.act, ...one.atDesk }).map((does) => [does, one] as const)),
)

/** The right that an action needs. */
export function rightOf(does: Action['do']): Right {
  const one = featureOf(does)
  const right = typeof one?.right === 'string' ? (one.rights?.[does] ?? one.right) : one?.right?.[does]
  if (!right) throw new Error(`nobody says what ${does} asks for`)
  return right
}

/** The names of all actions. */
export const allActions: readonly string[] = [...byAction.keys()]

/**
 * The right that a job about a filing needs of the person who asked for it; undefined for a job that the record needs.
 */
export function rightOfJob(job: Job['job']): Right | undefined {
  return jobRights.get(job)
}

const jobRights: ReadonlyMap<string, Right> = new Map(
  features.flatMap(({ jobRight }) => Object.entries(jobRight ?? {})),
)

/** How a text at a place is read; undefined if the question under the place takes it. */
export function readerAt(place: Place | undefined): PlaceReader<Place> | undefined {
  return place && readers.get(place.at)
}

const readers: ReadonlyMap<string, PlaceReader<Place>> = new Map(
  features.flatMap(({ reads }) => Object.entries(reads ?? {}) as unknown as [string, PlaceReader<Place>][]),
)

/** The action of a word at a question: 跳过. */
export function moveOf(text: string): Moves[string] | undefined {
  return moves.get(text.trim())
}

const moves: ReadonlyMap<string, Moves[string]> = new Map(features.flatMap((one) => Object.entries(one.moves ?? {})))

/** Whether a text is the label of a button that only some questions and messages have. */
export function isLabel(text: string): boolean {
  return labels.has(text.trim())
}

const labels: ReadonlySet<string> = new Set(features.flatMap((one) => one.labels ?? []))

/** All commands, in the order of the menu. */
export const commands: readonly Command[] = features.flatMap((one) => one.commands ?? [])

const slashes = new Map(commands.map(({ command, does }) => [command, does]))
const words = new Map(commands.flatMap(({ words, does }) => words.map((word) => [word, does] as const)))

/** The words of commands and of moves at a question. */
export const taughtWords: readonly string[] = [...words.keys(), ...moves.keys()].filter((word) => word.length > 1)

/** The action that a text asks for by a command or a word, at any place; undefined for any other text. */
export function wordToAction(text: string): Action | undefined {
  const typed = text.trim()
  for (const { word } of features) {
    const action = word?.(typed)
    if (action) return action
  }
  const slash = /^\/([a-z]+)(@\w+)?(\s|$)/i.exec(typed)?.[1]?.toLowerCase()
  return slash === undefined ? (words.get(typed) ?? words.get(withoutRequest(typed))) : slashes.get(slash)
}

/** The action that a button, a command, a word or the typed label of a visible button asks for. */
export function askedBy(message: Message): Action | undefined {
  if (message.kind === 'action') return message.action
  return message.kind === 'text' ? (wordToAction(message.text) ?? labelled(message)) : undefined
}

/** What the button with the typed label does; undefined for a move at a question and for a reply. */
export function labelled({ text, button, row, cells }: Typed): Action | undefined {
  return row === undefined && !cells && !moveOf(text) ? button : undefined
}
