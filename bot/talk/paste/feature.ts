import { feature } from '../feature.ts'
import { pasteSays } from './words.ts'

/** Rows under each other, as they are copied from a table. */
export const paste = feature<'paste'>({ name: 'paste', says: pasteSays })
