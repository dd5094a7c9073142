import { feature } from '../feature.ts'
import { pasteSays } from './words.ts'

/** Blocks of rows, as copied from a table. */
export const paste = feature<'paste'>({ name: 'paste', labels: ['是，填入', '先不填'], says: pasteSays })
