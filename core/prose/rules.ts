import type { AnnexId, Pattern } from '../address.ts'
import type { Formula } from '../formula-grammar.ts'

/** The columns that words may name: 年初预算, 全年预算, 决算, 上年决算. */
export type Column = 'budget' | 'annual' | 'final' | 'lastFinal'

/** What a figure counts. */
export type Measured = 'money' | 'people' | 'percent' | 'points'

/** Words that stand right before a figure, and the facts that the figure may then mean, by column. */
export type Anchor = {
  readonly words: readonly string[]
  readonly of: Measured
  readonly means: Readonly<Partial<Record<Column, readonly Formula[]>>>
  /** The words mean this only where they themselves name a column. */
  readonly named?: true
  /** The words are about the whole filing: `always`, or `alone`, where their sentence has named no other subject. */
  readonly whole?: 'always' | 'alone'
  /** Nothing is said while any of the facts is unknown. */
  readonly known?: true
  /** What the sentence must have said before the figure, and what it must not, as patterns. */
  readonly only?: string
  readonly unless?: string
  /** The parts of the report in which the words mean this; absent: all. */
  readonly within?: readonly string[]
}

/** A part of the report, known by the words of its heading, never by its number. */
export type Part = {
  readonly id: string
  readonly words: readonly string[]
  /** The part that it stands in; absent: one of the first level. */
  readonly within?: string
}

/** How prose of this edition is read. Strings that name no cell are regular expressions. */
export type ProseSettings = {
  readonly parts: readonly Part[]
  readonly columns: Readonly<Record<Column, string>>
  /** Words that add nothing in front of or behind the words of an anchor: 其中, 共, 合计, 为. */
  readonly fill: { readonly first: string; readonly last: string }
  readonly anchors: readonly Anchor[]
  /** Words by which a claim is about the indicators of an annex, as patterns; a project's name is such a word besides. */
  readonly annexes?: Readonly<Record<AnnexId, string>>
}

/** A wording to look for, and what stands there rightly. */
export type Wording = { readonly find: string; readonly better?: string }

/** A claim of a person's own words that no fact bears out. */
export type Unborne = 'rank' | 'name' | 'outcome' | 'promise'

/** What a rule over prose looks for. */
export type ProseRule =
  /** A figure is none of the facts that its words mean. */
  | { readonly type: 'figure' }
  /** 元 where the same number is 万元 elsewhere. */
  | { readonly type: 'unit' }
  /** Headings out of number. */
  | { readonly type: 'numbering' }
  /** Wordings that should not stand in prose; with `texts`, nor in any text cell; `cells` are read besides the prose. */
  | {
      readonly type: 'wording'
      readonly words: readonly Wording[]
      readonly texts?: true
      readonly cells?: readonly Pattern[]
    }
  /** Work of another kind of bureau; silent where one of the unit's own cells matches `own`. */
  | {
      readonly type: 'field'
      readonly fields: readonly { readonly find: string; readonly own: string }[]
      readonly own: readonly Pattern[]
      readonly except: readonly string[]
    }
  /** Another department's name before these words. */
  | { readonly type: 'department'; readonly find: string; readonly name: Pattern }
  /** The report calls its unit by more than one word. */
  | { readonly type: 'selfReference'; readonly find: string; readonly cell: Pattern }
  /** A year far from the filing's in a sentence about money. */
  | { readonly type: 'year'; readonly about: string; readonly unless: string }
  /** 增加 or 减少 against the figures it stands between, or a wrong difference or rate. */
  | { readonly type: 'change' }
  /** Shares that are not what the amounts give, or do not add to 100; `wholes` are the parts that make a whole. */
  | { readonly type: 'share'; readonly wholes: readonly (readonly string[])[] }
  /** What no fact bears out, in these parts: a rank, another organisation, a missed indicator called done, a promise where no problem is paired with it. */
  | {
      readonly type: 'unborne'
      readonly fault: Unborne
      readonly parts: readonly string[]
      /** Texts of the tables that are read besides. */
      readonly cells?: readonly Pattern[]
    }
  /** A draft that was taken, whose words the facts no longer bear out. */
  | { readonly type: 'stale' }
  /** As many numbered items in one part as in another. */
  | { readonly type: 'pairs'; readonly parts: readonly [string, string] }
  /** A part states a figure that is known. */
  | { readonly type: 'states'; readonly part: string; readonly find: string; readonly cell: Pattern }
  /** A count stated in a part is as long as its list. */
  | {
      readonly type: 'count'
      readonly part: string
      readonly find: string
      readonly cell: Pattern
      readonly said: string
    }
  /** All-fund totals in a part that is about one fund. */
  | {
      readonly type: 'scope'
      readonly part: string
      readonly words: readonly string[]
      /** What is taken in or spent (收入, 支出): of all funds, and of the part's own. */
      readonly funds: readonly { readonly word: string; readonly all: Formula; readonly own: Formula }[]
      /** What the part's own fund is called. */
      readonly fund: string
      /** What a sentence says that is about all funds, and what tells the own fund apart within its part, as patterns. */
      readonly unless: string
      readonly apart: string
    }
  /** A part of an imported report says there is none (`find`, with `{year}` for the filing's) beside a figure above 0. */
  | { readonly type: 'none'; readonly part: string; readonly find: string; readonly figure: Formula }
