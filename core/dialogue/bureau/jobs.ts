import type { LinkLine } from './say.ts'

/** What takes longer than an officer's answer. */
export type BureauJob =
  /** Puts the officers' commands into the person's menu, or takes them out. */
  | { readonly job: 'menu' }
  /** The papers of a filing: its report, what was explained, and the buttons to decide. */
  | { readonly job: 'reviewCopy'; readonly filing: number }
  /** The links as a file. */
  | { readonly job: 'links'; readonly year: number; readonly lines: readonly LinkLine[] }
  /** Tells everybody that a year has begun, or that its deadline was moved. */
  | { readonly job: 'announce'; readonly year: number; readonly what: 'opened' | 'moved' }
  /** Urges these departments, each at most once an hour. */
  | { readonly job: 'nudge'; readonly filings: readonly number[] }
