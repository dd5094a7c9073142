import type { Why } from '../papers.ts'

/** Where the files of many departments lie: a folder, or a .zip. `except`: a folder in it that is left out. */
export type Source = { readonly kind: 'folder' | 'archive'; readonly path: string; readonly except?: string }

/** A file in it by its path, with its folders; `id` finds it again. */
export type Listed = { readonly id: number; readonly path: string; readonly size: number }

/** A file that will not be read. */
export type Left = { readonly path: string; readonly why: Why }

export type Listing = { readonly files: readonly Listed[]; readonly left: readonly Left[] }

/** The files of many departments: an opened folder or archive. */
export type Opened = {
  readonly listing: Listing
  /** The bytes of a listed file; throws if they cannot be read. */
  bytes(id: number): Uint8Array
  close(): void
}

/**
 * The limits of a bureau's files together. Each department has the limits of its own: 20 MB a file, 60 MB unpacked.
 * Nobody's 200 departments have more; an archive that says so is a bomb or a disk.
 */
export const most = { files: 10_000, megabytes: 1000, archiveMegabytes: 500 } as const

/** Too many files, or too many bytes. */
export class TooManyError extends Error {}
