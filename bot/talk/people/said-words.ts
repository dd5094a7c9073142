import { belongingSays } from './belonging-words.ts'
import { togetherSays } from './together-words.ts'

/** What is said about who works together, who comes and who goes. */
export const peopleSays = { ...togetherSays, ...belongingSays }
