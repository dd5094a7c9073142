import type { AnnexId, Pattern } from '../address.ts'
import type { Formula } from '../formula-grammar.ts'
import type { TextRule } from './text-rules.ts'

/** The columns that words may name: 年初预算, 全年预算, 决算, 上年决算. */
export type Column = 'budget' | 'annual' | 'final' | 'lastFinal'

/** What a figure counts. */
export type Measured = 'money' | 'people' | 'percent' | 'points'

/** Words right before a figure, and the facts that the figure may then mean, by column. */
export type Anchor = {
  readonly words: readonly string[]
  readonly of: Measured
  readonly means: Readonly<Partial<Record<Column, readonly Formula[]>>>
  /** The words mean this only if they name a column themselves. */
  readonly named?: true
  /** The words are about the whole filing: `always`, or `alone` if their sentence has named no other subject. */
  readonly whole?: 'always' | 'alone'
  /** No finding while any of the facts is unknown. */
  readonly known?: true
  /** What the sentence must have said before the figure, and what it must not have said, as patterns. */
  readonly only?: string
  readonly unless?: string
  /** The parts of the report in which the words mean this; absent: all. */
  readonly within?: readonly string[]
}

/** A part of the report, recognised by the words of its heading, never by its number. */
export type Part = {
  readonly id: string
  readonly words: readonly string[]
  /** The part that contains it; absent: it is at the first level. */
  readonly within?: string
}

/** How prose of this edition is read. Strings that name no cell are regular expressions. */
export type ProseSettings = {
  readonly parts: readonly Part[]
  readonly columns: Readonly<Record<Column, string>>
  /** Words that add nothing before or after the words of an anchor: 其中, 共, 合计, 为. */
  readonly fill: { readonly first: string; readonly last: string }
  readonly anchors: readonly Anchor[]
  /** Words that make a claim be about the indicators of an annex, as patterns; a project's name does so as well. */
  readonly annexes?: Readonly<Record<AnnexId, string>>
}

/** A wording to look for, and the correct one; `has`: a part of it that is found faster, without which no text has it. */
export type Wording = { readonly find: string; readonly has?: string; readonly better?: string }

/** A claim in a person's own words that no fact supports. */
export type Unborne = 'rank' | 'name' | 'outcome' | 'promise'

/** What a rule over prose looks for. */
export type ProseRule =
  /** A figure matches none of the facts that its words can mean. */
  | { readonly type: 'figure' }
  /** 元 where the same number is 万元 elsewhere. */
  | { readonly type: 'unit' }
  /**
   * Headings and items numbered wrongly; `labels` are what items are counted by beside figures (任务1：), `headings` what
   * a short line without a number contains that was a heading.
   */
  | { readonly type: 'numbering'; readonly labels: string; readonly headings: string }
  /** Wordings that do not belong in prose or, with `texts`, in any text cell; `cells` are checked besides the prose. */
  | {
      readonly type: 'wording'
      readonly words: readonly Wording[]
      readonly texts?: true
      readonly cells?: readonly Pattern[]
    }
  /** Work of another kind of bureau; silent if one of the unit's own cells matches `own`. */
  | {
      readonly type: 'field'
      readonly fields: readonly { readonly find: string; readonly own: string }[]
      readonly own: readonly Pattern[]
      readonly except: readonly string[]
    }
  /** Another department's name before these words. */
  | { readonly type: 'department'; readonly find: string; readonly name: Pattern }
  /**
   * The report uses more than one word for its unit: those of `find`; outside of the parts `except` those of `also`;
   * and the unit's town, by its name, with words `behind` it.
   */
  | {
      readonly type: 'selfReference'
      readonly find: string
      readonly also: string
      readonly except: readonly string[]
      readonly town: { readonly name: string; readonly behind: string }
      readonly cell: Pattern
      readonly name: Pattern
    }
  /** A year far from the filing's in a sentence about money. */
  | { readonly type: 'year'; readonly about: string; readonly unless: string }
  /** 增加 or 减少 that contradicts the figures around it, or a wrong difference or rate. */
  | { readonly type: 'change' }
  /** Shares that do not match their amounts, or do not add up to 100; `wholes` are the parts that make a whole. */
  | { readonly type: 'share'; readonly wholes: readonly (readonly string[])[] }
  /**
   * Claims in these parts that no fact supports: a rank, another organisation, a missed indicator called done, a
   * promise without its problem.
   */
  | {
      readonly type: 'unborne'
      readonly fault: Unborne
      readonly parts: readonly string[]
      /** Texts of the tables that are checked as well. */
      readonly cells?: readonly Pattern[]
    }
  /** An adopted draft whose words no longer agree with the facts. */
  | { readonly type: 'stale' }
  /** One part has as many numbered items as another. */
  | { readonly type: 'pairs'; readonly parts: readonly [string, string] }
  /** A part states a figure that is known. */
  | { readonly type: 'states'; readonly part: string; readonly find: string; readonly cell: Pattern }
  /** A count stated in a part equals the length of its list. */
  | {
      readonly type: 'count'
      readonly part: string
      readonly find: string
      readonly cell: Pattern
      readonly said: string
    }
  /** Totals of all funds in a part about one fund. */
  | {
      readonly type: 'scope'
      readonly part: string
      readonly words: readonly string[]
      /** What is received or spent (收入, 支出): of all funds, and of the part's own. */
      readonly funds: readonly { readonly word: string; readonly all: Formula; readonly own: Formula }[]
      /** The name of the part's own fund. */
      readonly fund: string
      /** Patterns for a sentence about all funds, and for one that separates the part's own fund. */
      readonly unless: string
      readonly apart: string
    }
  /**
   * A part of an imported report says there is none (`find`, with `{year}` for the filing's year) beside a figure above
   * 0.
   */
  | { readonly type: 'none'; readonly part: string; readonly find: string; readonly figure: Formula }
  | TextRule
