import type { Around, Base } from '../../core/known/loaded.ts'
import type { Found } from '../../core/known/needs.ts'
import type { Place } from './nouns.ts'

/** What is known when a message is routed. */
export type Standing = Base<Place> & Around

/** The same, with what was loaded for the message. */
export type Known = Standing & { readonly found: Found }
