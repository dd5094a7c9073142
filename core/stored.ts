/**
 * What a turn leaves in the database for a later one. Here only its name is known: the feature that wrote it reads the
 * rest with its own schema.
 */

type Rest = { readonly [field: string]: unknown }

/** What a button asks for. */
export type StoredAction = { readonly do: string } & Rest

/** Where a person's talk stands. */
export type StoredPlace = { readonly at: string } & Rest

/** Work that takes longer than an answer. */
export type StoredJob = { readonly job: string } & Rest

export type StoredButton = { readonly label: string; readonly action: StoredAction }
