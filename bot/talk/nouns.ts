/**
 * The nouns that the features share. Each feature declares its own beside its schemas, under its name: `declare module
 * '../nouns.ts' { interface Actions { history: HistoryAction } }`.
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

/** The place of a person's talk: the only state of the conversation. */
export type Place = Places[keyof Places]

/** Work that takes longer than an answer: done after the commit, in the background. */
export type Job = Jobs[keyof Jobs]

/** What the bot says, before it is worded: everything that the sentence needs, with values as people write them. */
export type Say = Says[keyof Says]

export type Button = { readonly label: string; readonly action: Action }
