import * as z from 'zod'
import type { Unreadable } from '../exchange/file.ts'
import type { Change } from '../filing.ts'
import { sent } from './sent.ts'

/** What a file would change, as stored while a decision is pending, so that the file need not be read again. */

const change = z.object({ address: z.string(), to: z.string() })

/** What will not be taken: how much it is, and the first few. */
const troubles = z.object({
  count: z.number(),
  first: z.array(z.object({ label: z.string(), shows: z.string() })),
})

/** What is shown of a file before it is taken. */
const shown = z.object({
  /** The filing in hand, if the file belongs to another department or year. */
  apart: z.object({ department: z.string().exactOptional(), year: z.number().exactOptional() }),
  /** The file is on another form: none of it can be taken. */
  otherForm: z.boolean(),
  same: z.number(),
  /** The number of changes in an annex, or among the explanations. */
  counts: z.array(z.object({ annex: z.string(), changed: z.number(), filled: z.number() })),
  emptied: z.number(),
  /** Values that their cells cannot read, addresses that the form does not have, sums that do not agree. */
  unread: troubles,
  unknown: troubles,
  disagreeing: troubles,
  /** Texts of a paper that may belong to a cell, and were not taken. */
  doubts: z.array(z.object({ address: z.string(), label: z.string(), text: z.string() })).exactOptional(),
  signature: z.boolean(),
})

const brings = z.object({
  /** The newest change of the filing with which it was compared. */
  seen: z.number(),
  shown,
  changed: z.array(change),
  emptied: z.array(z.string()),
  filled: z.array(change),
  /** The filled cells that 只填没填的 takes. */
  blanks: z.array(z.string()),
  /** The unanswered cells that a paper leaves blank, without those that must not be. */
  empty: z.array(z.string()).exactOptional(),
  /** Who filled which annex when it was compared. */
  handed: z.array(z.tuple([z.string(), z.number()])).exactOptional(),
})

/** What a file brings for annexes that somebody else fills. */
const part = z.object({ to: z.number(), annexes: z.array(z.string()), brings })

/** A finding as listed in a chat. */
const listed = z.object({
  grade: z.enum(['must', 'explain', 'note']),
  says: z.string(),
  shows: z.string(),
  fixes: z.array(z.string()).readonly().exactOptional(),
  explained: z.string().exactOptional(),
})

const found = z.object({
  tally: z.object({ must: z.number(), explain: z.number(), note: z.number() }),
  first: z.array(listed).readonly(),
})

/** What is told of a paper beside what it would change. */
const paper = z.object({
  /** Its files that could not be read and what to send instead, in words. */
  refused: z.array(z.string()).readonly().exactOptional(),
  /** The paper is last year's: it gives only what this year takes over. */
  lastYear: z.literal(true).exactOptional(),
  /** The cells that it leaves blank. */
  empty: z.array(z.string()).readonly(),
  /** Texts that may belong to a cell, and texts that belong to no known one. */
  doubts: z.array(z.object({ at: z.string(), text: z.string() })).readonly(),
  unread: z.array(z.object({ source: z.string(), text: z.string() })).readonly(),
})

const checked = z.object({
  department: z.string(),
  year: z.number(),
  found,
  /** The ids of the form's annexes that stand in the file with something filled in. */
  annexes: z.array(z.string()).readonly().exactOptional(),
  paper: paper.exactOptional(),
})
/** `brings` is for the annexes that no colleague fills, `parts` for those of colleagues. */
const comparedFile = checked.extend({ brings, parts: z.array(part).exactOptional() })
const kept = z.object({
  text: z.string(),
  file: comparedFile,
  /** The file as it came, by which the channel gives it again. */
  sent: sent.exactOptional(),
  /** The colleague who sent it, where only the annexes of this person are meant. */
  from: z.number().exactOptional(),
  /** It was decided on, and is kept while colleagues decide on their parts. */
  decided: z.literal(true).exactOptional(),
})

export type Listed = Readonly<z.infer<typeof listed>>
export type Troubles = Readonly<z.infer<typeof troubles>>
export type ShownBrings = Readonly<z.infer<typeof shown>>
export type Brings = Readonly<z.infer<typeof brings>>
export type BroughtPart = Readonly<z.infer<typeof part>>
export type PaperFile = Readonly<z.infer<typeof paper>>
/** Everything that a file would change, as changes of the filing. */
export function changesIn({ changed, emptied, filled }: Brings): Change[] {
  return [...changed, ...emptied.map((address) => ({ address, to: undefined })), ...filled]
}

/** The cells that a file would change, empty or fill. */
export function cellsIn({ changed, emptied, filled }: Brings): string[] {
  return [...[...changed, ...filled].map(({ address }) => address), ...emptied]
}

/** An exchange file or a paper that was checked, and compared with the filing in hand. */
export type CheckedFile = Readonly<z.infer<typeof checked>>
export type ComparedFile = Readonly<z.infer<typeof comparedFile>>
export type Reviewed = Unreadable | CheckedFile | ComparedFile

/** A file on which a decision is pending, with its text, so that it can be compared again. */
export type KeptFile = Readonly<z.infer<typeof kept>>

export function writeKept(file: KeptFile): string {
  return JSON.stringify(file)
}

/** Reads a stored file; undefined if another version of the program stored it. */
export function readKept(text: string): KeptFile | undefined {
  try {
    return kept.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
