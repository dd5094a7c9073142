import type { Dice } from '../../../fixtures/dice.ts'
import type { Document } from '../document.ts'
import type { Filing } from '../filing/filing.ts'

/** One habit of layout: the same facts, printed differently. */
export type Change = (document: Document, dice: Dice, filing: Filing) => Document
