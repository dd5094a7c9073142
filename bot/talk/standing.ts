import type { Around, Base } from '../../core/known/loaded.ts'
import type { Found } from '../../core/known/needs.ts'
import type { Place } from './nouns.ts'

/** What routing a message may know. */
export type Standing = Base<Place> & Around

/** The same with what was found of what the message needs. */
export type Known = Standing & { readonly found: Found }
