/**
 * What a turn stores for a later one. Only its name is known here: the feature that wrote it reads the rest with its
 * own schema.
 */

type Rest = { readonly [field: string]: unknown }

/** What a button does. */
export type StoredAction = { readonly do: string } & Rest

/** The place of a person's talk. */
export type StoredPlace = { readonly at: string } & Rest

/** Work that takes longer than an answer. */
export type StoredJob = { readonly job: string } & Rest

export type StoredButton = { readonly label: string; readonly action: StoredAction }
