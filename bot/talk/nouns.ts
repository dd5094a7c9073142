/**
 * What the features of the talk have between them. Each feature declares its own beside its schemas, under its name:
 * `declare module '../nouns.ts' { interface Actions { history: HistoryAction } }`.
 */

// biome-ignore lint/suspicious/noEmptyInterface: the features fill it
export interface Actions {}
// biome-ignore lint/suspicious/noEmptyInterface: the features fill it
export interface Places {}
// biome-ignore lint/suspicious/noEmptyInterface: the features fill it
export interface Jobs {}
// biome-ignore lint/suspicious/noEmptyInterface: the features fill it
export interface Says {}

/** What a button, a word or a command asks for. */
export type Action = Actions[keyof Actions]

/** Where a person's talk stands: the only state of the conversation. */
export type Place = Places[keyof Places]

/** Work that takes longer than an answer: done after the commit, in a lane of its own. */
export type Job = Jobs[keyof Jobs]

/** What the bot says, before it has words: everything a sentence needs, already shown as people write it. */
export type Say = Says[keyof Says]

export type Button = { readonly label: string; readonly action: Action }
